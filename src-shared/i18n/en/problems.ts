/** Why one file or folder was left out. */
export const problems = {
  'problem.permission-denied': 'No permission to read it.',
  'problem.vanished': 'It disappeared while the job ran.',
  'problem.missing': 'It is not there.',
  'problem.read-error': 'It could not be read completely.',
  'problem.write-error': 'It could not be written.',
  'problem.is-link': 'It is a link; only the folder it leads to can be saved.',
  'problem.not-supported': 'This kind of file cannot be saved.',
  'problem.no-space': 'There was no room left for it.',
  'problem.name-not-possible': 'Its name is not possible at the destination.',
  'problem.damaged': 'Its saved data is damaged.',
  'problem.other': 'It was left out; the technical details say why.',
} as const;
