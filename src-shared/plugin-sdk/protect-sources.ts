import { compileExcludes, escapePattern } from './exclude-pattern.ts';

/**
 * What a person names is saved, even where an exclude pattern covers it: such patterns come first and are taken back
 * for the named sources, so that the others still apply inside. Without this restic would save an empty folder and
 * call it a success. `sources` are absolute paths of this computer.
 */
export function protectSources(
  patterns: readonly string[],
  sources: readonly string[],
  options: { readonly ignoreCase: boolean; readonly system: 'linux' | 'macos' | 'windows' },
): string[] {
  const paths = sources.map((source) =>
    options.system === 'windows' ? source.replaceAll('\\', '/') : source,
  );
  const isOffending = (pattern: string): boolean => {
    if (pattern.startsWith('!')) return false;
    const { matches } = compileExcludes([pattern], options);
    return paths.some(matches);
  };
  const offending = patterns.filter(isOffending);
  if (offending.length === 0) return [...patterns];
  const { matches } = compileExcludes(offending, options);
  return [
    ...offending,
    ...paths.filter(matches).map((path) => `!${escapePattern(path, options.system)}`),
    ...patterns.filter((pattern) => !offending.includes(pattern)),
  ];
}
