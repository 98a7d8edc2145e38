export const doctor = {
  'doctor.home.good': 'TimeLocker’s own folder {path} can be written; its disk has {free} free.',
  'doctor.home.warning': 'Only {free} are left on the disk with TimeLocker’s own folder {path}.',
  'doctor.home.bad': 'TimeLocker’s own folder {path} cannot be written.',

  'doctor.engine.good': 'The backup engine, restic {version}, is in place and unchanged.',
  'doctor.engine.warning': 'restic {version} is in use. It is not the version that TimeLocker ships.',
  'doctor.engine.bad': 'The backup engine is missing or was changed: {path}',

  'doctor.vault.good':
    '{protection, select, passphrase {Passwords are encrypted with your passphrase.} none {No password is stored yet.} other {Passwords are kept by {backend}.}}',
  'doctor.vault.warning':
    '{reason, select, locked {Passwords are locked until you type the passphrase.} other {Passwords are stored, but this computer has no key store: whoever can read your files can read them. A passphrase would protect them.}}',
  'doctor.vault.bad':
    '{count, plural, one {One stored password} other {# stored passwords}} cannot be read by this account on this computer. Connect again with the recovery kit.',

  'doctor.settings.good': 'The settings were read without trouble.',
  'doctor.settings.warning':
    '{kind, select, newer {The settings came from a newer version of TimeLocker and were kept aside: {file}} other {The settings were damaged; the last good copy is in use. The damaged file: {file}}}',
  'doctor.settings.bad': 'The settings were damaged and there was no good copy. The damaged file: {file}',

  'doctor.history.good': 'The history was read without trouble.',
  'doctor.history.warning':
    '{kind, select, newer {The history came from a newer version of TimeLocker and was kept aside: {file}} other {The history was damaged; the last good copy is in use. The damaged file: {file}}}',
  'doctor.history.bad':
    'The history was damaged and begun anew. Your backups are not affected. The damaged file: {file}',

  'doctor.repositories.good':
    '{count, plural, =0 {No repository is set up yet.} one {The repository answers.} other {All # repositories answer.}}',
  'doctor.repositories.warning': 'Not reachable at the moment: {names}',
  'doctor.repositories.bad': 'These repositories need attention: {names}',

  'doctor.sources.good':
    '{count, plural, =0 {Nothing is chosen for backup yet.} one {The one source can be read.} other {All # sources can be read.}}',
  'doctor.sources.warning': 'Some sources are missing or cannot be read: {paths}',
  'doctor.sources.bad': 'Nothing that was chosen for backup can be read: {paths}',

  'doctor.orphans.good': 'No work of an earlier run was left behind.',
  'doctor.orphans.warning':
    '{count, plural, one {One process} other {# processes}} of an earlier run had to be ended. Nothing was lost.',
  'doctor.orphans.bad':
    '{count, plural, one {One interrupted run has} other {# interrupted runs have}} not been put right yet: {names}',

  'doctor.clock.good': 'The clock of this computer is plausible.',
  'doctor.clock.warning':
    'The clock says {now}, but the newest work is dated {newest}. If the clock is wrong, old backups may be kept or removed at the wrong time.',
  'doctor.clock.bad': 'The clock of this computer is wrong: it says {now}.',
} as const;
