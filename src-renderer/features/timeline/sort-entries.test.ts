import { describe, expect, it } from 'vitest';
import type { SnapshotEntry } from '../../../src-shared/model/snapshot.ts';
import { initialSortOrder, nextSortOrder, sortEntries } from './sort-entries.ts';

const entry = (
  name: string,
  kind: SnapshotEntry['kind'],
  size: number | null,
  modifiedAt: string | null,
): SnapshotEntry => ({
  name,
  path: `/${name}`,
  kind,
  size,
  modifiedAt,
  linkTarget: null,
  isNameLossy: false,
});

const entries = [
  entry('img10.jpg', 'file', 5, '2026-01-03T00:00:00Z'),
  entry('Zebra', 'folder', null, '2026-01-01T00:00:00Z'),
  entry('img2.jpg', 'file', 9, null),
  entry('Äpfel', 'file', 9, '2026-01-02T00:00:00Z'),
  entry('apple', 'folder', null, '2026-01-05T00:00:00Z'),
];
const names = (column: 'name' | 'size' | 'modifiedAt', direction: 'ascending' | 'descending'): string[] =>
  sortEntries(entries, { column, direction }, 'de').map((sorted) => sorted.name);

describe('sorting entries', () => {
  it('puts folders first and reads numbers as numbers', () => {
    expect(names('name', 'ascending')).toEqual(['apple', 'Zebra', 'Äpfel', 'img2.jpg', 'img10.jpg']);
    expect(names('name', 'descending')).toEqual(['Zebra', 'apple', 'img10.jpg', 'img2.jpg', 'Äpfel']);
  });

  it('sorts by size with equal ones by name', () => {
    expect(names('size', 'descending')).toEqual(['apple', 'Zebra', 'Äpfel', 'img2.jpg', 'img10.jpg']);
  });

  it('counts a missing time as the oldest', () => {
    expect(names('modifiedAt', 'ascending')).toEqual(['Zebra', 'apple', 'img2.jpg', 'Äpfel', 'img10.jpg']);
  });

  it('turns the direction on the same column and starts with the largest or newest on another', () => {
    expect(nextSortOrder(initialSortOrder, 'name').direction).toBe('descending');
    expect(nextSortOrder(initialSortOrder, 'size')).toEqual({ column: 'size', direction: 'descending' });
  });
});
