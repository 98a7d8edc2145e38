/** The words on the printed recovery kit. */
export const kit = {
  'kit.title': 'Recovery kit',
  'kit.subtitle': 'With this sheet you get your files back on any computer, even if this one is gone.',

  'kit.fact.repository': 'Repository',
  'kit.fact.place': 'Place',
  'kit.fact.plans': 'Plans',
  'kit.fact.made': 'Made',
  'kit.fact.made-value': '{date}, by {person} on {computer}',
  'kit.fact.identity': 'Identity',
  'kit.unprintable': 'Signs that cannot be printed are shown by their number, such as [U+5199].',

  'kit.code': 'Place, identity and key for a camera. Scan it only with a device that you trust.',
  'kit.key': 'Key',
  'kit.key-hint':
    'One line: nine groups with a dash between them. There is no zero, no one, no letter O and no letter I in it.',
  'kit.keep.title': 'Keep it like a passport',
  'kit.keep.text':
    'Whoever holds this sheet and the drive can read everything that is backed up. Keep it away from the computer and away from the drive, best in another building.',

  'kit.app.title': 'Restore with TimeLocker',
  'kit.app.step-1': 'Install TimeLocker on the new computer, start it and connect the drive.',
  'kit.app.step-2': 'In the welcome wizard, choose the place above where backups are kept.',
  'kit.app.step-3': 'Type the key when you are asked for the password.',
  'kit.app.step-4': 'Open the timeline, choose what you need and restore it.',

  'kit.check.title': 'Once a year',
  'kit.check.text':
    'See whether the sheet is still there and readable: Settings, Repositories, “Prove that it is there”. Type the key, and TimeLocker tries it on the repository.',
  'kit.lost.title': 'If it is lost',
  'kit.lost.text':
    'Choose “Revoke” in the same place and make a new kit: the lost key then opens nothing any more. If a stranger may have had both the sheet and the drive, begin a new repository as well.',

  'kit.restic.title': 'Restore without TimeLocker',
  'kit.restic.intro':
    'The repository is an ordinary restic repository. restic is a free program for Linux, macOS and Windows; it and this sheet are all that is needed.',
  'kit.restic.step-1':
    'Download restic from restic.net or github.com/restic/restic/releases (0.17 or newer): the file for the system of this computer. Unpack it and name it restic, on Windows restic.exe.',
  'kit.restic.step-2-folder':
    'Connect the drive. It may have another name or letter here; the right folder holds a file named config and folders named data, index, keys and snapshots. Put that folder in place of the one below if it differs.',
  'kit.restic.step-2-network':
    'See that this computer reaches the place above, and have your user name and password for it at hand.',
  'kit.restic.step-3':
    'Open a terminal in the folder with restic (on Windows: PowerShell). The first command lists the backups, the second brings the newest one into a new folder. When asked for a password, type the key in capitals and with its dashes; nothing shows while you type.',
  'kit.restic.step-4':
    'For an older state, put its ID from the list in place of latest. If several plans are kept here, take the ID from the list: latest is the newest of them all.',
  'kit.restic.windows': 'Windows (PowerShell)',
  'kit.restic.target': 'Restored',
  'kit.restic.one-line': 'A command that fills several lines is typed as one.',

  'kit.footer': 'TimeLocker {version}',
  'kit.page': 'Page {page} of {pages}',
} as const;
