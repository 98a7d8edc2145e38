const ignored = /^Ignoring "([0-9a-f]+)": /u;

/** A snapshot that cannot be read, or is not there, is told by a line and passed over, with exit 0. */
export const ignoredIdIn = (line: string): string | undefined => ignored.exec(line)?.[1];
