export const activity = {
  'activity.title': 'Verlauf',
  'activity.lead': 'Alles, was TimeLocker getan hat, und was daraus wurde.',
  'activity.list': 'Vorgänge, der neueste zuerst',
  'activity.none.title': 'Noch ist nichts geschehen',
  'activity.none.text':
    'Jede Sicherung, Wiederherstellung und Prüfung wird hier mit ihrem Ergebnis festgehalten.',
  'activity.none-matching.title': 'Nichts passt',
  'activity.none-matching.text': 'Kein geladener Vorgang passt zu dieser Auswahl.',
  'activity.show-all': 'Alles zeigen',
  'activity.load-older': 'Ältere laden',
  'activity.loading-older': 'Wird geladen …',
  'activity.no-older': 'Das ist alles.',
  'activity.choose': 'Einen Vorgang auswählen, um zu sehen, was geschah.',
  'activity.details': 'Was geschah',
  'activity.missing.title': 'Dieser Vorgang ist nicht mehr verzeichnet',
  'activity.missing.text': 'Seine Einzelheiten lassen sich nicht mehr lesen.',

  'activity.filter': 'Was gezeigt wird',
  'activity.filter.plan': 'Plan',
  'activity.filter.every-plan': 'Alle Pläne',
  'activity.filter.kind': 'Art',
  'activity.filter.every-kind': 'Alle Arten',
  'activity.filter.problems': 'Nur mit Problemen',

  'activity.name.backup': 'Sicherung von „{name}“',
  'activity.name.restore': 'Wiederherstellung aus „{name}“',
  'activity.name.verify': 'Prüfung von „{name}“',
  'activity.name.retention': 'Ausdünnen von „{name}“',
  'activity.name.prune': 'Platz freigeben in „{name}“',
  'activity.name.recovery': 'Aufräumen in „{name}“',

  'activity.outcome.backup':
    '{count, plural, =0 {Keine Datei war neu oder geändert} one {# neue oder geänderte Datei} other {# neue oder geänderte Dateien}}, {bytes} hinzugefügt.',
  'activity.outcome.backup-unchanged': 'Seit der letzten Sicherung hatte sich nichts geändert.',
  'activity.outcome.backup-warnings':
    '{count, plural, one {Eine Datei ließ sich nicht sichern} other {# Dateien ließen sich nicht sichern}}; der Rest ist sicher.',
  'activity.outcome.restore':
    '{count, plural, =0 {Keine Datei musste wiederhergestellt werden} one {# Datei wiederhergestellt} other {# Dateien wiederhergestellt}}, {bytes}.',
  'activity.outcome.restore-warnings':
    '{count, plural, one {Eine Datei ließ sich nicht wiederherstellen} other {# Dateien ließen sich nicht wiederherstellen}}; der Rest ist wieder da.',
  'activity.outcome.verify-data': 'In Ordnung. {percent} der Daten wurden zurückgelesen und verglichen.',
  'activity.outcome.verify-structure': 'Der Aufbau ist in Ordnung. Daten wurden nicht zurückgelesen.',
  'activity.outcome.verify-errors':
    '{count, plural, one {Ein Fehler wurde gefunden.} other {# Fehler wurden gefunden.}}',
  'activity.outcome.retention':
    '{removed, plural, =0 {Kein Sicherungsstand war an der Reihe} one {Ein alter Sicherungsstand entfernt} other {# alte Sicherungsstände entfernt}}, {kept, plural, one {einer behalten} other {# behalten}}.',
  'activity.outcome.prune': '{bytes} freigegeben.',
  'activity.outcome.prune-unknown': 'Nicht mehr benötigter Platz wurde freigegeben.',
  'activity.outcome.recovery':
    'Was eine Unterbrechung hinterließ, wurde in Ordnung gebracht. Es ging nichts verloren.',
  'activity.outcome.done': 'Fertig.',
  'activity.outcome.warnings':
    '{count, plural, =0 {Fertig, mit Ausnahmen.} one {Fertig, mit einer Ausnahme.} other {Fertig, mit # Ausnahmen.}}',
  'activity.outcome.cancelled': 'Abgebrochen. Was bis dahin erledigt war, bleibt erhalten.',
  'activity.outcome.interrupted':
    'Die App oder der Computer wurde mittendrin beendet. Was bis dahin erledigt war, bleibt erhalten; der nächste Lauf macht dort weiter.',
  'activity.outcome.queued': 'Kommt bald an die Reihe.',
  'activity.outcome.preparing': 'Wird vorbereitet.',
  'activity.outcome.running': 'Läuft gerade.',
  'activity.outcome.finishing': 'Wird abgeschlossen.',

  'activity.fact.started': 'Beginn',
  'activity.fact.ended': 'Ende',
  'activity.fact.duration': 'Dauer',
  'activity.fact.trigger': 'Anlass',
  'activity.fact.repository': 'Speicherort',
  'activity.fact.new': 'Neue Dateien',
  'activity.fact.changed': 'Geänderte Dateien',
  'activity.fact.unmodified': 'Unveränderte Dateien',
  'activity.fact.total': 'Größe aller Dateien',
  'activity.fact.added': 'Zum Speicherort hinzugefügt',
  'activity.fact.restored': 'Wiederhergestellte Dateien',
  'activity.fact.beside': 'Neben vorhandene gelegt',
  'activity.fact.skipped': 'Schon da, belassen',
  'activity.fact.bytes-restored': 'Wiederhergestellte Menge',
  'activity.fact.destination': 'Wiederhergestellt nach',
  'activity.fact.read-back': 'Zurückgelesene Daten',
  'activity.fact.errors': 'Gefundene Fehler',
  'activity.fact.kept': 'Behaltene Sicherungsstände',
  'activity.fact.removed': 'Entfernte Sicherungsstände',
  'activity.fact.freed': 'Freigegebener Platz',
  'activity.fact.index': 'Index repariert',
  'activity.fact.yes': 'ja',
  'activity.fact.no': 'nicht nötig',

  'activity.progress': 'Fortschritt',
  'activity.progress.files': '{done} von {total} Dateien',
  'activity.progress.files-unknown': '{done} Dateien',
  'activity.progress.read': '{done} von {total} gelesen',
  'activity.progress.written': '{bytes} geschrieben',
  'activity.progress.speed': '{bytes} pro Sekunde',
  'activity.progress.left': 'noch etwa {time}',
  'activity.progress.retrying': 'Die Verbindung wird erneut versucht: {cause}',
  'activity.cancel': 'Abbrechen',
  'activity.cancelling': 'Wird abgebrochen …',
  'activity.show-snapshot': 'In diesen Sicherungsstand schauen',
  'activity.show-restored': 'Im Ordner zeigen',
  'activity.edit-plan': 'Plan bearbeiten',
  'activity.back-up-again': 'Erneut sichern',

  'activity.problems':
    '{count, plural, one {Eine Datei wurde ausgelassen} other {# Dateien wurden ausgelassen}}',
  'activity.problems-label': 'Ausgelassene Dateien',
  'activity.problems-cut': 'Die Liste enthält die ersten {count}.',
  'activity.technical': 'Technische Einzelheiten',
  'activity.copy': 'Kopieren',
  'activity.log-empty': 'Das Sicherungswerkzeug hat nichts Erwähnenswertes gemeldet.',
  'activity.loading-details': 'Einzelheiten werden gelesen …',

  'activity.advice.permission-denied':
    'Diesem Benutzerkonto das Leserecht geben oder die Datei im Plan ausschließen.',
  'activity.advice.vanished': 'Meist eine vorübergehende Datei. Falls nicht, nimmt der nächste Lauf sie auf.',
  'activity.advice.missing':
    'Falls sie verschoben oder umbenannt wurde, den neuen Ort in den Plan aufnehmen.',
  'activity.advice.read-error':
    'Ein anderes Programm hielt sie womöglich fest, oder der Datenträger lässt nach. Beobachten, ob es wieder vorkommt.',
  'activity.advice.write-error':
    'Nachsehen, ob das Ziel voll oder schreibgeschützt ist, dann erneut wiederherstellen.',
  'activity.advice.is-link': 'Den Ordner in den Plan aufnehmen, auf den die Verknüpfung zeigt.',
  'activity.advice.not-supported': 'Sockets und Pipes enthalten keine Daten. Es ist nichts zu tun.',
  'activity.advice.no-space': 'Platz schaffen, dann erneut versuchen.',
  'activity.advice.name-not-possible':
    'Auf einen Datenträger mit anderem Dateisystem oder in einen anderen Ordner wiederherstellen.',
  'activity.advice.damaged':
    'Den Speicherort in den Einstellungen prüfen; ein älterer Sicherungsstand enthält sie womöglich unversehrt.',
  'activity.advice.other': 'Der genaue Wortlaut steht in den technischen Einzelheiten.',
} as const;
