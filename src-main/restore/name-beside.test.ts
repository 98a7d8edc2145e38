import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameBeside } from './name-beside.ts';

const mark = { word: 'restored', at: new Date(2026, 10, 22, 14, 5) };

describe('The name of a restored file beside another', () => {
  it.each([
    ['letter.txt', 'letter (restored 2026-11-22 14.05).txt'],
    ['archive.tar.gz', 'archive.tar (restored 2026-11-22 14.05).gz'],
    ['folder', 'folder (restored 2026-11-22 14.05)'],
    ['.bashrc', '.bashrc (restored 2026-11-22 14.05)'],
    ['ends with dot.', 'ends with dot. (restored 2026-11-22 14.05)'],
    ['v1.2 of a letter', 'v1.2 of a letter (restored 2026-11-22 14.05)'],
  ])('of %s is %s', (name, expected) => {
    expect(nameBeside(name, mark, 1)).toBe(expected);
  });

  it('counts when that one is taken too', () => {
    expect(nameBeside('letter.txt', mark, 3)).toBe('letter (restored 2026-11-22 14.05 3).txt');
  });

  it('keeps bytes that are no text', () => {
    const name = Buffer.from('caf\xe9.txt', 'latin1');
    const beside = Buffer.from(nameBeside(name, mark, 1));
    expect(beside.subarray(0, 4)).toEqual(name.subarray(0, 4));
    expect(beside.toString('latin1')).toBe('caf\xe9 (restored 2026-11-22 14.05).txt');
  });

  it('is never longer than a file system takes, and is cut between characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), (name) => {
        fc.pre(!name.includes('/') && !name.includes('\0') && Buffer.from(name).toString() === name);
        const beside = Buffer.from(nameBeside(Buffer.from(name), mark, 12));
        expect(beside.length).toBeLessThanOrEqual(255);
        expect(beside.toString()).not.toContain('\uFFFD');
      }),
    );
    const longest = nameBeside(`${'€'.repeat(83)}.txt`, mark, 1);
    expect(Buffer.byteLength(longest)).toBeLessThanOrEqual(255);
    expect(longest).toMatch(/^€+ \(restored .*\)\.txt$/u);
  });
});
