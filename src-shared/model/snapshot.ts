import { z } from 'zod';
import { instant, planId, snapshotId } from './ids.ts';

export const snapshot = z.object({
  id: snapshotId,
  time: instant,
  host: z.string(),
  /** The sources as the computer that made it wrote them. */
  paths: z.array(z.string()),
  tags: z.array(z.string()),
  /** From the tag `tl-plan:`; null for snapshots made by other tools. */
  planId: planId.nullable(),
  filesTotal: z.number().nullable(),
  bytesTotal: z.number().nullable(),
  bytesAdded: z.number().nullable(),
});
export type Snapshot = z.infer<typeof snapshot>;

/** One entry of a folder inside a snapshot. */
export const snapshotEntry = z.object({
  name: z.string(),
  /** Absolute inside the snapshot, `/`-separated on every system. */
  path: z.string(),
  kind: z.enum(['file', 'folder', 'link', 'other']),
  /** Bytes; null for what has no size. */
  size: z.number().nullable(),
  modifiedAt: instant.nullable(),
  linkTarget: z.string().nullable(),
  /** The name holds bytes that are no text; it restores with its folder or through a pattern. */
  isNameLossy: z.boolean(),
});
export type SnapshotEntry = z.infer<typeof snapshotEntry>;

/** A path that matched a search, with the snapshots that hold it (newest first). */
export const foundEntry = z.object({ entry: snapshotEntry, snapshotIds: z.array(snapshotId).min(1) });
export type FoundEntry = z.infer<typeof foundEntry>;

export const snapshotChange = z.object({
  path: z.string(),
  change: z.enum(['added', 'removed', 'modified', 'metadata', 'type']),
});
export type SnapshotChange = z.infer<typeof snapshotChange>;
