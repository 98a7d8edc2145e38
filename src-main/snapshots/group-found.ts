import type { SnapshotId } from '../../src-shared/model/ids.ts';
import type { FoundEntry } from '../../src-shared/model/snapshot.ts';
import type { FindResult, ResticNode } from '../restic/index.ts';
import { toEntry } from './to-model.ts';

/**
 * One row a path, with the snapshots that hold it, newest first; the entry shown is the newest one. `newestFirst` gives
 * the order of the snapshots. At most `limit` paths, those in the newest snapshots first, then by name.
 */
export function groupFound(
  results: readonly FindResult[],
  newestFirst: readonly SnapshotId[],
  limit: number,
): { readonly found: FoundEntry[]; readonly isCutOff: boolean } {
  const rank = new Map(newestFirst.map((id, index) => [id, index]));
  const rankOf = (id: SnapshotId): number => rank.get(id) ?? newestFirst.length;
  const ordered = [...results].sort((a, b) => rankOf(a.snapshotId) - rankOf(b.snapshotId));
  const byPath = new Map<string, { readonly node: ResticNode; readonly snapshotIds: SnapshotId[] }>();
  for (const { snapshotId, matches } of ordered) {
    for (const node of matches) {
      const known = byPath.get(node.path);
      if (known === undefined) byPath.set(node.path, { node, snapshotIds: [snapshotId] });
      else if (!known.snapshotIds.includes(snapshotId)) known.snapshotIds.push(snapshotId);
    }
  }
  const found = [...byPath.values()]
    .slice(0, limit)
    .map(({ node, snapshotIds }) => ({ entry: toEntry(node), snapshotIds }));
  return { found, isCutOff: byPath.size > limit };
}
