/** restic reads the argument as a line of comma-separated values, in which a quote or comma has to be quoted. */
export const optionArgument = (option: string): string =>
  /[",]/u.test(option) ? `"${option.replaceAll('"', '""')}"` : option;
