/** Fonts of the kit, each with what stands in for it where it lacks a sign. */
export type FontName = 'body' | 'bold' | 'mono' | 'monoBold';

export const fallbackOf: Readonly<Record<FontName, FontName | null>> = {
  mono: 'body',
  monoBold: 'bold',
  body: null,
  bold: null,
};

/** Signs that are drawn in one go: one font, one direction. */
export interface Run {
  readonly text: string;
  readonly font: FontName;
  readonly isRightToLeft: boolean;
}

export type HasGlyph = (font: FontName, codePoint: number) => boolean;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const rightToLeft = /^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Cuts a text that may hold anything, such as a path, into runs in the order in which they stand on the line. What no
 * font can show, and what would change the look of its neighbours (controls, directions), becomes its number: `[U+5199]`.
 */
export function splitRuns(text: string, font: FontName, hasGlyph: HasGlyph): readonly Run[] {
  const signs = Array.from(segmenter.segment(text), ({ segment }) => printable(segment, font, hasGlyph));
  return joinRuns(signs);
}

/** Neighbours of the same font and direction become one run. */
export function joinRuns(parts: readonly Run[]): readonly Run[] {
  const runs: Run[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    const belongs = last?.font === part.font && last.isRightToLeft === part.isRightToLeft;
    if (belongs) runs[runs.length - 1] = { ...last, text: last.text + part.text };
    else runs.push(part);
  }
  return runs;
}

function printable(segment: string, font: FontName, hasGlyph: HasGlyph): Run {
  const codePoints = Array.from(segment, (sign) => sign.codePointAt(0) ?? 0);
  if (!/[\p{C}\p{Zl}\p{Zp}]/u.test(segment)) {
    for (let name: FontName | null = font; name !== null; name = fallbackOf[name]) {
      const candidate = name;
      if (codePoints.every((codePoint) => hasGlyph(candidate, codePoint))) {
        return { text: segment, font: candidate, isRightToLeft: rightToLeft.test(segment) };
      }
    }
  }
  const numbers = codePoints.map(
    (codePoint) => `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`,
  );
  return { text: numbers.join(''), font, isRightToLeft: false };
}
