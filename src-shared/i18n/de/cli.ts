export const cli = {
  'cli.details': 'Technische Einzelheiten:',
  'cli.time-left': 'noch {time}',
  'cli.problems': '{count, plural, one {# Objekt wurde ausgelassen:} other {# Objekte wurden ausgelassen:}}',
  'cli.usage.restore-where':
    'Es fehlt, wohin wiederhergestellt werden soll: entweder --to ORDNER oder --original.',
  'cli.usage.where':
    'Es fehlt, wo das Repository ist: entweder ein Ordner oder --to-type TYP mit den zugehörigen Optionen.',
  'cli.usage.which-plan': 'Es gibt mehrere Pläne; mit --plan einen auswählen: {plans}',
  'cli.usage.which-snapshot':
    'Mehrere Sicherungsstände beginnen mit „{wanted}“; mehr von der Kennung angeben: {snapshots}',
  'cli.usage.unreadable-file': 'Die Datei {file} lässt sich nicht lesen. {reason}',
  'cli.no-jobs': 'Bisher ist nichts gelaufen.',
  'cli.no-snapshots': 'Es gibt noch keinen Sicherungsstand.',
  'cli.nothing-found': 'Nichts gefunden.',
  'cli.in-snapshots': '{count, plural, one {in # Sicherungsstand} other {in # Sicherungsständen}}',
  'cli.cut-off':
    'Gezeigt {count, plural, one {wird nur der erste Eintrag} other {werden nur die ersten # Einträge}}.',
  'cli.result.backup':
    'Sicherungsstand {snapshot}: {files, plural, one {# Datei} other {# Dateien}}, {size}; {fresh} neu, {changed} geändert, {added} geschrieben.',
  'cli.result.backup-unchanged':
    'Nichts hatte sich geändert; der neueste Sicherungsstand bleibt, wie er ist.',
  'cli.result.restore':
    '{files, plural, one {# Datei} other {# Dateien}} wiederhergestellt ({size}) nach {destination}; {skipped} übersprungen, {beside} neben vorhandene gelegt.',
  'cli.result.verify':
    '{errors, plural, =0 {Keine Fehler} one {# Fehler} other {# Fehler}}; {percent} % der gespeicherten Daten wurden zurückgelesen.',
  'cli.result.retention': '{kept} behalten, {removed} entfernt.',
  'cli.result.prune': '{freed} freigegeben.',
  'cli.result.recovery': 'Index repariert: {repaired, select, yes {ja} other {nicht nötig}}.',
  'cli.setup.done': 'Der Plan „{plan}“ ist eingerichtet; sein Repository liegt in {place}.',
  'cli.setup.next':
    'Als Nächstes: „timelocker backup“ legt den ersten Sicherungsstand an, „timelocker recovery-kit --out DATEI.pdf“ schreibt das Notfallblatt, das ihn auf jedem Computer öffnet.',
  'cli.connected': 'Das Repository „{name}“ in {place} ist verbunden.',
  'cli.kit-written':
    'Das Notfallblatt liegt in {path}. Bitte ausdrucken oder außerhalb dieses Computers aufbewahren.',
  'cli.retention.preview':
    '{keep, plural, one {# Sicherungsstand würde} other {# Sicherungsstände würden}} bleiben, {remove, plural, one {# würde} other {# würden}} gehen. Entfernt wurde nichts.',
  'cli.retention.implausible':
    'Das sind ungewöhnlich viele auf einmal. „--apply“ weigert sich, bis „--accept-implausible“ sagt, dass es so gemeint ist.',
  'cli.status.no-plan': 'Noch wird nichts gesichert. „timelocker setup“ legt den ersten Plan an.',
  'cli.status.vault-locked':
    'Der Tresor ist gesperrt. Seine Passphrase kommt über TIMELOCKER_PASSWORD oder --password-file.',
  'cli.status.working': 'Ein Vorgang läuft.',
  'cli.status.restoring': 'Dateien werden wiederhergestellt.',
  'cli.status.failed': 'Die letzte Sicherung ist fehlgeschlagen.',
  'cli.status.warnings': 'Die letzte Sicherung hat etwas ausgelassen.',
  'cli.status.damaged': 'Ein Repository ist beschädigt.',
  'cli.status.never': 'Es gibt noch keine Sicherung.',
  'cli.status.overdue': 'Die letzte Sicherung ist zu lange her.',
  'cli.status.waiting': 'Eine Sicherung wartet.',
  'cli.status.paused': 'Sicherungen sind angehalten.',
  'cli.status.safe': 'Alles ist gesichert.',
  'cli.level.never': 'nie gesichert',
  'cli.level.safe': 'gesichert',
  'cli.level.overdue': 'überfällig',
  'cli.level.attention': 'Handlung nötig',
  'cli.level.paused': 'angehalten',
  'cli.plan.last': 'zuletzt: {when}',
  'cli.plan.next': 'nächste: {when}',
} as const;
