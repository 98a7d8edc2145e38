export const problems = {
  'problem.permission-denied': 'Keine Berechtigung zum Lesen.',
  'problem.vanished': 'Während des Vorgangs verschwunden.',
  'problem.missing': 'Nicht vorhanden.',
  'problem.read-error': 'Nicht vollständig lesbar.',
  'problem.write-error': 'Ließ sich nicht schreiben.',
  'problem.is-link': 'Eine Verknüpfung; gesichert werden kann nur der Ordner, auf den sie zeigt.',
  'problem.not-supported': 'Diese Art von Datei lässt sich nicht sichern.',
  'problem.no-space': 'Dafür war kein Platz mehr.',
  'problem.name-not-possible': 'Der Name ist am Zielort nicht möglich.',
  'problem.damaged': 'Die gesicherten Daten sind beschädigt.',
  'problem.other': 'Wurde ausgelassen; der Grund steht in den technischen Einzelheiten.',
} as const;
