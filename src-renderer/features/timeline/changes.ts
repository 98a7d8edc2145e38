import type { SnapshotChange } from '../../../src-shared/model/snapshot.ts';

/** How a change reads to a person; `details` is when only times or rights differ. */
export type ChangeKind = 'added' | 'changed' | 'removed' | 'details';
export type ChangeFilter = 'all' | ChangeKind;

export interface ReadableChange {
  readonly path: string;
  readonly kind: ChangeKind;
  readonly isFolder: boolean;
}

const kinds: Readonly<Record<SnapshotChange['change'], ChangeKind>> = {
  added: 'added',
  removed: 'removed',
  modified: 'changed',
  type: 'changed',
  metadata: 'details',
};

/** Changes as they are shown: restic writes folders with a slash at the end, which is no part of their path. */
export function readableChanges(changes: readonly SnapshotChange[]): readonly ReadableChange[] {
  return changes.map(({ path, change }) => {
    const isFolder = path.length > 1 && path.endsWith('/');
    return { path: isFolder ? path.slice(0, -1) : path, kind: kinds[change], isFolder };
  });
}

export function countChanges(changes: readonly ReadableChange[]): Readonly<Record<ChangeFilter, number>> {
  const counts = { all: changes.length, added: 0, changed: 0, removed: 0, details: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

export const filterChanges = (
  changes: readonly ReadableChange[],
  filter: ChangeFilter,
): readonly ReadableChange[] => (filter === 'all' ? changes : changes.filter(({ kind }) => kind === filter));
