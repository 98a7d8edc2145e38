export const ui = {
  'ui.show-password': 'Eingabe anzeigen',
  'ui.dismiss': 'Ausblenden',
  'ui.technical-details': 'Technische Einzelheiten',
  'ui.copied': 'Kopiert',
  'ui.exact-bytes': '{bytes} Byte',
  'ui.picked': 'Ausgewählt',
  'ui.navigation': 'Bereiche',
  'ui.section.home': 'Übersicht',
  'ui.section.timeline': 'Zeitleiste',
  'ui.section.activity': 'Verlauf',
  'ui.section.settings': 'Einstellungen',
  'ui.starting': 'TimeLocker startet …',
  'ui.cannot-start': 'TimeLocker konnte nicht starten',
  'ui.broken-page': 'Auf dieser Seite ist ein Fehler aufgetreten',
  'ui.broken-page-text':
    'Die Sicherungen sind davon nicht betroffen. Die Seite erneut öffnen; hilft das nicht, das Fenster schließen und wieder öffnen.',
  'ui.open-again': 'Erneut öffnen',
} as const;
