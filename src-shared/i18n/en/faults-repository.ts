/** Faults of the place where snapshots live. */
export const repositoryFaults = {
  'fault.repository.not-found.title': 'No repository there',
  'fault.repository.not-found.explanation':
    'The place answers, but holds no snapshots. A drive may not be connected at its usual place.',
  'fault.repository.not-found.next': 'Connect the drive with your snapshots, or choose another folder.',
  'fault.repository.unknown.title': 'This repository is not known here',
  'fault.repository.unknown.explanation': 'It was disconnected, or belongs to other settings.',
  'fault.repository.unknown.next': 'Connect it again in the settings under Repositories.',
  'fault.repository.wrong-password.title': 'The password does not fit',
  'fault.repository.wrong-password.explanation':
    'The repository is there, but this password or recovery key does not open it.',
  'fault.repository.wrong-password.next':
    'Type it once more; for a recovery kit, the key stands under the QR code.',
  'fault.repository.locked.title': 'Another program is using this repository',
  'fault.repository.locked.explanation':
    'A different computer or program holds it at the moment. Nothing was changed.',
  'fault.repository.locked.next':
    'TimeLocker tries again by itself. If no other computer uses it, wait half an hour.',
  'fault.repository.already-exists.title': 'There is a repository already',
  'fault.repository.already-exists.explanation':
    'The folder holds snapshots. TimeLocker never overwrites them.',
  'fault.repository.already-exists.next':
    'Connect it with its password or recovery key, or choose another folder.',
  'fault.repository.folder-not-empty.title': 'The folder holds other files',
  'fault.repository.folder-not-empty.explanation':
    'A new repository needs a folder of its own, so that nothing gets mixed up.',
  'fault.repository.folder-not-empty.next': 'Choose an empty folder or make a new one.',
  'fault.repository.read-only.title': 'The place is write-protected',
  'fault.repository.read-only.explanation':
    'Snapshots there can be read and restored, but no new ones can be saved.',
  'fault.repository.read-only.next':
    'Remove the write protection (a switch on the card or drive, or the way it is connected), then try again.',
  'fault.repository.permission-denied.title': 'No permission to use the place',
  'fault.repository.permission-denied.explanation': 'Your user account may not read or write there.',
  'fault.repository.permission-denied.next':
    'Give your account permission for that folder, or choose another place.',
  'fault.repository.full.title': 'No room left for snapshots',
  'fault.repository.full.explanation':
    'The place is full. All earlier snapshots are still there and can be restored.',
  'fault.repository.full.next': 'Free space on that drive, keep fewer old snapshots, or use a larger drive.',
  'fault.repository.absent.title': 'The place for snapshots is not connected',
  'fault.repository.absent.explanation': 'The drive or folder is not there right now.',
  'fault.repository.absent.next': 'Connect the drive. A waiting backup then starts by itself.',
  'fault.repository.gone-while-used.title': 'The drive disappeared during the work',
  'fault.repository.gone-while-used.explanation':
    'It was unplugged or stopped answering. What was saved before stays good; TimeLocker tidies up before it goes on.',
  'fault.repository.gone-while-used.next': 'Connect the drive again and check its cable.',
  'fault.repository.damaged.title': 'Part of the repository is damaged',
  'fault.repository.damaged.explanation': 'Something in it cannot be read or is not what was written there.',
  'fault.repository.damaged.next':
    'Keep the drive as it is, run a check under Repositories, and start a new repository on another drive to be safe.',
  'fault.repository.unreachable.title': 'The place cannot be reached',
  'fault.repository.unreachable.explanation': 'The network or the device on the other side does not answer.',
  'fault.repository.unreachable.next':
    'Check the connection and that the device is switched on. TimeLocker tries again by itself.',
  'fault.repository.container-missing.title': 'The bucket or share does not exist',
  'fault.repository.container-missing.explanation':
    'The service answers and lets TimeLocker in, but knows no bucket, container or share of that name.',
  'fault.repository.container-missing.next': 'Check the name, or create it with the provider first.',
  'fault.repository.token-expired.title': 'The agreement with the cloud drive has ended',
  'fault.repository.token-expired.explanation':
    'The access token has expired or was withdrawn. Everything saved there stays where it is.',
  'fault.repository.token-expired.next': 'Agree once more in the browser and enter the new token.',
  'fault.repository.not-this-kind.title': 'Something else answers there',
  'fault.repository.not-this-kind.explanation':
    'A server answers at this address, but not one of this kind: perhaps a login page of the network, the wrong port, or http instead of https.',
  'fault.repository.not-this-kind.next': 'Check the address with its port and its beginning (http or https).',
  'fault.repository.version-unsupported.title': 'The repository is from another version',
  'fault.repository.version-unsupported.explanation':
    'Its format is not one that this version of TimeLocker can use.',
  'fault.repository.version-unsupported.next': 'Update TimeLocker, then try again.',
  'fault.repository.different.title': 'This is a different repository',
  'fault.repository.different.explanation':
    'Something else now lies at the known place, perhaps because two drives share one name; or the key of this computer was removed from it. Nothing was written to it.',
  'fault.repository.different.next': 'Connect the right drive, or connect this one as a further repository.',
  'fault.repository.deletion-refused.title': 'The place does not allow deleting',
  'fault.repository.deletion-refused.explanation':
    'It only accepts additions, which protects your snapshots. Old ones therefore could not be removed.',
  'fault.repository.deletion-refused.next':
    'Keep everything in this plan, or let the place itself remove old snapshots.',
  'fault.repository.in-use.title': 'This repository is in use',
  'fault.repository.in-use.explanation': 'A plan saves into it or work with it is going on.',
  'fault.repository.in-use.next': 'Change or remove the plan, or wait until the work has ended.',
} as const;
