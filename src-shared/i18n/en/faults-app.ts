/** Faults of a request, of this installation and of the vault. */
export const appFaults = {
  'fault.request.unknown-operation.title': 'This version does not know that request',
  'fault.request.unknown-operation.explanation':
    'Two parts of TimeLocker of different versions are talking to each other.',
  'fault.request.unknown-operation.next': 'Quit TimeLocker completely and start it again.',
  'fault.request.invalid.title': 'Something in this entry does not fit',
  'fault.request.invalid.explanation':
    'A value is missing, too long or of the wrong kind. Nothing was changed.',
  'fault.request.invalid.next': 'Check the entry and try again.',
  'fault.request.too-large.title': 'That is too much at once',
  'fault.request.too-large.explanation':
    'The selection is larger than one request can hold. Nothing was changed.',
  'fault.request.too-large.next':
    'Choose whole folders instead of many single files, or do it in several steps.',
  'fault.request.not-allowed.title': 'That request was refused',
  'fault.request.not-allowed.explanation':
    'It did not come from the TimeLocker window or is not permitted from there.',
  'fault.request.not-allowed.next': 'Nothing was changed. If this happens again, restart TimeLocker.',
  'fault.request.cancelled.title': 'Cancelled',
  'fault.request.cancelled.explanation': 'It was stopped before the end. What was already saved stays saved.',
  'fault.request.cancelled.next': 'Start it again at any time; it goes on from where it stopped.',
  'fault.app.not-available-here.title': 'Not available here',
  'fault.app.not-available-here.explanation':
    'This version of TimeLocker, or this way of using it, cannot do that yet.',
  'fault.app.not-available-here.next': 'If you are using the command line, try it in the TimeLocker window.',
  'fault.app.bug.title': 'Something unexpected went wrong in TimeLocker',
  'fault.app.bug.explanation':
    'This is a mistake in the program, not in anything you did. Your snapshots are untouched.',
  'fault.app.bug.next': 'Try again. If it stays, copy the technical details and report them.',
  'fault.app.shutting-down.title': 'TimeLocker is quitting',
  'fault.app.shutting-down.explanation': 'It takes no new work while it ends the running work cleanly.',
  'fault.app.shutting-down.next': 'Start TimeLocker again in a moment.',
  'fault.home.in-use.title': 'TimeLocker is already running',
  'fault.home.in-use.explanation':
    'Another TimeLocker works with the same settings. Two at once could harm them.',
  'fault.home.in-use.next': 'Use the one that is running (look for its icon in the tray), or quit it first.',
  'fault.home.not-writable.title': 'TimeLocker cannot write its own settings',
  'fault.home.not-writable.explanation': 'The folder for its settings and history does not accept changes.',
  'fault.home.not-writable.next':
    'Make sure that your user account may write to that folder, then start TimeLocker again.',
  'fault.home.disk-full.title': 'The disk with TimeLocker’s settings is full',
  'fault.home.disk-full.explanation':
    'There is no room left to note what was done. Snapshots already made are safe.',
  'fault.home.disk-full.next': 'Free some space on this computer, then try again.',
  'fault.engine.missing.title': 'The backup engine is missing',
  'fault.engine.missing.explanation':
    'The program restic that belongs to TimeLocker cannot be found or started.',
  'fault.engine.missing.next':
    'Install TimeLocker again. If a virus scanner moved the file away, allow it there.',
  'fault.engine.wrong-version.title': 'The backup engine is not the right one',
  'fault.engine.wrong-version.explanation':
    'The file of restic differs from the one that TimeLocker was tested with.',
  'fault.engine.wrong-version.next': 'Install TimeLocker again.',
  'fault.engine.crashed.title': 'The backup engine stopped unexpectedly',
  'fault.engine.crashed.explanation': 'It ended without finishing. What it had already saved is kept.',
  'fault.engine.crashed.next':
    'TimeLocker tidies up and tries again. If it stays, copy the technical details and report them.',
  'fault.engine.unexpected.title': 'The backup engine reported something unknown',
  'fault.engine.unexpected.explanation':
    'TimeLocker does not know this message, so it does not count the run as a success.',
  'fault.engine.unexpected.next':
    'Open the technical details; they say what the engine said. Then try again.',
  'fault.engine.out-of-memory.title': 'Not enough memory',
  'fault.engine.out-of-memory.explanation':
    'The computer ran out of memory during the work. What was already saved is kept.',
  'fault.engine.out-of-memory.next': 'Close some programs and try again.',
  'fault.vault.locked.title': 'The passwords are locked',
  'fault.vault.locked.explanation': 'TimeLocker needs your passphrase before it can open a repository.',
  'fault.vault.locked.next': 'Unlock with your passphrase; waiting work then starts by itself.',
  'fault.vault.wrong-passphrase.title': 'That is not the passphrase',
  'fault.vault.wrong-passphrase.explanation': 'The passphrase does not open the stored passwords.',
  'fault.vault.wrong-passphrase.next':
    'Check capitals and keyboard layout and type it again. If it is lost, connect your repository with its recovery kit.',
  'fault.vault.passphrase-needed.title': 'A passphrase is needed',
  'fault.vault.passphrase-needed.explanation':
    'This computer has no secure place for passwords that TimeLocker could use by itself.',
  'fault.vault.passphrase-needed.next':
    'Choose a passphrase, or agree to the weaker protection of this computer.',
  'fault.vault.unavailable.title': 'The system’s key store does not answer',
  'fault.vault.unavailable.explanation':
    'Passwords are kept there, so no repository can be opened at the moment.',
  'fault.vault.unavailable.next':
    'Unlock the key store of your system (sign in again if need be) and try again.',
  'fault.vault.secret-missing.title': 'The password of this repository is not on this computer',
  'fault.vault.secret-missing.explanation': 'It may have been lost with a damaged or moved settings folder.',
  'fault.vault.secret-missing.next':
    'Disconnect the repository and connect it again with the key of its recovery kit.',
} as const;
