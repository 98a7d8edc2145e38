/** Where the keyboard stands in a list: `index` is the current row, `anchor` the row from which a range grows. */
export interface ListCursor {
  readonly index: number;
  readonly anchor: number;
}

const steps: Readonly<Record<string, (index: number, count: number, pageRows: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index, _count, pageRows) => index + pageRows,
  PageUp: (index, _count, pageRows) => index - pageRows,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** Where a key takes the cursor, or null when the key moves nothing; with `isRange` the anchor stays. */
export function moveListCursor(
  cursor: ListCursor,
  key: string,
  rows: { readonly count: number; readonly perPage: number },
  isRange: boolean,
): ListCursor | null {
  const step = steps[key];
  if (step === undefined || rows.count === 0) return null;
  const index = clampIndex(step(cursor.index, rows.count, rows.perPage), rows.count);
  return { index, anchor: isRange ? clampIndex(cursor.anchor, rows.count) : index };
}

export const clampIndex = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));

/** First and last index of the range between anchor and index. */
export const rangeOfCursor = ({ index, anchor }: ListCursor): readonly [number, number] => [
  Math.min(index, anchor),
  Math.max(index, anchor),
];

/** The row whose name begins with what was typed, looking on from `from` and around; the same letter again goes on to the next. */
export function findByTyping(
  nameAt: (index: number) => string,
  count: number,
  from: number,
  typed: string,
): number | null {
  const first = typed.slice(0, 1);
  const isOneLetter = first.repeat(typed.length) === typed;
  const wanted = (isOneLetter ? first : typed).toLowerCase();
  const start = isOneLetter ? from + 1 : from;
  for (let offset = 0; offset < count; offset += 1) {
    const index = (start + offset) % count;
    if (nameAt(index).toLowerCase().startsWith(wanted)) return index;
  }
  return null;
}
