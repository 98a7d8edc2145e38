import { describe, expect, test } from 'vitest';
import { findByTyping, moveListCursor, rangeOfCursor } from './list-cursor.ts';

const rows = { count: 100, perPage: 10 };

describe('the keyboard in a long list', () => {
  test('arrows move by one and stop at the ends', () => {
    expect(moveListCursor({ index: 0, anchor: 0 }, 'ArrowUp', rows, false)).toEqual({ index: 0, anchor: 0 });
    expect(moveListCursor({ index: 98, anchor: 98 }, 'ArrowDown', rows, false)).toEqual({
      index: 99,
      anchor: 99,
    });
    expect(moveListCursor({ index: 99, anchor: 99 }, 'ArrowDown', rows, false)).toEqual({
      index: 99,
      anchor: 99,
    });
  });

  test('a page is as long as what is seen', () => {
    expect(moveListCursor({ index: 5, anchor: 5 }, 'PageDown', rows, false)?.index).toBe(15);
    expect(moveListCursor({ index: 5, anchor: 5 }, 'PageUp', rows, false)?.index).toBe(0);
  });

  test('a range keeps its anchor in both directions', () => {
    const down = moveListCursor({ index: 5, anchor: 5 }, 'ArrowDown', rows, true);
    expect(down).toEqual({ index: 6, anchor: 5 });
    expect(rangeOfCursor({ index: 3, anchor: 5 })).toEqual([3, 5]);
  });

  test('other keys and empty lists move nothing', () => {
    expect(moveListCursor({ index: 0, anchor: 0 }, 'a', rows, false)).toBeNull();
    expect(moveListCursor({ index: 0, anchor: 0 }, 'End', { count: 0, perPage: 10 }, false)).toBeNull();
  });
});

describe('typing ahead', () => {
  const names = ['apple', 'Banana', 'bread', 'cherry'];
  const nameAt = (index: number): string => names[index] ?? '';

  test('finds the row that begins with the letters, whatever their case', () => {
    expect(findByTyping(nameAt, names.length, 0, 'BR')).toBe(2);
  });

  test('the same letter again walks on and around', () => {
    expect(findByTyping(nameAt, names.length, 1, 'b')).toBe(2);
    expect(findByTyping(nameAt, names.length, 2, 'bb')).toBe(1);
  });

  test('keeps standing on a row that still matches while more is typed', () => {
    expect(findByTyping(nameAt, names.length, 2, 'bre')).toBe(2);
  });

  test('answers null when nothing begins so', () => {
    expect(findByTyping(nameAt, names.length, 0, 'zz')).toBeNull();
  });
});
