import { describe, expect, it } from 'vitest';
import { findTyped, initialCursor, moveCursor, rangeOf } from './entry-cursor.ts';

describe('the cursor of a list', () => {
  it('stays within the list', () => {
    expect(moveCursor(initialCursor, 'ArrowUp', 3, false)).toEqual({ index: 0, anchor: 0 });
    expect(moveCursor({ index: 2, anchor: 2 }, 'PageDown', 3, false)).toEqual({ index: 2, anchor: 2 });
    expect(moveCursor(initialCursor, 'End', 3, false)?.index).toBe(2);
  });

  it('leaves the anchor behind while a range grows, in either direction', () => {
    const down = moveCursor({ index: 1, anchor: 1 }, 'ArrowDown', 9, true);
    expect(down).toEqual({ index: 2, anchor: 1 });
    expect(rangeOf({ index: 1, anchor: 4 })).toEqual([1, 4]);
  });

  it('does not answer to other keys or in an empty list', () => {
    expect(moveCursor(initialCursor, 'x', 3, false)).toBeNull();
    expect(moveCursor(initialCursor, 'ArrowDown', 0, false)).toBeNull();
  });
});

describe('typing a name', () => {
  const names = ['Bills', 'books', 'Budget', 'cats'];

  it('finds the next name that starts so, around the end', () => {
    expect(findTyped(names, 0, 'bu', 'en')).toBe(2);
    expect(findTyped(names, 2, 'bi', 'en')).toBe(0);
    expect(findTyped(names, 0, 'x', 'en')).toBeNull();
  });

  it('walks through the names of one letter when it is typed again', () => {
    expect(findTyped(names, 0, 'b', 'en')).toBe(1);
    expect(findTyped(names, 1, 'bb', 'en')).toBe(2);
    expect(findTyped(names, 2, 'bbb', 'en')).toBe(0);
  });

  it('stays on the row while a longer word is being typed', () => {
    expect(findTyped(names, 1, 'bo', 'en')).toBe(1);
  });
});
