import { useState } from 'react';
import type { OutputOf } from '../../../src-shared/contract/index.ts';
import type { RepositoryId, SnapshotId } from '../../../src-shared/model/ids.ts';
import type { Snapshot } from '../../../src-shared/model/snapshot.ts';
import { useQuery, type Query, type QueryCache } from '../../parts/use-query.ts';
import { emptySelection, type Selection } from './selection.ts';
import { startFolder } from './snapshot-path.ts';
import { initialSortOrder, type SortOrder } from './sort-entries.ts';

export interface Browsing {
  readonly repositoryId: RepositoryId;
  readonly snapshot: Snapshot;
  readonly folder: string;
  readonly openFolder: (path: string) => void;
  readonly goToStart: () => void;
  /** The folder that was shown before this one. */
  readonly cameFrom: string | null;
  readonly order: SortOrder;
  readonly setOrder: (order: SortOrder) => void;
  readonly listing: Query<OutputOf<'snapshots.list-folder'>>;
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
}

/** What outlives a change of the snapshot: the folder, and what is picked in each snapshot. */
export interface BrowsingMemory {
  /** Null: where browsing starts. */
  readonly folder: string | null;
  readonly cameFrom: string | null;
  readonly setFolder: (folder: string | null, from?: string) => void;
  readonly order: SortOrder;
  readonly setOrder: (order: SortOrder) => void;
  readonly selections: ReadonlyMap<SnapshotId, Selection>;
  readonly select: (snapshotId: SnapshotId, selection: Selection) => void;
  readonly cache: QueryCache;
}

export function useBrowsingMemory(): BrowsingMemory {
  const [way, setWay] = useState<{ folder: string | null; cameFrom: string | null }>(atStart);
  const [order, setOrder] = useState(initialSortOrder);
  const [selections, setSelections] = useState<ReadonlyMap<SnapshotId, Selection>>(new Map());
  // What is in a snapshot never changes, so a folder that was open opens at once.
  const [cache] = useState<QueryCache>(() => new Map());
  const select = (snapshotId: SnapshotId, selection: Selection): void => {
    setSelections((known) => new Map(known).set(snapshotId, selection));
  };
  const setFolder = (folder: string | null, from?: string): void => {
    setWay({ folder, cameFrom: from ?? null });
  };
  return { ...way, setFolder, order, setOrder, selections, select, cache };
}

const atStart = { folder: null, cameFrom: null };

/** One folder of one snapshot, with what is picked in that snapshot. */
export function useBrowsing(
  repositoryId: RepositoryId,
  snapshot: Snapshot,
  memory: BrowsingMemory,
): Browsing {
  const folder = memory.folder ?? startFolder(snapshot.paths);
  const listing = useQuery(
    'snapshots.list-folder',
    { repositoryId, snapshotId: snapshot.id, path: folder },
    { cache: memory.cache },
  );
  return {
    repositoryId,
    snapshot,
    folder,
    openFolder: (path) => {
      memory.setFolder(path, folder);
    },
    cameFrom: memory.cameFrom,
    order: memory.order,
    setOrder: memory.setOrder,
    goToStart: () => {
      memory.setFolder(null);
    },
    listing,
    selection: memory.selections.get(snapshot.id) ?? emptySelection,
    select: (selection) => {
      memory.select(snapshot.id, selection);
    },
  };
}
