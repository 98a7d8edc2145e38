import type { RetentionRules } from '../../src-shared/model/retention.ts';
import type { SnapshotId } from '../../src-shared/model/ids.ts';

/** An absolute path; bytes where the name is no text. */
export type SourcePath = string | Uint8Array;

export interface ExcludePattern {
  /** As restic reads it: https://restic.readthedocs.io, "Excluding Files"; `$` is an ordinary character. */
  readonly pattern: string;
  readonly ignoreCase?: boolean;
}

export type BackupSource =
  | {
      readonly kind: 'paths';
      readonly paths: readonly [SourcePath, ...SourcePath[]];
      /**
       * What to do with a source that is itself a symbolic link: `refuse` answers `target.source-is-link`,
       * `follow` saves what it leads to, under the path that it leads to. Default `refuse`.
       */
      readonly links?: 'refuse' | 'follow';
    }
  | {
      /** The program's output becomes one file of the snapshot; if the program fails there is no snapshot. */
      readonly kind: 'program';
      readonly command: readonly [string, ...string[]];
      /** Absolute path of the file inside the snapshot, `/`-separated. */
      readonly fileName: string;
      /** For the program only, on top of the common variables; it never gets the repository's secrets. */
      readonly environment?: Readonly<Record<string, string>>;
    };

export type Compression = 'auto' | 'off' | 'fastest' | 'better' | 'max';

export interface BackupRequest {
  readonly source: BackupSource;
  /** The fixed name of this installation: `forget` and the search for a parent go by host and tags. */
  readonly host: string;
  /** Without commas, which restic takes as separators. */
  readonly tags: readonly string[];
  /** Compare with this snapshot instead of the newest one of the same host and tags. */
  readonly parent?: SnapshotId;
  readonly excludes?: readonly ExcludePattern[];
  readonly excludeCaches?: boolean;
  /** Leave out folders that hold a file of this name. */
  readonly excludeIfPresent?: readonly string[];
  readonly excludeLargerThanBytes?: number;
  readonly excludeCloudFiles?: boolean;
  readonly oneFileSystem?: boolean;
  /** Default `auto`. */
  readonly compression?: Compression;
  /** Do not walk first to count: totals and percent are then absent from the progress. */
  readonly skipScan?: boolean;
  /** A changed folder above a source counts as a change too (its time is part of the snapshot). */
  readonly skipIfUnchanged?: boolean;
  /** Read every file again instead of trusting size and times. */
  readonly rereadEverything?: boolean;
  readonly readConcurrency?: number;
  readonly packSizeMiB?: number;
  /** The snapshot's time, for tests of retention. */
  readonly time?: Date;
  readonly dryRun?: boolean;
}

export interface SnapshotFilter {
  readonly host?: string;
  /** A snapshot must have all of them. */
  readonly tags?: readonly string[];
}

export type OverwriteRule = 'always' | 'if-changed' | 'if-newer' | 'never';

export interface RestoreRequest {
  readonly snapshotId: SnapshotId;
  /**
   * Absolute paths inside the snapshot, `/`-separated, as `listFolder` gives them; `['/']` is everything. Names
   * that are no text are found again through wildcards.
   */
  readonly items: readonly [string, ...string[]];
  readonly destination:
    | { readonly kind: 'original' }
    | {
        readonly kind: 'folder';
        /** Absolute path of an existing folder. */
        readonly folder: string;
        /**
         * `full-paths` keeps the whole path below the folder (`F/home/anna/a.txt`); `selected` puts each item
         * directly into it (`F/a.txt`). With `selected`, items of the same name from different folders overwrite
         * one another by `overwrite`: the caller sees to that.
         */
        readonly layout: 'full-paths' | 'selected';
      };
  readonly overwrite: OverwriteRule;
  /** Read everything back after writing. */
  readonly verify?: boolean;
  readonly dryRun?: boolean;
}

export interface ListRequest {
  readonly snapshotId: SnapshotId;
  /** Absolute inside the snapshot, `/`-separated. */
  readonly path: string;
  readonly recursive?: boolean;
}

export interface FindRequest extends SnapshotFilter {
  readonly snapshotIds?: readonly SnapshotId[];
  /** `text` matches anywhere in a name, literally; `pattern` is a glob as restic has it. */
  readonly query:
    { readonly kind: 'text'; readonly text: string } | { readonly kind: 'pattern'; readonly pattern: string };
  readonly ignoreCase?: boolean;
}

export interface DumpRequest {
  readonly snapshotId: SnapshotId;
  readonly path: string;
  /** Needed for a folder. */
  readonly archive?: 'tar' | 'zip';
}

export type StatsMode = 'restore-size' | 'files-by-contents' | 'raw-data';

export interface CheckRequest {
  /** Read back this share of all data, chosen anew each time; 100 reads everything. */
  readonly readDataPercent?: number;
  /** Read back part `part` of `parts` (1-based), for a rotation that gets everywhere. */
  readonly readDataSubset?: { readonly part: number; readonly parts: number };
}

export interface ForgetRequest extends SnapshotFilter {
  readonly rules: RetentionRules;
  /** Snapshots with any of these tags stay. */
  readonly keepTags?: readonly string[];
  readonly dryRun: boolean;
}

export interface PruneRequest {
  /** How much unused data may stay: percent (0..100), or `unlimited` for the cheapest run. Default 5. */
  readonly maxUnusedPercent?: number | 'unlimited';
  readonly maxRepackBytes?: number;
  readonly dryRun?: boolean;
}

export interface AddKeyRequest {
  readonly newPassword: string;
  /** Labels shown by `keys.list`. */
  readonly user: string;
  readonly host: string;
}

export interface TagRequest {
  readonly ids: readonly [SnapshotId, ...SnapshotId[]];
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}
