export const restore = {
  'restore.name-beside': 'wiederhergestellt',
  'restore.title': '{what} wiederherstellen',
  'restore.everything': 'Alles',
  'restore.from': 'Stand von {when}',
  'restore.where': 'Wohin',
  'restore.where.original': 'An den ursprünglichen Ort',
  'restore.where.original-text': 'Jede Datei kommt in den Ordner zurück, aus dem sie stammt.',
  'restore.where.folder': 'In einen anderen Ordner',
  'restore.where.folder-text': 'Was jetzt in Gebrauch ist, bleibt unberührt.',
  'restore.choose-folder': 'Ordner wählen …',
  'restore.change-folder': 'Anderer Ordner …',
  'restore.conflict': 'Wenn eine Datei schon da ist',
  'restore.conflict.keep-both': 'Beide behalten',
  'restore.conflict.keep-both-text':
    'Die wiederhergestellte Datei bekommt neben der vorhandenen einen neuen Namen.',
  'restore.conflict.replace': 'Ersetzen',
  'restore.conflict.replace-text': 'Die vorhandene Datei wird überschrieben.',
  'restore.conflict.skip': 'Überspringen',
  'restore.conflict.skip-text': 'Die vorhandene Datei bleibt, die alte wird nicht wiederhergestellt.',
  'restore.consequence.original.keep-both':
    'Nichts Vorhandenes geht verloren: Neben vorhandene Dateien kommt die frühere unter neuem Namen.',
  'restore.consequence.original.replace':
    'Vorhandene Dateien werden mit ihrem Stand von {when} überschrieben. Änderungen seither gehen verloren.',
  'restore.consequence.original.skip': 'Nur was jetzt fehlt, kommt zurück. Es wird nichts überschrieben.',
  'restore.consequence.folder.keep-both':
    'Die Dateien kommen in den gewählten Ordner. Nichts, was dort schon liegt, geht verloren.',
  'restore.consequence.folder.replace':
    'Die Dateien kommen in den gewählten Ordner. Gleichnamige Dateien, die dort liegen, werden überschrieben.',
  'restore.consequence.folder.skip':
    'Die Dateien kommen in den gewählten Ordner, außer denen, die dort schon liegen.',
  'restore.folder-missing': 'Zuerst muss ein Ordner gewählt werden.',
  'restore.start': 'Wiederherstellen',
  'restore.running-title': '{what} wird wiederhergestellt',
  'restore.starting': 'Dateien werden gesucht …',
  'restore.waiting': 'Ein anderer Vorgang muss erst Platz machen …',
  'restore.progress-label': 'Fortschritt der Wiederherstellung',
  'restore.progress': '{done} von {total} Dateien',
  'restore.progress-unknown': 'bisher {done} Dateien',
  'restore.bytes': '{done} von {total}',
  'restore.time-left': 'noch etwa {time}',
  'restore.in-background': 'Im Hintergrund weiter',
  'restore.cancel': 'Wiederherstellung abbrechen',
  'restore.cancelling': 'Wird abgebrochen …',
  'restore.done-title': 'Wiederhergestellt',
  'restore.done.restored':
    '{count, plural, =0 {Es musste keine Datei wiederhergestellt werden.} one {# Datei, {bytes}, ist wieder da.} other {# Dateien, {bytes}, sind wieder da.}}',
  'restore.done.beside':
    '{count, plural, one {# davon liegt unter neuem Namen neben der vorhandenen Datei.} other {# davon liegen unter neuem Namen neben den vorhandenen Dateien.}}',
  'restore.done.skipped':
    '{count, plural, one {# Datei war schon da und blieb, wie sie ist.} other {# Dateien waren schon da und blieben, wie sie sind.}}',
  'restore.done.where': 'Zu finden in',
  'restore.show': 'Im Ordner zeigen',
  'restore.warnings-title': 'Wiederhergestellt, mit Ausnahmen',
  'restore.warnings':
    '{count, plural, one {# Datei ließ sich nicht wiederherstellen:} other {# Dateien ließen sich nicht wiederherstellen:}}',
  'restore.warnings-label': 'Dateien, die sich nicht wiederherstellen ließen',
  'restore.failed-title': 'Die Wiederherstellung hat nicht geklappt',
  'restore.cancelled-title': 'Wiederherstellung abgebrochen',
  'restore.cancelled-text': 'Schon wiederhergestellte Dateien bleiben, wo sie sind.',
  'restore.interrupted-title': 'Die Wiederherstellung brach ab',
  'restore.interrupted-text':
    'Die App oder der Computer wurde mittendrin beendet. Schon wiederhergestellte Dateien sind vollständig; ein neuer Start holt den Rest.',
  'restore.again': 'Zurück zur Auswahl',
} as const;
