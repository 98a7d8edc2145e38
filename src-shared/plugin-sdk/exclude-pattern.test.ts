import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileExcludes, escapePattern } from './exclude-pattern.ts';
import { protectSources } from './protect-sources.ts';

const isLeftOut = (path: string, ...patterns: readonly string[]): boolean =>
  compileExcludes(patterns, { ignoreCase: false }).matches(path);

/** Rows of restic's own table (internal/filter/filter_test.go) and a few of ours. */
const table: readonly (readonly [pattern: string, path: string, expected: boolean])[] = [
  ['*.go', '/foo/bar/test.go', true],
  ['*.c', '/foo/bar/test.go', false],
  ['*', '/foo/bar/test.go', true],
  ['foo*', '/foo/bar/test.go', true],
  ['bar*', '/foo/bar/test.go', true],
  ['/bar*', '/foo/bar/test.go', false],
  ['bar', '/foo/bar.go', false],
  ['/foo/bar', '/foo/bar/test.go', true],
  ['foo/bar', '/foo/bar/test.go', true],
  ['/foo/*/test.go', '/foo/bar/test.go', true],
  ['/*/*/bar/test.*', '/foo/bar/test.go', false],
  ['/*/*/bar/test.*', '/foo/bar/bar/test.go', true],
  ['**/test.go', '/foo/bar/test.go', true],
  ['/foo/**/test.go', '/foo/test.go', true],
  ['/foo/**/**/test.go', '/foo/bar/test.go', true],
  ['/foo/**/baz/**/x', '/foo/a/baz/b/c/x', true],
  ['/foo/**/baz/**/x', '/foo/a/b/c/x', false],
  ['foo/**', '/x/foo', true],
  ['/home/user/', '/home/user/x', true],
  ['t[a-f]st', '/test', true],
  ['t[^a-f]st', '/test', false],
  ['t[^a-d]st', '/test', true],
  [String.raw`\*.go`, '/a.go', false],
  [String.raw`\*.go`, '/*.go', true],
  ['[[]x]', '/[x]', true],
  ['[', '/[', false],
  ['[]a]', '/]', false],
  ['a?c', '/aöc', true],
  ['a?c', '/a😀c', true],
  ['~$*.docx', '/~$letter.docx', true],
  ['*.!ut', '/film.!ut', true],
];

describe('An exclude pattern', () => {
  it.each(table)('%s means for %s what restic says: %s', (pattern, path, expected) => {
    expect(isLeftOut(path, pattern)).toBe(expected);
  });

  it('takes back with ! what an earlier one matched, in order', () => {
    expect(isLeftOut('/a/keep.log', '*.log', '!keep.log')).toBe(false);
    expect(isLeftOut('/a/keep.log', '!keep.log', '*.log')).toBe(true);
    expect(isLeftOut('/a/other.log', '*.log', '!keep.log')).toBe(true);
  });

  it('can ignore upper and lower case', () => {
    const { matches } = compileExcludes(['NTUSER.DAT*'], { ignoreCase: true });
    expect(matches('C:/Users/anna/ntuser.dat.LOG1')).toBe(true);
  });

  it('matches itself only when it is an escaped path', () => {
    const name = fc.stringMatching(/^[a-c[\]*?\\^! -]{1,6}$/u);
    fc.assert(
      fc.property(name, name, (one, other) => {
        fc.pre(!/^\.{1,2}$/u.test(one) && !/^\.{1,2}$/u.test(other));
        const pattern = escapePattern(`/x/${one}`, 'linux');
        expect(isLeftOut(`/x/${one}`, pattern)).toBe(true);
        expect(isLeftOut(`/x/${other}`, pattern)).toBe(one === other);
      }),
    );
  });

  it('answers for an entry of a folder that is not left out as it answers for the whole path', () => {
    const name = fc.stringMatching(/^[ab.]{1,3}$/u).filter((text) => !/^\.+$/u.test(text));
    const part = fc.constantFrom('*', '**', 'a', 'b', 'a*', '?b', '[ab]', 'ab');
    const pattern = fc
      .tuple(fc.constantFrom('', '/', '!'), fc.array(part, { minLength: 1, maxLength: 3 }))
      .map(([start, parts]) => `${start}${parts.join('/')}`);
    fc.assert(
      fc.property(
        fc.array(pattern, { maxLength: 4 }),
        fc.array(name, { minLength: 1, maxLength: 4 }),
        (patterns, path) => {
          const { matches, matchesEntry } = compileExcludes(patterns, { ignoreCase: false });
          fc.pre(path.length === 1 || !matches(`/${path.slice(0, -1).join('/')}`));
          expect(matchesEntry(path)).toBe(matches(`/${path.join('/')}`));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('A named source', () => {
  const protect = (patterns: readonly string[], ...sources: readonly string[]): string[] =>
    protectSources(patterns, sources, { ignoreCase: false, system: 'linux' });

  it('is saved although a pattern covers it, and the other patterns still apply inside', () => {
    const patterns = protect(['*.tmp', '/home/anna/.cache'], '/home/anna/.cache/keep');
    expect(isLeftOut('/home/anna/.cache/keep/a', ...patterns)).toBe(false);
    expect(isLeftOut('/home/anna/.cache/keep/a.tmp', ...patterns)).toBe(true);
    expect(isLeftOut('/home/anna/.cache/other', ...patterns)).toBe(true);
  });

  it('changes nothing where no pattern covers it', () => {
    expect(protect(['*.tmp', '!keep.tmp'], '/home/anna')).toEqual(['*.tmp', '!keep.tmp']);
  });
});
