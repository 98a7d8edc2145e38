import { compileGlob } from './glob-match.ts';

/**
 * restic's exclude patterns (internal/filter/filter.go): a pattern is a list of components; without a leading `/` it
 * matches anywhere, `**` stands for any number of folders, and what matches a folder matches everything below it. A
 * pattern that begins with `!` takes back what the ones before it matched.
 */
export interface Excludes {
  /** Whether restic leaves out this absolute, `/`-separated path, given all of its parents too. */
  readonly matches: (path: string) => boolean;
  /**
   * The same question for an entry whose folder is already known not to be left out: quick, because only a pattern
   * that ends with this very entry can still match.
   */
  readonly matchesEntry: (components: readonly string[]) => boolean;
}

type Part =
  { readonly kind: 'any-depth' } | { readonly kind: 'name'; readonly test: (name: string) => boolean };

interface Pattern {
  readonly parts: readonly Part[];
  readonly isRooted: boolean;
  readonly isNegated: boolean;
  /** The last component if it is plain text: most patterns are dismissed by this alone. */
  readonly lastName: string | null;
}

export function compileExcludes(
  patterns: readonly string[],
  options: { readonly ignoreCase: boolean },
): Excludes {
  const fold = (text: string): string => (options.ignoreCase ? text.toLowerCase() : text);
  const compiled = patterns.filter((pattern) => pattern !== '').map((pattern) => compile(fold(pattern)));
  const matches = (components: readonly string[]): boolean =>
    compiled.reduce(
      (isMatched, pattern) =>
        pattern.isNegated
          ? isMatched && !matchesAnywhere(pattern, components)
          : isMatched || matchesAnywhere(pattern, components),
      false,
    );
  return {
    matches: (path) => matches(componentsOf(fold(path))),
    matchesEntry: compiled.some((pattern) => pattern.isNegated)
      ? (components) => matches(components.map(fold))
      : entryMatcher(compiled, fold),
  };
}

/** Makes a path or name match itself only. In a set a backslash is not needed, so the same text works on Windows. */
export const escapePattern = (path: string, system: 'linux' | 'macos' | 'windows'): string =>
  system === 'windows'
    ? path.replaceAll('\\', '/').replaceAll(/[[*?]/gu, '[$&]')
    : path.replaceAll(/[\\[\]*?]/gu, String.raw`\$&`);

/** `/a/b` becomes `a`, `b`; a drive letter stays a component of its own. */
const componentsOf = (path: string): string[] => path.split('/').filter((component) => component !== '');

function compile(text: string): Pattern {
  const isNegated = text.startsWith('!');
  const body = isNegated ? text.slice(1) : text;
  const names = componentsOf(body).filter((name) => name !== '.');
  const last = names.at(-1);
  return {
    parts: names.map((name) =>
      name === '**' ? { kind: 'any-depth' } : { kind: 'name', test: nameTest(name) },
    ),
    isRooted: body.startsWith('/'),
    isNegated,
    lastName: last === undefined || isGlob(last) ? null : last,
  };
}

const isGlob = (name: string): boolean => /[\\[\]*?]/u.test(name);

const nameTest = (name: string): ((other: string) => boolean) =>
  isGlob(name) ? compileGlob(name) : (other) => other === name;

function entryMatcher(
  compiled: readonly Pattern[],
  fold: (text: string) => string,
): (components: readonly string[]) => boolean {
  const byLastName = new Map<string, Pattern[]>();
  const others: Pattern[] = [];
  for (const pattern of compiled) {
    if (pattern.lastName === null) others.push(pattern);
    else byLastName.set(pattern.lastName, [...(byLastName.get(pattern.lastName) ?? []), pattern]);
  }
  return (components) => {
    const candidates = byLastName.get(fold(components.at(-1) ?? '')) ?? [];
    if (candidates.length === 0 && others.length === 0) return false;
    const folded = components.map(fold);
    const endsWith = (pattern: Pattern): boolean => matchesAtEnd(pattern, folded);
    return candidates.some(endsWith) || others.some(endsWith);
  };
}

/** The pattern matches the path itself or one of the folders it is in. */
function matchesAnywhere(pattern: Pattern, components: readonly string[]): boolean {
  for (let length = 1; length <= components.length; length += 1)
    if (matchesAtEnd(pattern, components, length)) return true;
  return false;
}

function matchesAtEnd(pattern: Pattern, components: readonly string[], length = components.length): boolean {
  if (pattern.parts.length === 0) return false;
  return matchesBackwards(pattern, pattern.parts.length - 1, components, length - 1);
}

/** Compares from the last component to the first: a mismatch is nearly always found at once. */
function matchesBackwards(
  pattern: Pattern,
  partIndex: number,
  components: readonly string[],
  componentIndex: number,
): boolean {
  const part = pattern.parts[partIndex];
  if (part === undefined) return !pattern.isRooted || componentIndex === -1;
  if (part.kind === 'any-depth') {
    for (let rest = componentIndex; rest >= -1; rest -= 1)
      if (matchesBackwards(pattern, partIndex - 1, components, rest)) return true;
    return false;
  }
  const name = components[componentIndex];
  return (
    name !== undefined &&
    part.test(name) &&
    matchesBackwards(pattern, partIndex - 1, components, componentIndex - 1)
  );
}
