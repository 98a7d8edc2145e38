/** The arguments as a person would type them, for the technical log only; nothing is ever run through a shell. */
export const commandLine = (args: readonly string[]): string => ['restic', ...args.map(shown)].join(' ');

const shown = (arg: string): string =>
  /^[\w@%+=:,./-]+$/u.test(arg) ? arg : `'${arg.replaceAll("'", `'\\''`)}'`;
