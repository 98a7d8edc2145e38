/**
 * Go's `path/filepath.Match` for one path component, as restic uses it: `*` any text, `?` one character, `[a-z]` and
 * `[^a-z]` one of a set, `\` takes the next character literally. A pattern that is malformed matches nothing.
 * Source: go/src/path/filepath/match.go.
 */
export function compileGlob(pattern: string): (name: string) => boolean {
  const source = translate(Array.from(pattern));
  if (source === null) return () => false;
  const expression = new RegExp(`^${source}$`, 'su');
  return (name) => expression.test(name);
}

const special = /[\\^$.*+?()[\]{}|/-]/u;
/** By number, because not every escape is allowed both inside and outside of a set. */
const literal = (character: string): string =>
  special.test(character) ? `\\u{${codePoint(character).toString(16)}}` : character;

/** The body of a regular expression, or null if Go would call the pattern malformed. */
function translate(characters: readonly string[]): string | null {
  let source = '';
  let index = 0;
  while (index < characters.length) {
    const character = characters[index] ?? '';
    index += 1;
    if (character === '*') source += '[^/]*';
    else if (character === '?') source += '[^/]';
    else if (character === '\\') {
      const escaped = characters[index];
      if (escaped === undefined) return null;
      source += literal(escaped);
      index += 1;
    } else if (character === '[') {
      const set = readSet(characters, index);
      if (set === null) return null;
      source += set.source;
      index = set.end;
    } else source += literal(character);
  }
  return source;
}

interface CharacterSet {
  readonly source: string;
  readonly end: number;
}

function readSet(characters: readonly string[], start: number): CharacterSet | null {
  const isNegated = characters[start] === '^';
  let index = isNegated ? start + 1 : start;
  let body = '';
  do {
    const range = readRange(characters, index);
    if (range === null) return null;
    index = range.end;
    body += range.source;
  } while (characters[index] !== ']');
  if (body === '') return { source: isNegated ? '[^/]' : '(?!)', end: index + 1 };
  return { source: isNegated ? `[^${body}]` : `[${body}]`, end: index + 1 };
}

function readRange(characters: readonly string[], start: number): CharacterSet | null {
  const low = readSetCharacter(characters, start);
  if (low === null) return null;
  const high = characters[low.end] === '-' ? readSetCharacter(characters, low.end + 1) : low;
  if (high === null) return null;
  // Go accepts a range that runs backwards and lets it match nothing; a regular expression would not compile.
  const isForwards = codePoint(low.character) <= codePoint(high.character);
  return {
    source: isForwards ? `${literal(low.character)}-${literal(high.character)}` : '',
    end: high.end,
  };
}

const codePoint = (character: string): number => character.codePointAt(0) ?? 0;

function readSetCharacter(
  characters: readonly string[],
  index: number,
): { readonly character: string; readonly end: number } | null {
  const character = characters[index];
  if (character === undefined || character === '-' || character === ']') return null;
  if (character !== '\\') return { character, end: index + 1 };
  const escaped = characters[index + 1];
  return escaped === undefined ? null : { character: escaped, end: index + 2 };
}
