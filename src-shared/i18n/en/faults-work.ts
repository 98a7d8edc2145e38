/** Faults of what is backed up, of plans, snapshots, restores, recovery kits and jobs. */
export const workFaults = {
  'fault.target.unknown.title': 'What should be backed up is not known here',
  'fault.target.unknown.explanation': 'It was removed, or belongs to other settings.',
  'fault.target.unknown.next': 'Open the plan and choose again what it backs up.',
  'fault.target.source-missing.title': 'Nothing of this plan is there',
  'fault.target.source-missing.explanation':
    'None of the chosen folders could be found. No snapshot was made; earlier ones are untouched.',
  'fault.target.source-missing.next':
    'Connect the drive with these folders, or choose folders anew in the plan.',
  'fault.target.source-unreadable.title': 'The folders cannot be read',
  'fault.target.source-unreadable.explanation': 'Your user account may not read them. No snapshot was made.',
  'fault.target.source-unreadable.next': 'Give TimeLocker permission to read these folders, then try again.',
  'fault.target.source-is-link.title': 'This is a link, not a folder',
  'fault.target.source-is-link.explanation': 'Only the link itself would be saved, not what it leads to.',
  'fault.target.source-is-link.next': 'Choose the folder to which the link leads.',
  'fault.target.nothing-to-save.title': 'There is nothing to save',
  'fault.target.nothing-to-save.explanation':
    'The chosen folders hold no files, or all of them are excluded.',
  'fault.target.nothing-to-save.next': 'Check the folders and exclusions of this plan.',
  'fault.target.overlaps-repository.title': 'The backup would save itself',
  'fault.target.overlaps-repository.explanation':
    'A chosen folder lies inside the repository that it should be saved to.',
  'fault.target.overlaps-repository.next': 'Choose another folder, or another place for the snapshots.',
  'fault.target.implausible-shrink.title': 'Almost everything seems to be gone',
  'fault.target.implausible-shrink.explanation':
    'Last time there were {before, plural, one {# file} other {# files}}, now {after, plural, =0 {none} one {only # file} other {only # files}}. A drive may be missing. Earlier snapshots are untouched and none will be removed.',
  'fault.target.implausible-shrink.next':
    'If files are missing, connect their drive or restore them. If you removed them on purpose, start the backup once more by hand.',
  'fault.plan.unknown.title': 'This plan no longer exists',
  'fault.plan.unknown.explanation':
    'It was removed in the meantime. Its snapshots are still in the repository.',
  'fault.plan.unknown.next': 'Make a new plan, or restore from the timeline.',
  'fault.plan.name-taken.title': 'There is a plan of this name already',
  'fault.plan.name-taken.explanation': 'Two plans of one name could not be told apart.',
  'fault.plan.name-taken.next': 'Give it another name.',
  'fault.plan.busy.title': 'This plan is at work',
  'fault.plan.busy.explanation': 'A backup of this plan is going on.',
  'fault.plan.busy.next': 'Wait until it has ended, or cancel it first.',
  'fault.plan.incomplete.title': 'Something is still missing in this plan',
  'fault.plan.incomplete.explanation': 'It needs folders to save and one repository to save them to.',
  'fault.plan.incomplete.next': 'Complete the plan and save it again.',
  'fault.snapshot.unknown.title': 'This snapshot no longer exists',
  'fault.snapshot.unknown.explanation':
    'It was removed in the meantime, perhaps by the rules for old snapshots.',
  'fault.snapshot.unknown.next': 'Choose a neighbouring snapshot in the timeline.',
  'fault.snapshot.path-not-found.title': 'Not in this snapshot',
  'fault.snapshot.path-not-found.explanation': 'The file or folder did not exist at that time.',
  'fault.snapshot.path-not-found.next': 'Look in another snapshot, or search for the name.',
  'fault.restore.destination-missing.title': 'The destination is not there',
  'fault.restore.destination-missing.explanation':
    'The folder to restore to does not exist or its drive is away.',
  'fault.restore.destination-missing.next': 'Choose another folder, or connect the drive.',
  'fault.restore.destination-not-writable.title': 'The destination does not accept files',
  'fault.restore.destination-not-writable.explanation': 'Your user account may not write there.',
  'fault.restore.destination-not-writable.next': 'Choose another folder, such as one on your desktop.',
  'fault.restore.destination-full.title': 'Not enough room at the destination',
  'fault.restore.destination-full.explanation': 'The selected files need more space than is free there.',
  'fault.restore.destination-full.next': 'Free some space, choose another drive, or select less.',
  'fault.restore.destination-unsafe.title': 'Not a safe place to restore to',
  'fault.restore.destination-unsafe.explanation':
    'Files there could overwrite the repository, TimeLocker itself or parts of the system.',
  'fault.restore.destination-unsafe.next': 'Choose another folder.',
  'fault.restore.incomplete.title': 'Not everything could be restored',
  'fault.restore.incomplete.explanation':
    'Some files are restored, others are not. The list says which and why.',
  'fault.restore.incomplete.next':
    'Read the list, then restore the missing files once more, or from another snapshot.',
  'fault.restore.nothing-selected.title': 'Nothing is selected',
  'fault.restore.nothing-selected.explanation': 'No file of the snapshot matches the selection.',
  'fault.restore.nothing-selected.next': 'Select at least one file or folder.',
  'fault.retention.implausible.title': 'Unusually many snapshots would be removed',
  'fault.retention.implausible.explanation':
    'The rules would remove {removeCount, plural, one {# snapshot} other {# snapshots}} of {totalCount} at once. To be safe, none was removed.',
  'fault.retention.implausible.next':
    'Look at the preview in the plan’s settings; if it is what you want, apply it there.',
  'fault.retention.keeps-nothing.title': 'These rules would keep nothing',
  'fault.retention.keeps-nothing.explanation': 'At least one snapshot has to stay.',
  'fault.retention.keeps-nothing.next': 'Set at least one number above zero.',
  'fault.kit.none.title': 'No recovery kit yet',
  'fault.kit.none.explanation':
    'Without it, losing this computer could mean losing access to your snapshots.',
  'fault.kit.none.next': 'Make a recovery kit, print it, and keep it somewhere safe.',
  'fault.kit.key-mismatch.title': 'This key does not open the repository',
  'fault.kit.key-mismatch.explanation':
    'It may belong to another repository, to a revoked kit, or have a typing mistake.',
  'fault.kit.key-mismatch.next': 'Compare it letter by letter with the printed kit, or make a new kit.',
  'fault.kit.not-writable.title': 'The recovery kit could not be saved',
  'fault.kit.not-writable.explanation': 'The chosen folder does not accept the file.',
  'fault.kit.not-writable.next': 'Choose another folder.',
  'fault.job.unknown.title': 'This job is not in the history',
  'fault.job.unknown.explanation': 'Old entries are removed after a year.',
  'fault.job.unknown.next': 'Look at the newer entries in Activity.',
  'fault.job.not-cancellable.title': 'It has ended already',
  'fault.job.not-cancellable.explanation': 'There was nothing left to cancel.',
  'fault.job.not-cancellable.next': 'Its outcome stands in Activity.',
  'fault.job.interrupted.title': 'It was interrupted',
  'fault.job.interrupted.explanation':
    'The computer or TimeLocker ended while it ran. What was already saved is kept.',
  'fault.job.interrupted.next': 'It goes on with the next run. To be quick, start it now.',
  'fault.plugin.unknown-type.title': 'A plugin for this is missing',
  'fault.plugin.unknown-type.explanation': 'This was set up with a plugin that is not installed here.',
  'fault.plugin.unknown-type.next': 'Install the plugin again, or update TimeLocker.',
  'fault.plugin.settings-invalid.title': 'The settings of this entry are not complete',
  'fault.plugin.settings-invalid.explanation':
    'A value is missing, not possible on this computer, or not supported by this version.',
  'fault.plugin.settings-invalid.next': 'Open the entry, check its settings and save it again.',
} as const;
