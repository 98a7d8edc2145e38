/** Die Wörter auf dem gedruckten Notfallblatt. */
export const kit = {
  'kit.title': 'Notfallblatt',
  'kit.subtitle':
    'Mit diesem Blatt kommen die gesicherten Dateien auf jeden Computer zurück, auch wenn es diesen nicht mehr gibt.',

  'kit.fact.repository': 'Speicherort',
  'kit.fact.place': 'Adresse',
  'kit.fact.plans': 'Pläne',
  'kit.fact.made': 'Erstellt',
  'kit.fact.made-value': '{date}, von {person} auf {computer}',
  'kit.fact.identity': 'Kennung',
  'kit.unprintable': 'Zeichen, die sich nicht drucken lassen, stehen als Nummer da, etwa [U+5199].',

  'kit.code': 'Adresse, Kennung und Schlüssel für eine Kamera. Nur mit einem Gerät lesen, dem zu trauen ist.',
  'kit.key': 'Schlüssel',
  'kit.key-hint':
    'Eine Zeile: neun Gruppen mit einem Bindestrich dazwischen. Null, Eins, O und I kommen darin nicht vor.',
  'kit.keep.title': 'Wie einen Reisepass aufbewahren',
  'kit.keep.text':
    'Wer dieses Blatt und den Datenträger hat, kann alles lesen, was gesichert ist. Das Blatt getrennt vom Computer und getrennt vom Datenträger aufbewahren, am besten in einem anderen Gebäude.',

  'kit.app.title': 'Wiederherstellen mit TimeLocker',
  'kit.app.step-1':
    'TimeLocker auf dem neuen Computer installieren, starten und den Datenträger anschließen.',
  'kit.app.step-2': 'Im Willkommens-Assistenten die Adresse oben als Ort der Sicherungen wählen.',
  'kit.app.step-3': 'Wenn nach dem Passwort gefragt wird, den Schlüssel eingeben.',
  'kit.app.step-4': 'Die Zeitleiste öffnen, das Gesuchte auswählen und wiederherstellen.',

  'kit.check.title': 'Einmal im Jahr',
  'kit.check.text':
    'Nachsehen, ob das Blatt noch da und lesbar ist: Einstellungen, Speicherorte, „Nachweisen, dass es da ist“. Den Schlüssel eingeben; TimeLocker probiert ihn am Speicherort aus.',
  'kit.lost.title': 'Wenn es verloren ist',
  'kit.lost.text':
    'An derselben Stelle „Widerrufen“ wählen und ein neues Blatt erstellen: Der verlorene Schlüssel öffnet dann nichts mehr. Falls Fremde Blatt und Datenträger zugleich gehabt haben könnten, auch einen neuen Speicherort beginnen.',

  'kit.restic.title': 'Wiederherstellen ohne TimeLocker',
  'kit.restic.intro':
    'Der Speicherort ist ein gewöhnliches restic-Repository. restic ist ein freies Programm für Linux, macOS und Windows; mehr als dieses Programm und dieses Blatt ist nicht nötig.',
  'kit.restic.step-1':
    'restic von restic.net oder github.com/restic/restic/releases herunterladen (0.17 oder neuer), und zwar die Datei für das System dieses Computers. Auspacken und restic nennen, unter Windows restic.exe.',
  'kit.restic.step-2-folder':
    'Den Datenträger anschließen. Er kann hier einen anderen Namen oder Buchstaben haben; der richtige Ordner enthält eine Datei namens config und Ordner namens data, index, keys und snapshots. Diesen Ordner unten einsetzen, falls er anders heißt.',
  'kit.restic.step-2-network':
    'Prüfen, ob dieser Computer die Adresse oben erreicht, und Benutzernamen und Passwort dafür bereithalten.',
  'kit.restic.step-3':
    'Im Ordner mit restic ein Terminal öffnen (unter Windows die PowerShell). Der erste Befehl zeigt die Sicherungen, der zweite holt die neueste in einen neuen Ordner. Wenn nach einem Passwort gefragt wird, den Schlüssel in Großbuchstaben und mit Bindestrichen eingeben; beim Tippen ist nichts zu sehen.',
  'kit.restic.step-4':
    'Für einen älteren Stand dessen ID aus der Liste anstelle von latest einsetzen. Wenn hier mehrere Pläne sichern, die ID aus der Liste nehmen: latest ist der neueste Stand von allen.',
  'kit.restic.windows': 'Windows (PowerShell)',
  'kit.restic.target': 'Wiederhergestellt',
  'kit.restic.one-line': 'Ein Befehl, der mehrere Zeilen füllt, wird in einer Zeile getippt.',

  'kit.footer': 'TimeLocker {version}',
  'kit.page': 'Seite {page} von {pages}',
} as const;
