export const workFaults = {
  'fault.target.unknown.title': 'Die Quelle ist hier nicht bekannt',
  'fault.target.unknown.explanation': 'Sie wurde entfernt oder gehört zu anderen Einstellungen.',
  'fault.target.unknown.next': 'Den Plan öffnen und neu wählen, was gesichert wird.',
  'fault.target.source-missing.title': 'Von diesem Plan ist nichts da',
  'fault.target.source-missing.explanation':
    'Keiner der gewählten Ordner wurde gefunden. Es entstand kein Sicherungsstand; frühere sind unberührt.',
  'fault.target.source-missing.next':
    'Das Laufwerk mit diesen Ordnern anschließen oder im Plan neue Ordner wählen.',
  'fault.target.source-unreadable.title': 'Die Ordner lassen sich nicht lesen',
  'fault.target.source-unreadable.explanation':
    'Das eigene Benutzerkonto darf sie nicht lesen. Es entstand kein Sicherungsstand.',
  'fault.target.source-unreadable.next': 'TimeLocker das Lesen dieser Ordner erlauben und erneut versuchen.',
  'fault.target.source-is-link.title': 'Das ist eine Verknüpfung, kein Ordner',
  'fault.target.source-is-link.explanation': 'Gesichert würde nur die Verknüpfung selbst, nicht ihr Ziel.',
  'fault.target.source-is-link.next': 'Den Ordner wählen, auf den die Verknüpfung zeigt.',
  'fault.target.nothing-to-save.title': 'Es gibt nichts zu sichern',
  'fault.target.nothing-to-save.explanation':
    'Die gewählten Ordner enthalten keine Dateien, oder alle sind ausgenommen.',
  'fault.target.nothing-to-save.next': 'Ordner und Ausnahmen dieses Plans prüfen.',
  'fault.target.overlaps-repository.title': 'Die Sicherung würde sich selbst sichern',
  'fault.target.overlaps-repository.explanation':
    'Ein gewählter Ordner liegt in dem Speicherort, in den er gesichert werden soll.',
  'fault.target.overlaps-repository.next': 'Einen anderen Ordner oder einen anderen Speicherort wählen.',
  'fault.target.implausible-shrink.title': 'Fast alles scheint verschwunden zu sein',
  'fault.target.implausible-shrink.explanation':
    'Beim letzten Mal waren es {before, plural, one {# Datei} other {# Dateien}}, jetzt {after, plural, =0 {keine} one {nur # Datei} other {nur # Dateien}}. Vielleicht fehlt ein Laufwerk. Frühere Sicherungsstände sind unberührt, und keiner wird entfernt.',
  'fault.target.implausible-shrink.next':
    'Fehlen Dateien, ihr Laufwerk anschließen oder sie wiederherstellen. Wurden sie absichtlich entfernt, die Sicherung noch einmal von Hand starten.',
  'fault.plan.unknown.title': 'Diesen Plan gibt es nicht mehr',
  'fault.plan.unknown.explanation':
    'Er wurde inzwischen entfernt. Seine Sicherungsstände liegen weiterhin im Speicherort.',
  'fault.plan.unknown.next': 'Einen neuen Plan anlegen oder aus der Zeitleiste wiederherstellen.',
  'fault.plan.name-taken.title': 'Einen Plan mit diesem Namen gibt es schon',
  'fault.plan.name-taken.explanation': 'Zwei Pläne mit gleichem Namen ließen sich nicht unterscheiden.',
  'fault.plan.name-taken.next': 'Einen anderen Namen wählen.',
  'fault.plan.busy.title': 'Dieser Plan arbeitet gerade',
  'fault.plan.busy.explanation': 'Eine Sicherung dieses Plans läuft.',
  'fault.plan.busy.next': 'Das Ende abwarten oder sie zuerst abbrechen.',
  'fault.plan.incomplete.title': 'In diesem Plan fehlt noch etwas',
  'fault.plan.incomplete.explanation': 'Er braucht Ordner zum Sichern und einen Speicherort dafür.',
  'fault.plan.incomplete.next': 'Den Plan vervollständigen und erneut speichern.',
  'fault.snapshot.unknown.title': 'Diesen Sicherungsstand gibt es nicht mehr',
  'fault.snapshot.unknown.explanation':
    'Er wurde inzwischen entfernt, vielleicht durch die Regeln für alte Sicherungsstände.',
  'fault.snapshot.unknown.next': 'In der Zeitleiste einen benachbarten Sicherungsstand wählen.',
  'fault.snapshot.path-not-found.title': 'In diesem Sicherungsstand nicht enthalten',
  'fault.snapshot.path-not-found.explanation': 'Die Datei oder den Ordner gab es zu dieser Zeit nicht.',
  'fault.snapshot.path-not-found.next':
    'In einem anderen Sicherungsstand nachsehen oder nach dem Namen suchen.',
  'fault.restore.destination-missing.title': 'Der Zielordner ist nicht da',
  'fault.restore.destination-missing.explanation':
    'Den Ordner für die Wiederherstellung gibt es nicht, oder sein Laufwerk fehlt.',
  'fault.restore.destination-missing.next': 'Einen anderen Ordner wählen oder das Laufwerk anschließen.',
  'fault.restore.destination-not-writable.title': 'Der Zielordner nimmt keine Dateien an',
  'fault.restore.destination-not-writable.explanation': 'Das eigene Benutzerkonto darf dort nicht schreiben.',
  'fault.restore.destination-not-writable.next':
    'Einen anderen Ordner wählen, zum Beispiel einen auf dem Schreibtisch.',
  'fault.restore.destination-full.title': 'Am Zielort ist zu wenig Platz',
  'fault.restore.destination-full.explanation':
    'Die ausgewählten Dateien brauchen mehr Platz, als dort frei ist.',
  'fault.restore.destination-full.next':
    'Platz schaffen, ein anderes Laufwerk wählen oder weniger auswählen.',
  'fault.restore.destination-unsafe.title': 'Kein sicherer Ort zum Wiederherstellen',
  'fault.restore.destination-unsafe.explanation':
    'Dateien dort könnten den Speicherort, TimeLocker selbst oder Teile des Systems überschreiben.',
  'fault.restore.destination-unsafe.next': 'Einen anderen Ordner wählen.',
  'fault.restore.incomplete.title': 'Nicht alles ließ sich wiederherstellen',
  'fault.restore.incomplete.explanation':
    'Einige Dateien sind wiederhergestellt, andere nicht. Die Liste nennt sie mit dem Grund.',
  'fault.restore.incomplete.next':
    'Die Liste lesen und die fehlenden Dateien noch einmal oder aus einem anderen Sicherungsstand wiederherstellen.',
  'fault.restore.nothing-selected.title': 'Es ist nichts ausgewählt',
  'fault.restore.nothing-selected.explanation': 'Keine Datei des Sicherungsstands passt zur Auswahl.',
  'fault.restore.nothing-selected.next': 'Mindestens eine Datei oder einen Ordner auswählen.',
  'fault.retention.implausible.title': 'Ungewöhnlich viele Sicherungsstände würden entfernt',
  'fault.retention.implausible.explanation':
    'Die Regeln würden auf einmal {removeCount, plural, one {# Sicherungsstand} other {# Sicherungsstände}} von {totalCount} entfernen. Sicherheitshalber wurde keiner entfernt.',
  'fault.retention.implausible.next':
    'Die Vorschau in den Einstellungen des Plans ansehen; ist es so gewollt, dort anwenden.',
  'fault.retention.keeps-nothing.title': 'Diese Regeln würden nichts behalten',
  'fault.retention.keeps-nothing.explanation': 'Mindestens ein Sicherungsstand muss bleiben.',
  'fault.retention.keeps-nothing.next': 'Mindestens eine Zahl größer als null einstellen.',
  'fault.kit.none.title': 'Noch kein Notfallblatt',
  'fault.kit.none.explanation':
    'Ohne Notfallblatt könnte mit diesem Computer auch der Zugang zu den Sicherungsständen verloren gehen.',
  'fault.kit.none.next': 'Ein Notfallblatt erstellen, drucken und sicher aufbewahren.',
  'fault.kit.key-mismatch.title': 'Dieser Schlüssel öffnet den Speicherort nicht',
  'fault.kit.key-mismatch.explanation':
    'Er gehört vielleicht zu einem anderen Speicherort oder zu einem widerrufenen Blatt, oder er enthält einen Tippfehler.',
  'fault.kit.key-mismatch.next':
    'Zeichen für Zeichen mit dem gedruckten Blatt vergleichen oder ein neues Blatt erstellen.',
  'fault.kit.not-writable.title': 'Das Notfallblatt ließ sich nicht speichern',
  'fault.kit.not-writable.explanation': 'Der gewählte Ordner nimmt die Datei nicht an.',
  'fault.kit.not-writable.next': 'Einen anderen Ordner wählen.',
  'fault.job.unknown.title': 'Dieser Vorgang steht nicht im Verlauf',
  'fault.job.unknown.explanation': 'Alte Einträge werden nach einem Jahr entfernt.',
  'fault.job.unknown.next': 'Die neueren Einträge unter „Verlauf“ ansehen.',
  'fault.job.not-cancellable.title': 'Der Vorgang ist schon zu Ende',
  'fault.job.not-cancellable.explanation': 'Es gab nichts mehr abzubrechen.',
  'fault.job.not-cancellable.next': 'Das Ergebnis steht unter „Verlauf“.',
  'fault.job.interrupted.title': 'Der Vorgang wurde unterbrochen',
  'fault.job.interrupted.explanation':
    'Der Computer oder TimeLocker endete währenddessen. Bereits Gesichertes bleibt erhalten.',
  'fault.job.interrupted.next':
    'Beim nächsten Lauf geht es weiter. Wer nicht warten möchte, startet ihn jetzt.',
  'fault.plugin.unknown-type.title': 'Dafür fehlt eine Erweiterung',
  'fault.plugin.unknown-type.explanation':
    'Dies wurde mit einer Erweiterung eingerichtet, die hier nicht installiert ist.',
  'fault.plugin.unknown-type.next': 'Die Erweiterung neu installieren oder TimeLocker aktualisieren.',
  'fault.plugin.settings-invalid.title': 'Die Einstellungen dieses Eintrags sind unvollständig',
  'fault.plugin.settings-invalid.explanation':
    'Ein Wert fehlt, ist auf diesem Computer nicht möglich oder wird von dieser Version nicht unterstützt.',
  'fault.plugin.settings-invalid.next':
    'Den Eintrag öffnen, seine Einstellungen prüfen und erneut speichern.',
} as const;
