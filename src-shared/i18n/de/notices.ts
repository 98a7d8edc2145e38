export const notices = {
  'notice.settings-recovered.title': 'Einstellungen wurden wiederhergestellt',
  'notice.settings-recovered.body':
    'Die Einstellungsdatei war beschädigt. TimeLocker verwendet die letzte gute Kopie und hat die beschädigte Datei daneben aufgehoben. Bitte die Pläne durchsehen.',
  'notice.settings-from-newer-version.title': 'Einstellungen aus einem neueren TimeLocker',
  'notice.settings-from-newer-version.body':
    'Die Einstellungen stammen aus einer neueren Version. Sie wurden unverändert beiseitegelegt; diese Version verwendet die letzte Kopie, die sie versteht. Nach einem Update von TimeLocker gelten wieder die neueren.',
  'notice.history-recovered.title': 'Der Verlauf beginnt neu',
  'notice.history-recovered.body':
    'Die Datei mit dem Verlauf war beschädigt und wurde beiseitegelegt. Pläne und Sicherungsstände sind unberührt.',
  'notice.history-from-newer-version.title': 'Verlauf aus einem neueren TimeLocker',
  'notice.history-from-newer-version.body':
    'Der Verlauf stammt aus einer neueren Version und wurde unverändert beiseitegelegt. Pläne und Sicherungsstände sind unberührt.',
  'notice.secrets-recovered.title': 'Gespeicherte Passwörter wurden wiederhergestellt',
  'notice.secrets-recovered.body':
    'Die Datei mit den verschlüsselten Passwörtern war beschädigt. TimeLocker verwendet die letzte gute Kopie. Bitte prüfen, ob sich jeder Speicherort öffnen lässt.',
  'notice.orphans-ended.title': 'Nach einer Unterbrechung aufgeräumt',
  'notice.orphans-ended.body':
    'TimeLocker endete zuletzt unerwartet mitten in der Arbeit. Der Rest davon wurde angehalten; alles bereits Gesicherte bleibt erhalten.',
  'notice.clock-jumped.title': 'Die Uhr dieses Computers ist gesprungen',
  'notice.clock-jumped.body':
    'Datum oder Uhrzeit haben sich um mehr als einen Tag geändert. Die Sicherungen laufen weiter; alte Sicherungsstände werden sicherheitshalber erst nach einem Blick in die Vorschau entfernt.',
  'notice.engine-is-development-version.title': 'Entwicklungsversion des Sicherungsprogramms',
  'notice.engine-is-development-version.body':
    'Dieses TimeLocker läuft mit einer anderen Version von restic als der ausgelieferten. Bitte nicht die einzige Kopie darauf stützen.',
  'notice.still-in-tray.title': 'TimeLocker läuft weiter',
  'notice.still-in-tray.body':
    'Das Fenster ist geschlossen, die Sicherungen gehen weiter. Das Symbol im Infobereich öffnet es wieder oder beendet TimeLocker.',
} as const;
