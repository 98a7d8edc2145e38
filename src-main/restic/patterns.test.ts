import { describe, expect, test } from 'vitest';
import { literalPattern, needsArgument, patternFileLine } from './patterns.ts';

describe('patterns', () => {
  test('a path becomes a pattern that means only itself', () => {
    expect(literalPattern('/g/a[1]*?.txt', 'linux')).toBe(String.raw`/g/a\[1\]\*\?.txt`);
    expect(literalPattern(String.raw`/g/back\slash`, 'darwin')).toBe(String.raw`/g/back\\slash`);
    expect(literalPattern('/C/g/a[1].txt', 'win32')).toBe('/C/g/a[[]1].txt');
  });

  test('bytes that are no text are found by a wildcard', () => {
    expect(literalPattern('/caf\uFFFD', 'linux')).toBe('/caf?');
  });

  test('what a pattern file would trim, skip or expand is kept', () => {
    expect(patternFileLine('#notes')).toBe('[#]notes');
    expect(patternFileLine('$HOME/a')).toBe('$$HOME/a');
    expect(patternFileLine(' a ')).toBe('[ ]a[ ]');
    expect(patternFileLine('*.tmp')).toBe('*.tmp');
  });

  test('a line feed cannot stand in a file', () => {
    expect(needsArgument('a\nb')).toBe(true);
    expect(needsArgument('a b')).toBe(false);
  });
});
