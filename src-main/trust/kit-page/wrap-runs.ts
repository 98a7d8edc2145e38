import { joinRuns, type Run } from './split-runs.ts';

export type Line = readonly Run[];
export type WidthOf = (run: Run) => number;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Breaks runs into lines no wider than `width`: after a separator if one stands in the second half, else anywhere. */
export function wrapRuns(runs: readonly Run[], width: number, widthOf: WidthOf): readonly Line[] {
  const lines: Line[] = [];
  let rest = runs.flatMap((run) =>
    Array.from(segmenter.segment(run.text), ({ segment }): Run => ({ ...run, text: segment })),
  );
  while (rest.length > 0) {
    const fitting = countFitting(rest, width, widthOf);
    const count = fitting === rest.length ? fitting : breakBefore(rest, fitting);
    lines.push(inVisualOrder(joinRuns(rest.slice(0, count))));
    rest = rest.slice(count);
  }
  return lines;
}

function countFitting(signs: readonly Run[], width: number, widthOf: WidthOf): number {
  let used = 0;
  let count = 0;
  for (const sign of signs) {
    used += widthOf(sign);
    if (used > width && count > 0) break;
    count += 1;
  }
  return count;
}

function breakBefore(signs: readonly Run[], fitting: number): number {
  for (let count = fitting; count > fitting / 2; count -= 1) {
    if (/^[/\\ \-_.]$/u.test(signs[count - 1]?.text ?? '')) return count;
  }
  return fitting;
}

/** Words from right to left that follow one another are read from the right; everything else keeps its place. */
function inVisualOrder(line: Line): Line {
  const ordered: Run[] = [];
  for (let index = 0; index < line.length;) {
    let end = index + 1;
    while (
      line[index]?.isRightToLeft === true &&
      isSpace(line[end]) &&
      line[end + 1]?.isRightToLeft === true
    ) {
      end += 2;
    }
    ordered.push(...line.slice(index, end).reverse());
    index = end;
  }
  return ordered;
}

const isSpace = (run: Run | undefined): boolean => run !== undefined && /^ +$/u.test(run.text);
