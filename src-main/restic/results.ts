import type { Instant, KeyId, ResticRepositoryId, SnapshotId } from '../../src-shared/model/ids.ts';
import type { KeepReason } from '../../src-shared/model/retention.ts';

export interface RepositoryConfig {
  readonly id: ResticRepositoryId;
  /** Repository format: 1 or 2. */
  readonly version: number;
  readonly chunkerPolynomial: string;
}

/** How far a backup is. `bytesRead` is what was read and cut, not what was sent. Bytes are bytes. */
export interface BackupProgress {
  readonly filesDone: number;
  readonly bytesRead: number;
  /** Grow while the scan runs; absent with `skipScan`. */
  readonly filesTotal: number | undefined;
  readonly bytesTotal: number | undefined;
  /** The scan has ended: the totals will not grow any more. */
  readonly isScanned: boolean;
  readonly secondsElapsed: number;
  /** restic's own estimate from what was read, absent while unknown. */
  readonly secondsRemaining: number | undefined;
  readonly currentFiles: readonly string[];
  readonly problemCount: number;
}

export interface BackupItem {
  readonly action: 'new' | 'modified' | 'unchanged';
  /** Path inside the snapshot, `/`-separated; folders end in `/`. */
  readonly path: string;
  readonly bytes: number;
  readonly bytesAdded: number;
}

export interface CountsByChange {
  readonly new: number;
  readonly changed: number;
  readonly unmodified: number;
}

export interface BackupSummary {
  /** Null when `skipIfUnchanged` found nothing new, or for a dry run. */
  readonly snapshotId: SnapshotId | null;
  readonly files: CountsByChange;
  readonly folders: CountsByChange;
  /** New data before and after compression. */
  readonly bytesAddedRaw: number;
  readonly bytesAdded: number;
  readonly filesTotal: number;
  readonly bytesTotal: number;
  readonly durationSeconds: number;
  /** False when a source or a file could not be saved; `problemCount` says how many. */
  readonly isComplete: boolean;
  readonly problemCount: number;
}

export interface ResticSnapshot {
  readonly id: SnapshotId;
  readonly time: Instant;
  readonly host: string;
  readonly user: string;
  /** The sources as the computer that made it wrote them. */
  readonly paths: readonly string[];
  readonly tags: readonly string[];
  readonly parent: SnapshotId | null;
  /** Set when this snapshot was rewritten (tagged, copied, repaired) from another. */
  readonly original: SnapshotId | null;
  readonly tree: string;
  readonly programVersion: string;
  readonly filesTotal: number | null;
  readonly bytesTotal: number | null;
  readonly bytesAdded: number | null;
}

export interface ResticNode {
  readonly name: string;
  /** Absolute inside the snapshot, `/`-separated on every system. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** restic's own word: file, dir, symlink, fifo, socket, dev, chardev, irregular. */
  readonly type: string;
  /** Bytes; null for what has no size. */
  readonly size: number | null;
  readonly modifiedAt: Instant | null;
  readonly mode: number | null;
  /** Null also for links that `listFolder` gives: restic's list does not tell, only its search does. */
  readonly linkTarget: string | null;
  /** The name holds bytes that are no text, shown as U+FFFD. */
  readonly isNameLossy: boolean;
}

export interface FindResult {
  readonly snapshotId: SnapshotId;
  readonly matches: readonly ResticNode[];
}

export type ChangeKind = 'added' | 'removed' | 'modified' | 'metadata' | 'type' | 'unknown';

export interface DiffChange {
  readonly path: string;
  readonly change: ChangeKind;
}

export interface DiffSide {
  readonly files: number;
  readonly folders: number;
  readonly others: number;
  readonly bytes: number;
}

export interface DiffResult {
  readonly changedFiles: number;
  readonly added: DiffSide;
  readonly removed: DiffSide;
  /** Empty when `onChange` took them. */
  readonly changes: readonly DiffChange[];
}

export interface RestoreProgress {
  readonly filesDone: number;
  readonly filesTotal: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
  readonly filesSkipped: number;
}

export interface RestoredItem {
  readonly action: 'restored' | 'updated' | 'unchanged' | 'deleted';
  /** Relative to the destination, `/`-separated, with a leading `/`. */
  readonly path: string;
  readonly bytes: number;
}

export interface RestoreSummary {
  /** Files, folders and links together, as restic counts. */
  readonly filesRestored: number;
  readonly filesSkipped: number;
  readonly filesTotal: number;
  readonly bytesRestored: number;
  readonly bytesSkipped: number;
  readonly bytesTotal: number;
  /** False when an item could not be restored whole. */
  readonly isComplete: boolean;
  readonly problemCount: number;
}

export interface RepositoryStats {
  readonly totalBytes: number;
  readonly totalFiles: number | null;
  readonly uncompressedBytes: number | null;
  readonly snapshotCount: number;
}

/** How far a check, prune, copy or index repair is; `unit` is restic's word (packs, snapshots, ...). */
export interface StepProgress {
  readonly fraction: number;
  readonly done: number;
  readonly total: number;
  readonly unit: string;
}

export interface CheckReport {
  readonly isClean: boolean;
  readonly errorCount: number;
  readonly brokenPacks: readonly string[];
  readonly suggestsRepairIndex: boolean;
  readonly suggestsPrune: boolean;
  /** restic's words, redacted, at most 200. */
  readonly errors: readonly string[];
}

export interface KeptSnapshot {
  readonly snapshot: ResticSnapshot;
  /** restic's words: `last snapshot`, `daily snapshot`, `oldest daily snapshot`, ... */
  readonly reasons: readonly KeepReason[];
}

export interface ForgetGroup {
  readonly host: string;
  readonly tags: readonly string[];
  readonly keep: readonly KeptSnapshot[];
  readonly remove: readonly ResticSnapshot[];
}

export interface PruneReport {
  /** Bytes that went, as restic says; null if it said nothing. */
  readonly bytesFreed: number | null;
  readonly bytesRemaining: number | null;
}

export interface RepositoryKey {
  readonly id: KeyId;
  readonly isCurrent: boolean;
  readonly user: string;
  readonly host: string;
  /** Local time of this computer without a zone, as restic prints it. */
  readonly created: string;
}

export interface RecoveryReport {
  readonly locksRemoved: number;
  /** Packs that were sent before the interruption and count again now. */
  readonly isIndexRepaired: boolean;
}

export interface CopyReport {
  readonly copied: number;
  readonly skipped: number;
}

export interface TagReport {
  readonly changed: readonly { readonly oldId: SnapshotId; readonly newId: SnapshotId }[];
}
