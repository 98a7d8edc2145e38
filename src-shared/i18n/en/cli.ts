export const cli = {
  'cli.details': 'Technical details:',
  'cli.time-left': '{time} left',
  'cli.problems': '{count, plural, one {# item was left out:} other {# items were left out:}}',
  'cli.no-jobs': 'Nothing has run yet.',
  'cli.no-snapshots': 'There is no snapshot yet.',
  'cli.nothing-found': 'Nothing was found.',
  'cli.in-snapshots': '{count, plural, one {in # snapshot} other {in # snapshots}}',
  'cli.cut-off': 'Only the first {count, plural, one {# is} other {# are}} shown.',
  'cli.result.backup':
    'Snapshot {snapshot}: {files, plural, one {# file} other {# files}}, {size}; {fresh} new, {changed} changed, {added} written.',
  'cli.result.backup-unchanged': 'Nothing had changed; the newest snapshot stays as it is.',
  'cli.result.restore':
    '{files, plural, one {# file} other {# files}} restored ({size}) to {destination}; {skipped} skipped, {beside} kept beside existing ones.',
  'cli.result.verify':
    '{errors, plural, =0 {No errors} one {# error} other {# errors}}; {percent} % of the stored data was read back.',
  'cli.result.retention': '{kept} kept, {removed} removed.',
  'cli.result.prune': '{freed} freed.',
  'cli.result.recovery': 'Index repaired: {repaired, select, yes {yes} other {not needed}}.',
  'cli.setup.done': 'The plan “{plan}” is set up; its repository is in {place}.',
  'cli.setup.next':
    'Next: "timelocker backup" makes the first snapshot, "timelocker recovery-kit --out FILE.pdf" writes the kit that opens it on any computer.',
  'cli.connected': 'The repository “{name}” in {place} is connected.',
  'cli.kit-written': 'The recovery kit is in {path}. Print it or move it away from this computer.',
  'cli.retention.preview':
    '{keep, plural, one {# snapshot} other {# snapshots}} would stay, {remove, plural, one {# snapshot} other {# snapshots}} would go. Nothing has been removed.',
  'cli.retention.implausible':
    'That is unusually many at once. "--apply" refuses until "--accept-implausible" says that it is meant so.',
  'cli.status.no-plan': 'Nothing is backed up yet. "timelocker setup" makes the first plan.',
  'cli.status.vault-locked':
    'The vault is locked. Give its passphrase with TIMELOCKER_PASSWORD or --password-file.',
  'cli.status.working': 'A job is running.',
  'cli.status.restoring': 'Files are being restored.',
  'cli.status.failed': 'The last backup failed.',
  'cli.status.warnings': 'The last backup left something out.',
  'cli.status.damaged': 'A repository is damaged.',
  'cli.status.never': 'There is no backup yet.',
  'cli.status.overdue': 'The last backup is too long ago.',
  'cli.status.waiting': 'A backup is waiting.',
  'cli.status.paused': 'Backups are paused.',
  'cli.status.safe': 'Everything is backed up.',
  'cli.level.never': 'no backup yet',
  'cli.level.safe': 'backed up',
  'cli.level.overdue': 'overdue',
  'cli.level.attention': 'needs you',
  'cli.level.paused': 'paused',
  'cli.plan.last': 'last: {when}',
  'cli.plan.next': 'next: {when}',
} as const;
