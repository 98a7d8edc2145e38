export const repositoryFaults = {
  'fault.repository.not-found.title': 'Dort ist kein Speicherort',
  'fault.repository.not-found.explanation':
    'Der Platz antwortet, enthält aber keine Sicherungsstände. Vielleicht ist ein Laufwerk nicht an seiner gewohnten Stelle.',
  'fault.repository.not-found.next':
    'Das Laufwerk mit den Sicherungsständen anschließen oder einen anderen Ordner wählen.',
  'fault.repository.unknown.title': 'Dieser Speicherort ist hier nicht bekannt',
  'fault.repository.unknown.explanation': 'Er wurde getrennt oder gehört zu anderen Einstellungen.',
  'fault.repository.unknown.next': 'Ihn in den Einstellungen unter „Speicherorte“ neu verbinden.',
  'fault.repository.wrong-password.title': 'Das Passwort passt nicht',
  'fault.repository.wrong-password.explanation':
    'Der Speicherort ist da, aber dieses Passwort oder dieser Notfallschlüssel öffnet ihn nicht.',
  'fault.repository.wrong-password.next':
    'Noch einmal eingeben; auf dem Notfallblatt steht der Schlüssel unter dem QR-Code.',
  'fault.repository.locked.title': 'Ein anderes Programm verwendet diesen Speicherort',
  'fault.repository.locked.explanation':
    'Ein anderer Computer oder ein anderes Programm belegt ihn gerade. Es wurde nichts geändert.',
  'fault.repository.locked.next':
    'TimeLocker versucht es von selbst erneut. Verwendet ihn kein anderer Computer, eine halbe Stunde warten.',
  'fault.repository.already-exists.title': 'Dort ist bereits ein Speicherort',
  'fault.repository.already-exists.explanation':
    'Der Ordner enthält Sicherungsstände. TimeLocker überschreibt sie niemals.',
  'fault.repository.already-exists.next':
    'Ihn mit seinem Passwort oder Notfallschlüssel verbinden oder einen anderen Ordner wählen.',
  'fault.repository.folder-not-empty.title': 'Der Ordner enthält andere Dateien',
  'fault.repository.folder-not-empty.explanation':
    'Ein neuer Speicherort braucht einen eigenen Ordner, damit nichts durcheinandergerät.',
  'fault.repository.folder-not-empty.next': 'Einen leeren Ordner wählen oder einen neuen anlegen.',
  'fault.repository.read-only.title': 'Der Platz ist schreibgeschützt',
  'fault.repository.read-only.explanation':
    'Sicherungsstände dort lassen sich lesen und wiederherstellen, neue aber nicht speichern.',
  'fault.repository.read-only.next':
    'Den Schreibschutz aufheben (ein Schalter an Karte oder Laufwerk oder die Art der Einbindung) und erneut versuchen.',
  'fault.repository.permission-denied.title': 'Keine Berechtigung für diesen Platz',
  'fault.repository.permission-denied.explanation':
    'Das eigene Benutzerkonto darf dort nicht lesen oder schreiben.',
  'fault.repository.permission-denied.next':
    'Dem Benutzerkonto die Berechtigung für diesen Ordner geben oder einen anderen Platz wählen.',
  'fault.repository.full.title': 'Kein Platz mehr für Sicherungsstände',
  'fault.repository.full.explanation':
    'Der Platz ist voll. Alle früheren Sicherungsstände sind noch da und lassen sich wiederherstellen.',
  'fault.repository.full.next':
    'Auf dem Laufwerk Platz schaffen, weniger alte Sicherungsstände behalten oder ein größeres Laufwerk verwenden.',
  'fault.repository.absent.title': 'Der Platz für die Sicherungsstände ist nicht angeschlossen',
  'fault.repository.absent.explanation': 'Das Laufwerk oder der Ordner ist gerade nicht da.',
  'fault.repository.absent.next':
    'Das Laufwerk anschließen. Eine wartende Sicherung startet dann von selbst.',
  'fault.repository.gone-while-used.title': 'Das Laufwerk verschwand während der Arbeit',
  'fault.repository.gone-while-used.explanation':
    'Es wurde abgezogen oder antwortet nicht mehr. Was vorher gesichert war, bleibt gut; TimeLocker räumt auf, bevor es weitergeht.',
  'fault.repository.gone-while-used.next': 'Das Laufwerk wieder anschließen und sein Kabel prüfen.',
  'fault.repository.damaged.title': 'Ein Teil des Speicherorts ist beschädigt',
  'fault.repository.damaged.explanation':
    'Etwas darin lässt sich nicht lesen oder ist nicht mehr das, was dort gespeichert wurde.',
  'fault.repository.damaged.next':
    'Das Laufwerk nicht verändern, unter „Speicherorte“ eine Prüfung starten und sicherheitshalber einen neuen Speicherort auf einem anderen Laufwerk anlegen.',
  'fault.repository.unreachable.title': 'Der Platz ist nicht erreichbar',
  'fault.repository.unreachable.explanation':
    'Das Netzwerk oder das Gerät auf der anderen Seite antwortet nicht.',
  'fault.repository.unreachable.next':
    'Verbindung prüfen und nachsehen, ob das Gerät eingeschaltet ist. TimeLocker versucht es von selbst erneut.',
  'fault.repository.container-missing.title': 'Den Bucket oder die Freigabe gibt es nicht',
  'fault.repository.container-missing.explanation':
    'Der Dienst antwortet und erkennt die Anmeldung an, kennt aber keinen Bucket, keinen Container und keine Freigabe dieses Namens.',
  'fault.repository.container-missing.next': 'Den Namen prüfen oder sie zuerst beim Anbieter anlegen.',
  'fault.repository.token-expired.title': 'Die Zustimmung beim Cloud-Laufwerk gilt nicht mehr',
  'fault.repository.token-expired.explanation':
    'Das Zugangstoken ist abgelaufen oder wurde zurückgezogen. Alles dort Gesicherte bleibt, wo es ist.',
  'fault.repository.token-expired.next': 'Im Browser noch einmal zustimmen und das neue Token eingeben.',
  'fault.repository.not-this-kind.title': 'Dort antwortet etwas anderes',
  'fault.repository.not-this-kind.explanation':
    'Unter dieser Adresse antwortet ein Server, aber keiner dieser Art: vielleicht eine Anmeldeseite des Netzwerks, der falsche Port oder http statt https.',
  'fault.repository.not-this-kind.next': 'Die Adresse mit Port und Anfang (http oder https) prüfen.',
  'fault.repository.version-unsupported.title': 'Der Speicherort stammt aus einer anderen Version',
  'fault.repository.version-unsupported.explanation':
    'Sein Format kann diese Version von TimeLocker nicht verwenden.',
  'fault.repository.version-unsupported.next': 'TimeLocker aktualisieren und erneut versuchen.',
  'fault.repository.different.title': 'Das ist ein anderer Speicherort',
  'fault.repository.different.explanation':
    'An der bekannten Stelle liegt jetzt etwas anderes, vielleicht weil zwei Laufwerke gleich heißen; oder der Schlüssel dieses Computers wurde daraus entfernt. Es wurde nichts hineingeschrieben.',
  'fault.repository.different.next':
    'Das richtige Laufwerk anschließen oder dieses als weiteren Speicherort verbinden.',
  'fault.repository.deletion-refused.title': 'Der Platz erlaubt kein Löschen',
  'fault.repository.deletion-refused.explanation':
    'Er nimmt nur Neues an, was die Sicherungsstände schützt. Alte konnten deshalb nicht entfernt werden.',
  'fault.repository.deletion-refused.next':
    'In diesem Plan alles behalten oder alte Sicherungsstände vom Platz selbst entfernen lassen.',
  'fault.repository.in-use.title': 'Dieser Speicherort wird verwendet',
  'fault.repository.in-use.explanation': 'Ein Plan sichert dorthin, oder es wird gerade damit gearbeitet.',
  'fault.repository.in-use.next': 'Den Plan ändern oder entfernen oder das Ende der Arbeit abwarten.',
} as const;
