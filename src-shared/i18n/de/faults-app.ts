export const appFaults = {
  'fault.request.unknown-operation.title': 'Diese Version kennt die Anfrage nicht',
  'fault.request.unknown-operation.explanation':
    'Zwei Teile von TimeLocker aus verschiedenen Versionen sprechen miteinander.',
  'fault.request.unknown-operation.next': 'TimeLocker vollständig beenden und neu starten.',
  'fault.request.invalid.title': 'Eine Angabe passt nicht',
  'fault.request.invalid.explanation':
    'Ein Wert fehlt, ist zu lang oder von der falschen Art. Es wurde nichts geändert.',
  'fault.request.invalid.next': 'Die Angaben prüfen und erneut versuchen.',
  'fault.request.too-large.title': 'Das ist zu viel auf einmal',
  'fault.request.too-large.explanation':
    'Die Auswahl ist größer, als eine Anfrage fassen kann. Es wurde nichts geändert.',
  'fault.request.too-large.next':
    'Ganze Ordner statt vieler einzelner Dateien wählen oder in mehreren Schritten vorgehen.',
  'fault.request.not-allowed.title': 'Die Anfrage wurde abgelehnt',
  'fault.request.not-allowed.explanation':
    'Sie kam nicht aus dem TimeLocker-Fenster oder ist von dort nicht erlaubt.',
  'fault.request.not-allowed.next':
    'Es wurde nichts geändert. Falls es wieder vorkommt, TimeLocker neu starten.',
  'fault.request.cancelled.title': 'Abgebrochen',
  'fault.request.cancelled.explanation':
    'Der Vorgang wurde vor dem Ende angehalten. Bereits Gesichertes bleibt gesichert.',
  'fault.request.cancelled.next': 'Jederzeit neu starten; es geht dort weiter, wo es aufgehört hat.',
  'fault.app.not-available-here.title': 'Hier nicht verfügbar',
  'fault.app.not-available-here.explanation':
    'Diese Version von TimeLocker oder diese Art der Bedienung kann das noch nicht.',
  'fault.app.not-available-here.next': 'Statt der Befehlszeile das TimeLocker-Fenster verwenden.',
  'fault.app.bug.title': 'In TimeLocker ist etwas Unerwartetes passiert',
  'fault.app.bug.explanation':
    'Das ist ein Fehler im Programm und liegt nicht an der Bedienung. Die Sicherungsstände sind unberührt.',
  'fault.app.bug.next':
    'Erneut versuchen. Bleibt es dabei, die technischen Einzelheiten kopieren und melden.',
  'fault.app.shutting-down.title': 'TimeLocker wird beendet',
  'fault.app.shutting-down.explanation':
    'Laufende Arbeit wird sauber abgeschlossen, neue wird nicht mehr angenommen.',
  'fault.app.shutting-down.next': 'TimeLocker gleich wieder starten.',
  'fault.home.in-use.title': 'TimeLocker läuft bereits',
  'fault.home.in-use.explanation':
    'Ein anderes TimeLocker arbeitet mit denselben Einstellungen. Zwei zugleich könnten sie beschädigen.',
  'fault.home.in-use.next':
    'Das laufende verwenden (sein Symbol liegt im Infobereich) oder es zuerst beenden.',
  'fault.home.not-writable.title': 'TimeLocker kann seine Einstellungen nicht speichern',
  'fault.home.not-writable.explanation':
    'Der Ordner für Einstellungen und Verlauf nimmt keine Änderungen an.',
  'fault.home.not-writable.next':
    'Dem eigenen Benutzerkonto Schreibrechte für diesen Ordner geben und TimeLocker neu starten.',
  'fault.home.disk-full.title': 'Der Datenträger mit den Einstellungen ist voll',
  'fault.home.disk-full.explanation':
    'Es ist kein Platz mehr, um den Verlauf festzuhalten. Vorhandene Sicherungsstände sind sicher.',
  'fault.home.disk-full.next': 'Auf diesem Computer Platz schaffen und erneut versuchen.',
  'fault.engine.missing.title': 'Das Sicherungsprogramm fehlt',
  'fault.engine.missing.explanation':
    'Das zu TimeLocker gehörende Programm restic wurde nicht gefunden oder lässt sich nicht starten.',
  'fault.engine.missing.next':
    'TimeLocker neu installieren. Hat ein Virenscanner die Datei entfernt, sie dort zulassen.',
  'fault.engine.wrong-version.title': 'Das Sicherungsprogramm ist nicht das richtige',
  'fault.engine.wrong-version.explanation':
    'Die Datei von restic ist eine andere als die, mit der TimeLocker geprüft wurde.',
  'fault.engine.wrong-version.next': 'TimeLocker neu installieren.',
  'fault.engine.crashed.title': 'Das Sicherungsprogramm hat unerwartet aufgehört',
  'fault.engine.crashed.explanation':
    'Es endete, ohne fertig zu werden. Bereits Gesichertes bleibt erhalten.',
  'fault.engine.crashed.next':
    'TimeLocker räumt auf und versucht es erneut. Bleibt es dabei, die technischen Einzelheiten kopieren und melden.',
  'fault.engine.unexpected.title': 'Das Sicherungsprogramm meldet etwas Unbekanntes',
  'fault.engine.unexpected.explanation':
    'TimeLocker kennt diese Meldung nicht und wertet den Lauf deshalb nicht als Erfolg.',
  'fault.engine.unexpected.next':
    'In den technischen Einzelheiten steht, was gemeldet wurde. Danach erneut versuchen.',
  'fault.engine.out-of-memory.title': 'Zu wenig Arbeitsspeicher',
  'fault.engine.out-of-memory.explanation':
    'Dem Computer ging während der Arbeit der Speicher aus. Bereits Gesichertes bleibt erhalten.',
  'fault.engine.out-of-memory.next': 'Einige Programme schließen und erneut versuchen.',
  'fault.vault.locked.title': 'Die Passwörter sind gesperrt',
  'fault.vault.locked.explanation':
    'TimeLocker braucht die Passphrase, um einen Speicherort öffnen zu können.',
  'fault.vault.locked.next': 'Mit der Passphrase entsperren; Wartendes startet dann von selbst.',
  'fault.vault.wrong-passphrase.title': 'Das ist nicht die Passphrase',
  'fault.vault.wrong-passphrase.explanation': 'Die Passphrase öffnet die gespeicherten Passwörter nicht.',
  'fault.vault.wrong-passphrase.next':
    'Groß- und Kleinschreibung und Tastaturbelegung prüfen und neu eingeben. Ist sie verloren, den Speicherort mit seinem Notfallblatt verbinden.',
  'fault.vault.passphrase-needed.title': 'Eine Passphrase ist nötig',
  'fault.vault.passphrase-needed.explanation':
    'Dieser Computer hat keinen sicheren Ort für Passwörter, den TimeLocker von selbst verwenden könnte.',
  'fault.vault.passphrase-needed.next':
    'Eine Passphrase wählen oder dem schwächeren Schutz dieses Computers zustimmen.',
  'fault.vault.unavailable.title': 'Der Schlüsselspeicher des Systems antwortet nicht',
  'fault.vault.unavailable.explanation':
    'Dort liegen die Passwörter; im Augenblick lässt sich deshalb kein Speicherort öffnen.',
  'fault.vault.unavailable.next':
    'Den Schlüsselspeicher des Systems entsperren (notfalls neu anmelden) und erneut versuchen.',
  'fault.vault.secret-missing.title': 'Das Passwort dieses Speicherorts ist nicht auf diesem Computer',
  'fault.vault.secret-missing.explanation':
    'Es ging vielleicht mit einem beschädigten oder verschobenen Einstellungsordner verloren.',
  'fault.vault.secret-missing.next':
    'Den Speicherort trennen und mit dem Schlüssel seines Notfallblatts neu verbinden.',
} as const;
