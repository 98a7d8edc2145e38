export const doctor = {
  'doctor.home.good':
    'Der eigene Ordner von TimeLocker {path} ist beschreibbar; auf dem Datenträger sind {free} frei.',
  'doctor.home.warning':
    'Auf dem Datenträger mit dem eigenen Ordner von TimeLocker {path} sind nur noch {free} frei.',
  'doctor.home.bad': 'Der eigene Ordner von TimeLocker {path} ist nicht beschreibbar.',

  'doctor.engine.good': 'Das Sicherungsprogramm restic {version} ist vorhanden und unverändert.',
  'doctor.engine.warning':
    'restic {version} ist im Einsatz. Das ist nicht die Version, die zu TimeLocker gehört.',
  'doctor.engine.bad': 'Das Sicherungsprogramm fehlt oder wurde verändert: {path}',

  'doctor.vault.good':
    '{protection, select, passphrase {Die Passwörter sind mit der Passphrase verschlüsselt.} none {Es ist noch kein Passwort gespeichert.} other {Die Passwörter bewahrt {backend} auf.}}',
  'doctor.vault.warning':
    '{reason, select, locked {Die Passwörter sind gesperrt, bis die Passphrase eingegeben wird.} other {Die Passwörter sind gespeichert, aber dieser Computer hat keinen Schlüsselspeicher: Wer die Dateien dieses Benutzerkontos lesen kann, kann auch sie lesen. Eine Passphrase würde sie schützen.}}',
  'doctor.vault.bad':
    '{count, plural, one {Ein gespeichertes Passwort ist} other {# gespeicherte Passwörter sind}} für dieses Benutzerkonto auf diesem Computer nicht lesbar. Bitte mit dem Notfallblatt neu verbinden.',

  'doctor.settings.good': 'Die Einstellungen wurden ohne Probleme gelesen.',
  'doctor.settings.warning':
    '{kind, select, newer {Die Einstellungen stammen von einer neueren Version von TimeLocker und wurden beiseitegelegt: {file}} other {Die Einstellungen waren beschädigt; die letzte gute Kopie ist im Einsatz. Die beschädigte Datei: {file}}}',
  'doctor.settings.bad':
    'Die Einstellungen waren beschädigt, und es gab keine gute Kopie. Die beschädigte Datei: {file}',

  'doctor.history.good': 'Der Verlauf wurde ohne Probleme gelesen.',
  'doctor.history.warning':
    '{kind, select, newer {Der Verlauf stammt von einer neueren Version von TimeLocker und wurde beiseitegelegt: {file}} other {Der Verlauf war beschädigt; die letzte gute Kopie ist im Einsatz. Die beschädigte Datei: {file}}}',
  'doctor.history.bad':
    'Der Verlauf war beschädigt und wurde neu begonnen. Die Sicherungen sind davon nicht betroffen. Die beschädigte Datei: {file}',

  'doctor.repositories.good':
    '{count, plural, =0 {Noch ist kein Speicherort eingerichtet.} one {Der Speicherort antwortet.} other {Alle # Speicherorte antworten.}}',
  'doctor.repositories.warning': 'Zurzeit nicht erreichbar: {names}',
  'doctor.repositories.bad': 'Diese Speicherorte brauchen Aufmerksamkeit: {names}',

  'doctor.sources.good':
    '{count, plural, =0 {Noch ist nichts zum Sichern ausgewählt.} one {Die eine Quelle ist lesbar.} other {Alle # Quellen sind lesbar.}}',
  'doctor.sources.warning': 'Einige Quellen fehlen oder sind nicht lesbar: {paths}',
  'doctor.sources.bad': 'Nichts von dem, was gesichert werden soll, ist lesbar: {paths}',

  'doctor.orphans.good': 'Von früheren Läufen ist nichts übrig geblieben.',
  'doctor.orphans.warning':
    '{count, plural, one {Ein Prozess} other {# Prozesse}} eines früheren Laufs {count, plural, one {musste} other {mussten}} beendet werden. Es ging nichts verloren.',
  'doctor.orphans.bad':
    '{count, plural, one {Ein unterbrochener Lauf ist} other {# unterbrochene Läufe sind}} noch nicht in Ordnung gebracht: {names}',

  'doctor.clock.good': 'Die Uhr dieses Computers ist plausibel.',
  'doctor.clock.warning':
    'Die Uhr zeigt {now}, aber der neueste Vorgang trägt das Datum {newest}. Wenn die Uhr falsch geht, werden alte Sicherungen womöglich zur falschen Zeit behalten oder entfernt.',
  'doctor.clock.bad': 'Die Uhr dieses Computers geht falsch: Sie zeigt {now}.',
} as const;
