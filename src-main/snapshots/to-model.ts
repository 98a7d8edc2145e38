import { planId, type PlanId } from '../../src-shared/model/ids.ts';
import type { Snapshot, SnapshotChange, SnapshotEntry } from '../../src-shared/model/snapshot.ts';
import type { ChangeKind, ResticNode, ResticSnapshot } from '../restic/index.ts';

const planTag = 'tl-plan:';

export function planOf(tags: readonly string[]): PlanId | null {
  const tag = tags.find((text) => text.startsWith(planTag));
  return planId.safeParse(tag?.slice(planTag.length)).data ?? null;
}

export const toSnapshot = (snapshot: ResticSnapshot): Snapshot => ({
  id: snapshot.id,
  time: snapshot.time,
  host: snapshot.host,
  paths: [...snapshot.paths],
  tags: [...snapshot.tags],
  planId: planOf(snapshot.tags),
  filesTotal: snapshot.filesTotal,
  bytesTotal: snapshot.bytesTotal,
  bytesAdded: snapshot.bytesAdded,
});

export const toEntry = (node: ResticNode): SnapshotEntry => ({
  name: node.name,
  path: node.path,
  kind: node.kind,
  size: node.size,
  modifiedAt: node.modifiedAt,
  linkTarget: node.linkTarget,
  isNameLossy: node.isNameLossy,
});

/** What restic cannot name is at least a modification. */
export const toChange = (path: string, change: ChangeKind): SnapshotChange => ({
  path,
  change: change === 'unknown' ? 'modified' : change,
});
