import type { SnapshotEntry } from '../../../src-shared/model/snapshot.ts';

export type SortColumn = 'name' | 'size' | 'modifiedAt';

export interface SortOrder {
  readonly column: SortColumn;
  readonly direction: 'ascending' | 'descending';
}

export const initialSortOrder: SortOrder = { column: 'name', direction: 'ascending' };

/** What a click on a column's head asks for: the other direction, or the direction that people mean first. */
export function nextSortOrder(current: SortOrder, column: SortColumn): SortOrder {
  if (current.column === column) {
    return { column, direction: current.direction === 'ascending' ? 'descending' : 'ascending' };
  }
  return { column, direction: column === 'name' ? 'ascending' : 'descending' };
}

/** Folders first, then by the column; equal ones by name; a missing size or time counts as least. */
export function sortEntries(
  entries: readonly SnapshotEntry[],
  order: SortOrder,
  language: string,
): readonly SnapshotEntry[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const sign = order.direction === 'ascending' ? 1 : -1;
  return entries.toSorted((a, b) => {
    const byKind = Number(b.kind === 'folder') - Number(a.kind === 'folder');
    if (byKind !== 0) return byKind;
    const byName = compare(a.name, b.name);
    if (order.column === 'name') return sign * byName;
    const byColumn = order.column === 'size' ? bySize(a, b) : byTime(a, b);
    return byColumn === 0 ? byName : sign * byColumn;
  });
}

const bySize = (a: SnapshotEntry, b: SnapshotEntry): number => (a.size ?? -1) - (b.size ?? -1);

const byTime = (a: SnapshotEntry, b: SnapshotEntry): number =>
  milliseconds(a.modifiedAt) - milliseconds(b.modifiedAt);

const milliseconds = (moment: string | null): number => (moment === null ? 0 : Date.parse(moment));

export const isSortColumn = (column: string): column is SortColumn =>
  column === 'name' || column === 'size' || column === 'modifiedAt';
