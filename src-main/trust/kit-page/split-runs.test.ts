import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitRuns } from './split-runs.ts';
import { wrapRuns } from './wrap-runs.ts';

/** Fonts like those of the kit: the second knows Hebrew, neither knows Chinese. */
const hasGlyph = (font: string, codePoint: number): boolean =>
  codePoint < 0x250 ||
  (codePoint >= 0x600 && codePoint < 0x700) ||
  (font === 'body' && codePoint >= 0x5d0 && codePoint < 0x600);
const split = (text: string) => splitRuns(text, 'mono', hasGlyph);
const textOf = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join('');
const spelled = (text: string): string =>
  text.replaceAll(/\[U\+([0-9A-F]{4,6})\]/gu, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

describe('a text that may hold anything', () => {
  it('is shown in the font that has its signs, and by number where none has', () => {
    expect(split('/a/גב/写\n')).toEqual([
      { text: '/a/', font: 'mono', isRightToLeft: false },
      { text: 'גב', font: 'body', isRightToLeft: true },
      { text: '/[U+5199][U+000A]', font: 'mono', isRightToLeft: false },
    ]);
  });

  it('names what would turn the direction of its neighbours', () => {
    expect(textOf(split('a\u202Eb\u200Fc'))).toBe('a[U+202E]b[U+200F]c');
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(spelled(textOf(split(text)))).toBe(spelled(text));
      }),
    );
  });
});

describe('its lines', () => {
  const widthOf = ({ text }: { readonly text: string }): number => Array.from(text).length;

  it('break after a separator where there is one near the end', () => {
    const lines = wrapRuns(split('/media/anna/Blue Disk/TimeLocker'), 20, widthOf);
    expect(lines.map(textOf)).toEqual(['/media/anna/Blue ', 'Disk/TimeLocker']);
  });

  it('read words from right to left from the right, and keep folders in their order', () => {
    const lines = wrapRuns(split('/אב גד/x/ש'), 40, widthOf);
    expect(lines.map(textOf)).toEqual(['/גד אב/x/ש']);
  });

  it('are never wider than the page, and hold every sign', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 8, max: 40 }), (text, width) => {
        const lines = wrapRuns(split(text), width, widthOf);
        for (const line of lines) {
          const isOneSign = [...new Intl.Segmenter().segment(textOf(line))].length === 1;
          expect(isOneSign || widthOf({ text: textOf(line) }) <= width).toBe(true);
        }
        const sorted = (whole: string): string => Array.from(whole).sort().join('');
        expect(sorted(lines.map(textOf).join(''))).toBe(sorted(textOf(split(text))));
      }),
    );
  });
});
