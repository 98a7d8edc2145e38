import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateKitKey, normaliseKitKey } from './kit-key.ts';

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'.split('');
const kitKey = fc.noShrink(fc.constant(null).map(generateKitKey));

describe('a kit key', () => {
  it('is nine groups of characters that nobody confuses, and new each time', () => {
    const keys = Array.from({ length: 100 }, generateKitKey);
    expect(new Set(keys).size).toBe(100);
    for (const key of keys) expect(key).toMatch(/^([A-HJ-NP-Z2-9]{5}-){8}[A-HJ-NP-Z2-9]{5}$/u);
  });

  it('is understood however it is typed', () => {
    const separators = fc.constantFrom('', ' ', '-', '–', ' - ', '\n', '\t');
    fc.assert(
      fc.property(kitKey, separators, fc.boolean(), (key, separator, isLower) => {
        const typed = key.replaceAll('-', separator);
        expect(normaliseKitKey(` ${isLower ? typed.toLowerCase() : typed} `)).toBe(key);
      }),
    );
  });

  it('is refused when one character is wrong', () => {
    fc.assert(
      fc.property(kitKey, fc.nat(52), fc.constantFrom(...alphabet), (key, at, other) => {
        fc.pre(key[at] !== '-' && key[at] !== other);
        expect(normaliseKitKey(`${key.slice(0, at)}${other}${key.slice(at + 1)}`)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused when two neighbours were swapped', () => {
    fc.assert(
      fc.property(kitKey, fc.nat(51), (key, at) => {
        const [a, b] = [key[at] ?? '', key[at + 1] ?? ''];
        fc.pre(a !== '-' && b !== '-' && a !== b);
        expect(normaliseKitKey(`${key.slice(0, at)}${b}${a}${key.slice(at + 2)}`)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['', 'ABCDE', 'a password of mine', '0'.repeat(45), 'A'.repeat(44), 'A'.repeat(46)])(
    'is none of %j',
    (typed) => {
      expect(normaliseKitKey(typed)).toBeNull();
    },
  );
});
