/** Die Einstellungen der App selbst; Pläne und Speicherorte haben eigene Dateien. */
export const settings = {
  'settings.title': 'Einstellungen',
  'settings.parts': 'Bereiche der Einstellungen',
  'settings.part.plans': 'Pläne',
  'settings.part.repositories': 'Speicherorte',
  'settings.part.app': 'App',
  'settings.part.security': 'Sicherheit',
  'settings.part.diagnostics': 'Diagnose',
  'settings.part.about': 'Über',
  'settings.saved': 'Gesichert',

  'settings.app.look': 'Sprache und Darstellung',
  'settings.app.language': 'Sprache',
  'settings.app.language.system': 'Wie das System',
  'settings.app.appearance': 'Darstellung',
  'settings.app.appearance.system': 'Wie das System',
  'settings.app.appearance.light': 'Hell',
  'settings.app.appearance.dark': 'Dunkel',
  'settings.app.running': 'Betrieb',
  'settings.app.starts-with-computer': 'Mit dem Computer starten',
  'settings.app.starts-with-computer-text':
    'TimeLocker startet still neben der Uhr, damit Sicherungen laufen, ohne dass jemand daran denken muss.',
  'settings.app.not-starting': 'Gesichert wird erst, wenn TimeLocker von Hand geöffnet wird.',

  'settings.security.title': 'Passwörter der Speicherorte',
  'settings.security.none': 'Noch ist kein Passwort gespeichert.',
  'settings.security.none-text': 'Sobald es einen Speicherort gibt, wird sein Passwort hier aufbewahrt.',
  'settings.security.keychain': 'Im Schlüsselspeicher dieses Computers',
  'settings.security.keychain-text':
    '{backend} bewahrt die Passwörter der Speicherorte auf und öffnet sich mit der Anmeldung am Computer.',
  'settings.security.passphrase': 'Mit einer Passphrase verschlüsselt',
  'settings.security.passphrase-text':
    'Ohne sie ist nichts lesbar. Nach jedem Start fragt TimeLocker vor der ersten Sicherung danach.',
  'settings.security.weak': 'Ungeschützt aufbewahrt',
  'settings.security.weak-text':
    'Dieser Computer hat keinen Schlüsselspeicher. Wer die Dateien dieses Kontos lesen kann, kann auch die Passwörter der Speicherorte lesen. Eine Passphrase schützt sie.',
  'settings.security.locked': 'TimeLocker ist gesperrt',
  'settings.security.locked-text': 'Die Passphrase öffnet es. Bis dahin lässt sich hier nichts ändern.',
  'settings.security.unlock': 'Entsperren',
  'settings.security.set-passphrase': 'Mit Passphrase schützen …',
  'settings.security.change-passphrase': 'Passphrase ändern …',
  'settings.security.use-keychain': 'Schlüsselspeicher verwenden …',
  'settings.security.use-weak': 'Ohne Passphrase auskommen …',
  'settings.security.passphrase-title': 'Mit Passphrase schützen',
  'settings.security.passphrase-lead':
    'TimeLocker fragt nach jedem Start danach. Sie wird nirgends gespeichert: Geht sie verloren, öffnen nur noch die Notfallblätter die Speicherorte.',
  'settings.security.passphrase-save': 'Schützen',
  'settings.security.use-keychain-title': 'Den Schlüsselspeicher dieses Computers verwenden?',
  'settings.security.use-keychain-question':
    '{backend} bewahrt dann die Passwörter der Speicherorte auf. Nach der Passphrase wird nicht mehr gefragt.',
  'settings.security.use-weak-title': 'Ohne Passphrase auskommen?',
  'settings.security.use-weak-question':
    'Dieser Computer hat keinen Schlüsselspeicher: Wer die Dateien dieses Kontos lesen kann, kann dann auch die Passwörter der Speicherorte lesen.',
  'settings.security.use-confirm': 'Verwenden',
  'settings.security.use-weak-confirm': 'Ohne Passphrase',

  'settings.diagnostics.title': 'Ist alles in Ordnung?',
  'settings.diagnostics.lead':
    'TimeLocker prüft sich selbst: Dateien, Sicherungswerkzeug, Passwörter, Speicherorte, Quellen.',
  'settings.diagnostics.running': 'Wird geprüft …',
  'settings.diagnostics.again': 'Erneut prüfen',
  'settings.diagnostics.copy': 'Bericht kopieren',
  'settings.diagnostics.good': 'Alles ist in Ordnung.',
  'settings.diagnostics.warning':
    '{count, plural, one {Eine Sache verdient einen Blick.} other {# Dinge verdienen einen Blick.}}',
  'settings.diagnostics.bad':
    '{count, plural, one {Eine Sache funktioniert nicht.} other {# Dinge funktionieren nicht.}}',
  'settings.diagnostics.state.good': 'Gut',
  'settings.diagnostics.state.warning': 'Hinweis',
  'settings.diagnostics.state.bad': 'Schlecht',
  'settings.diagnostics.check.home': 'Eigener Ordner',
  'settings.diagnostics.check.engine': 'Sicherungswerkzeug',
  'settings.diagnostics.check.vault': 'Passwörter',
  'settings.diagnostics.check.settings': 'Einstellungen',
  'settings.diagnostics.check.history': 'Verzeichnis der Vorgänge',
  'settings.diagnostics.check.repositories': 'Speicherorte',
  'settings.diagnostics.check.sources': 'Quellen',
  'settings.diagnostics.check.orphans': 'Unterbrochenes',
  'settings.diagnostics.check.clock': 'Uhr',

  'settings.about.version': 'Version {version}',
  'settings.about.engine': 'Sicherungswerkzeug: restic {version}',
  'settings.about.engine-missing': 'Sicherungswerkzeug: fehlt',
  'settings.about.promise':
    'Dateien werden auf diesem Computer verschlüsselt, bevor sie gespeichert werden. TimeLocker hat keinen Server, meldet nichts nach Hause und braucht kein Konto. Jeder Speicherort lässt sich auch mit reinem restic lesen.',
  'settings.about.computer': 'Dieser Computer: {name}',
  'settings.about.licence': 'TimeLocker ist freie Software unter der Apache-Lizenz 2.0.',
  'settings.about.components': 'Gemacht mit',
  'settings.about.component': '{name}, {licence}',
} as const;
