/** Things told once, until dismissed. */
export const notices = {
  'notice.settings-recovered.title': 'Settings were recovered',
  'notice.settings-recovered.body':
    'The settings file was damaged. TimeLocker went back to the last good copy and kept the damaged file beside it. Please look over your plans.',
  'notice.settings-from-newer-version.title': 'Settings from a newer TimeLocker',
  'notice.settings-from-newer-version.body':
    'The settings were written by a newer version. They were put aside unchanged, and this version uses the last copy that it understands. Update TimeLocker to use the newer ones.',
  'notice.history-recovered.title': 'The history was started anew',
  'notice.history-recovered.body':
    'The file with the history of jobs was damaged and was put aside. Your plans and all snapshots are untouched.',
  'notice.history-from-newer-version.title': 'History from a newer TimeLocker',
  'notice.history-from-newer-version.body':
    'The history was written by a newer version and was put aside unchanged. Your plans and all snapshots are untouched.',
  'notice.secrets-recovered.title': 'Stored passwords were recovered',
  'notice.secrets-recovered.body':
    'The file with the encrypted passwords was damaged. TimeLocker went back to the last good copy. Please check that each repository opens.',
  'notice.orphans-ended.title': 'Tidied up after an interruption',
  'notice.orphans-ended.body':
    'TimeLocker ended unexpectedly last time while work was going on. The rest of it was stopped and everything already saved is kept.',
  'notice.clock-jumped.title': 'The clock of this computer jumped',
  'notice.clock-jumped.body':
    'Date or time changed by more than a day. Backups go on; to be safe, old snapshots are not removed until you have looked at the preview.',
  'notice.engine-is-development-version.title': 'Development version of the backup engine',
  'notice.engine-is-development-version.body':
    'This TimeLocker runs with a version of restic that is not the shipped one. Please do not rely on it for your only copy.',
  'notice.still-in-tray.title': 'TimeLocker keeps running',
  'notice.still-in-tray.body':
    'The window is closed, but your backups go on. The icon in the tray opens it again or quits TimeLocker.',
} as const;
