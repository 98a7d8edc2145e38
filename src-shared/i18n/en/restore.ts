export const restore = {
  /** Part of a file name: `letter (restored 2026-11-22 14.05).txt`. */
  'restore.name-beside': 'restored',
  'restore.title': 'Restore {what}',
  'restore.everything': 'everything',
  'restore.from': 'As of {when}',
  'restore.where': 'Where to',
  'restore.where.original': 'To the original place',
  'restore.where.original-text': 'Every file goes back to the folder that it came from.',
  'restore.where.folder': 'To another folder',
  'restore.where.folder-text': 'What is in use now stays untouched.',
  'restore.choose-folder': 'Choose folder…',
  'restore.change-folder': 'Another folder…',
  'restore.conflict': 'When a file is already there',
  'restore.conflict.keep-both': 'Keep both',
  'restore.conflict.keep-both-text': 'The restored file gets a new name beside the existing one.',
  'restore.conflict.replace': 'Replace',
  'restore.conflict.replace-text': 'The existing file is overwritten.',
  'restore.conflict.skip': 'Skip',
  'restore.conflict.skip-text': 'The existing file stays, the old one is not restored.',
  'restore.consequence.original.keep-both':
    'Nothing that is there now is lost: files that exist get company under a new name.',
  'restore.consequence.original.replace':
    'Files that exist now are overwritten by their state of {when}. Changes since then are lost.',
  'restore.consequence.original.skip': 'Only files that are missing now come back. Nothing is overwritten.',
  'restore.consequence.folder.keep-both':
    'The files are written to the chosen folder. Nothing that is already there is lost.',
  'restore.consequence.folder.replace':
    'The files are written to the chosen folder. Files of the same name that are already there are overwritten.',
  'restore.consequence.folder.skip':
    'The files are written to the chosen folder, except those that are already there.',
  'restore.folder-missing': 'A folder has to be chosen first.',
  'restore.start': 'Restore',
  'restore.running-title': 'Restoring {what}',
  'restore.starting': 'Looking for the files…',
  'restore.waiting': 'Waiting for another job to make room…',
  'restore.progress-label': 'Progress of the restore',
  'restore.progress': '{done} of {total} files',
  'restore.progress-unknown': '{done} files so far',
  'restore.bytes': '{done} of {total}',
  'restore.time-left': 'about {time} left',
  'restore.in-background': 'Continue in the background',
  'restore.cancel': 'Cancel restore',
  'restore.cancelling': 'Cancelling…',
  'restore.done-title': 'Restored',
  'restore.done.restored':
    '{count, plural, =0 {No file had to be restored.} one {# file, {bytes}, is back.} other {# files, {bytes}, are back.}}',
  'restore.done.beside':
    '{count, plural, one {# of them stands beside the existing file under a new name.} other {# of them stand beside existing files under a new name.}}',
  'restore.done.skipped':
    '{count, plural, one {# file was already there and was left as it is.} other {# files were already there and were left as they are.}}',
  'restore.done.where': 'They are in',
  'restore.show': 'Show in folder',
  'restore.warnings-title': 'Restored, with exceptions',
  'restore.warnings':
    '{count, plural, one {# file could not be restored:} other {# files could not be restored:}}',
  'restore.warnings-label': 'Files that could not be restored',
  'restore.failed-title': 'The restore did not work',
  'restore.cancelled-title': 'Restore cancelled',
  'restore.cancelled-text': 'Files that were already restored stay where they are.',
  'restore.interrupted-title': 'The restore broke off',
  'restore.interrupted-text':
    'The app or the computer stopped in the middle. Files that were already restored are complete; starting again brings the rest.',
  'restore.again': 'Back to the choices',
} as const;
