/**
 * A name or path as a restic pattern that matches exactly it. Bytes that are no text arrive as U+FFFD and are found
 * again by `?`, which stands for any one character. Windows takes the backslash for a separator, so there special
 * characters stand in brackets.
 */
export function literalPattern(path: string, platform: NodeJS.Platform = process.platform): string {
  const escaped =
    platform === 'win32'
      ? path.replaceAll(/[[*?]/gu, (special) => `[${special}]`)
      : path.replaceAll(/[\\[\]*?]/gu, (special) => `\\${special}`);
  return escaped.replaceAll('\uFFFD', '?');
}

/** For a pattern file: restic trims lines, skips those that begin with `#`, and expands `$`. */
export function patternFileLine(pattern: string): string {
  return pattern
    .replaceAll('$', () => '$$')
    .replace(/^#/u, '[#]')
    .replace(/^\s/u, (space) => `[${space}]`)
    .replace(/\s$/u, (space) => `[${space}]`);
}

/** A line feed cannot stand in a pattern file; such a pattern goes as an argument. */
export const needsArgument = (pattern: string): boolean => /[\n\r]/u.test(pattern);
