import type { Writable } from 'node:stream';
import type { KeyId, ResticRepositoryId, SnapshotId } from '../../src-shared/model/ids.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';
import type { Problem } from '../../src-shared/model/job.ts';
import type { ResticAccess, RunOptions } from './access.ts';
import type { EngineInfo } from './engine-info.ts';
import type * as ask from './requests.ts';
import type * as told from './results.ts';

interface OnProblem {
  readonly onProblem?: ((problem: Problem) => void) | undefined;
}
interface OnProgress<Progress> {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * One checked restic binary. Every verb answers with an Outcome and never rejects for an expected failure.
 *
 * Writers (backup, check, forget, prune, tag, copy, keys, repair) first put right what an interrupted run left
 * behind (see `recoverAfterInterruption`), and on a dead process's lock unlock once and try once more. Pure reads
 * take no lock. Leases are the caller's: `leases.ts`.
 */
export interface Restic {
  readonly engine: EngineInfo;
  /** Makes a new repository; `copyChunkerFrom` makes later copies between the two share data. */
  init(
    access: ResticAccess,
    options?: RunOptions & { readonly copyChunkerFrom?: ResticAccess },
  ): Promise<Outcome<{ readonly id: ResticRepositoryId }>>;
  /** The cheapest "can I open it": takes no lock, writes nothing. */
  readConfig(access: ResticAccess, options?: RunOptions): Promise<Outcome<told.RepositoryConfig>>;
  /** `onItem` tells every file and folder (about 4 % slower). Each problem is told once per path. */
  backup(
    access: ResticAccess,
    request: ask.BackupRequest,
    options?: RunOptions &
      OnProblem &
      OnProgress<told.BackupProgress> & { readonly onItem?: ((item: told.BackupItem) => void) | undefined },
  ): Promise<Outcome<told.BackupSummary>>;
  /** Oldest first. A snapshot whose file is damaged is left out and told as a problem, `path` being its id. */
  snapshots(
    access: ResticAccess,
    filter?: ask.SnapshotFilter,
    options?: RunOptions & OnProblem,
  ): Promise<Outcome<readonly told.ResticSnapshot[]>>;
  /**
   * The entries of a folder, in byte order; with `recursive` depth first, children right after their folder. With
   * `onEntry` they stream and the answer is empty. `snapshot.path-not-found` if nothing is there.
   */
  listFolder(
    access: ResticAccess,
    request: ask.ListRequest,
    options?: RunOptions & { readonly onEntry?: ((entry: told.ResticNode) => void) | undefined },
  ): Promise<Outcome<readonly told.ResticNode[]>>;
  find(
    access: ResticAccess,
    request: ask.FindRequest,
    options?: RunOptions,
  ): Promise<Outcome<readonly told.FindResult[]>>;
  diff(
    access: ResticAccess,
    older: SnapshotId,
    newer: SnapshotId,
    options?: RunOptions & { readonly onChange?: ((change: told.DiffChange) => void) | undefined },
  ): Promise<Outcome<told.DiffResult>>;
  /** Writes the bytes of one file, or an archive of a folder, into `sink`, and ends it. */
  dump(
    access: ResticAccess,
    request: ask.DumpRequest,
    sink: Writable,
    options?: RunOptions,
  ): Promise<Outcome<{ readonly bytes: number }>>;
  /** `onFile` tells every item. Items that could not be restored are problems; nothing restored at all is a fault. */
  restore(
    access: ResticAccess,
    request: ask.RestoreRequest,
    options?: RunOptions &
      OnProblem &
      OnProgress<told.RestoreProgress> & {
        readonly onFile?: ((item: told.RestoredItem) => void) | undefined;
      },
  ): Promise<Outcome<told.RestoreSummary>>;
  stats(
    access: ResticAccess,
    mode: ask.StatsMode,
    options?: RunOptions,
  ): Promise<Outcome<told.RepositoryStats>>;
  /** Damage is an answer (`isClean: false`), not a fault. Without reading data it does not see bit rot. */
  check(
    access: ResticAccess,
    request?: ask.CheckRequest,
    options?: RunOptions & OnProgress<told.StepProgress>,
  ): Promise<Outcome<told.CheckReport>>;
  /** Applies rules to each group of host and tags; `repository.deletion-refused` on an append-only server. */
  forget(
    access: ResticAccess,
    request: ask.ForgetRequest,
    options?: RunOptions,
  ): Promise<Outcome<readonly told.ForgetGroup[]>>;
  forgetSnapshots(
    access: ResticAccess,
    ids: readonly [SnapshotId, ...SnapshotId[]],
    options?: RunOptions,
  ): Promise<Outcome<null>>;
  prune(
    access: ResticAccess,
    request?: ask.PruneRequest,
    options?: RunOptions & OnProgress<told.StepProgress>,
  ): Promise<Outcome<told.PruneReport>>;
  /** Removes stale locks only (their process is dead, or they are older than 30 minutes). */
  unlock(access: ResticAccess, options?: RunOptions): Promise<Outcome<{ readonly removed: number }>>;
  repairIndex(
    access: ResticAccess,
    options?: RunOptions & OnProgress<told.StepProgress>,
  ): Promise<Outcome<null>>;
  /** Unlock, then repair the index: what an interrupted run sent counts again. Safe to call at any time. */
  recoverAfterInterruption(access: ResticAccess, options?: RunOptions): Promise<Outcome<told.RecoveryReport>>;
  /** True if an interrupted run of ours (also of a crashed app) has not been put right yet. */
  needsRecovery(key: string): Promise<boolean>;
  readonly keys: {
    list(access: ResticAccess, options?: RunOptions): Promise<Outcome<readonly told.RepositoryKey[]>>;
    add(
      access: ResticAccess,
      request: ask.AddKeyRequest,
      options?: RunOptions,
    ): Promise<Outcome<{ readonly id: KeyId }>>;
    /** The key in use cannot be removed. */
    remove(access: ResticAccess, id: KeyId, options?: RunOptions): Promise<Outcome<null>>;
  };
  /** Copies snapshots that `to` does not have yet; ids in `to` are new. */
  copy(
    to: ResticAccess,
    from: ResticAccess,
    which: { readonly ids: readonly [SnapshotId, ...SnapshotId[]] } | { readonly filter: ask.SnapshotFilter },
    options?: RunOptions & OnProgress<told.StepProgress>,
  ): Promise<Outcome<told.CopyReport>>;
  /** Changes ids: list again afterwards. */
  tag(access: ResticAccess, request: ask.TagRequest, options?: RunOptions): Promise<Outcome<told.TagReport>>;
}
