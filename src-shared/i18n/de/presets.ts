import type { presets as english } from '../en/presets.ts';

export const presets: Readonly<Record<keyof typeof english, string>> = {
  'preset.caches.name': 'Zwischenspeicher',
  'preset.caches.explanation':
    'Kopien, mit denen Programme schneller arbeiten: bereits besuchte Webseiten, Vorschaubilder, geladene Teile. Programme legen sie von selbst wieder an.',
  'preset.trash.name': 'Papierkorb',
  'preset.trash.explanation':
    'Was bereits weggeworfen wurde. Versehentlich gelöschte Dateien sind in früheren Sicherungsständen noch da.',
  'preset.unfinished-downloads.name': 'Unfertige Downloads',
  'preset.unfinished-downloads.explanation':
    'Eine halbe Datei nützt nichts. Sobald ein Download vollständig ist, wird er gesichert wie jede andere Datei.',
  'preset.system-junk.name': 'Reste des Systems',
  'preset.system-junk.explanation':
    'Kleine Dateien, die das System und Büroprogramme in Ordnern hinterlassen, und Dateien, die das System selbst gesperrt hält. Sie entstehen bei Bedarf neu.',
  'preset.developer-files.name': 'Dateien der Softwareentwicklung',
  'preset.developer-files.explanation':
    'Geladene Pakete und Ergebnisse von Übersetzungsläufen, etwa „node_modules“. Ein Befehl holt sie zurück, denn das Projekt selbst wird gesichert.',
  'preset.virtual-machines.name': 'Virtuelle Maschinen',
  'preset.virtual-machines.explanation':
    'Festplatten virtueller Maschinen. Sie sind riesig und ändern sich ständig. Nur weglassen, wenn darin nichts Wichtiges liegt.',
  'preset.game-libraries.name': 'Installierte Spiele',
  'preset.game-libraries.explanation':
    'Spiele, die sich aus ihrem Shop erneut laden lassen. Manche Spiele legen Spielstände im eigenen Ordner ab: vor dem Weglassen prüfen.',
};
