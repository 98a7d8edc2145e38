/** Where the keyboard stands in a list: `index` is the row with focus, `anchor` the row from which a range is picked. */
export interface Cursor {
  readonly index: number;
  readonly anchor: number;
}

export const initialCursor: Cursor = { index: 0, anchor: 0 };

const pageRows = 12;
const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + pageRows,
  PageUp: (index) => index - pageRows,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** Where a key takes the cursor, or null when it is no moving key; with `isRange` the anchor stays. */
export function moveCursor(cursor: Cursor, key: string, count: number, isRange: boolean): Cursor | null {
  const step = steps[key];
  if (step === undefined || count === 0) return null;
  const index = Math.min(count - 1, Math.max(0, step(cursor.index, count)));
  return { index, anchor: isRange ? cursor.anchor : index };
}

/** First and last row of the range between anchor and index. */
export const rangeOf = (cursor: Cursor): readonly [number, number] => [
  Math.min(cursor.index, cursor.anchor),
  Math.max(cursor.index, cursor.anchor),
];

/** The row that typed letters mean: from the cursor on and around; one letter again and again walks through its names. */
export function findTyped(
  names: readonly string[],
  from: number,
  typed: string,
  language: string,
): number | null {
  const isRepeated = typed.length > 1 && [...typed].every((letter) => letter === typed[0]);
  const wanted = (isRepeated ? typed.slice(0, 1) : typed).toLocaleLowerCase(language);
  const start = isRepeated || typed.length === 1 ? from + 1 : from;
  for (let offset = 0; offset < names.length; offset += 1) {
    const index = (start + offset) % names.length;
    if (names[index]?.toLocaleLowerCase(language).startsWith(wanted) === true) return index;
  }
  return null;
}
