import type { SnapshotId } from '../../../src-shared/model/ids.ts';
import type { FoundEntry, Snapshot, SnapshotEntry } from '../../../src-shared/model/snapshot.ts';

/** A file or folder that a search found, with those of the shown snapshots that hold it, newest first. */
export interface FoundFile {
  readonly entry: SnapshotEntry;
  readonly newest: Snapshot;
  readonly snapshots: readonly Snapshot[];
}

/** One row of the result list: a file, or one of its snapshots while the file is unfolded. */
export type FoundRow =
  | { readonly kind: 'file'; readonly file: FoundFile; readonly isOpen: boolean }
  | { readonly kind: 'snapshot'; readonly file: FoundFile; readonly snapshot: Snapshot };

/** Keeps what is held by the shown snapshots: a repository may hold those of other plans, too. */
export function narrowFound(
  found: readonly FoundEntry[],
  snapshots: readonly Snapshot[],
): readonly FoundFile[] {
  const known = new Map<SnapshotId, Snapshot>(snapshots.map((snapshot) => [snapshot.id, snapshot]));
  return found.flatMap(({ entry, snapshotIds }) => {
    const holding = snapshotIds.flatMap((id) => known.get(id) ?? []);
    const [newest] = holding;
    return newest === undefined ? [] : [{ entry, newest, snapshots: holding }];
  });
}

export function foundRows(files: readonly FoundFile[], openPaths: ReadonlySet<string>): readonly FoundRow[] {
  return files.flatMap((file): FoundRow[] => {
    const isOpen = openPaths.has(file.entry.path);
    return [
      { kind: 'file', file, isOpen },
      ...(isOpen ? file.snapshots.map((snapshot): FoundRow => ({ kind: 'snapshot', file, snapshot })) : []),
    ];
  });
}

/** A name cut where the search text stands in it, so that this part can be marked; null when it is not in it. */
export function splitAtMatch(name: string, text: string): readonly [string, string, string] | null {
  const start = name.toLowerCase().indexOf(text.toLowerCase());
  if (text === '' || start < 0) return null;
  const end = start + text.length;
  return [name.slice(0, start), name.slice(start, end), name.slice(end)];
}
