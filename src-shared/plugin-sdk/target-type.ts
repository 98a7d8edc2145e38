import type { Outcome } from '../model/fault.ts';
import type { Problem } from '../model/job.ts';
import type { SettingsValue } from '../model/settings-value.ts';
import type { PluginContext } from './context.ts';

/** Paths that restic reads itself. */
export interface PathsPiece {
  readonly kind: 'paths';
  /** Absolute paths of this computer; never glob patterns. */
  readonly paths: readonly string[];
  /** restic exclude patterns. */
  readonly excludes: readonly string[];
  /** Letters of either case match, in every exclude pattern; as the file systems of Windows and macOS see names. */
  readonly excludesIgnoreCase: boolean;
  /** Skip folders that carry a CACHEDIR.TAG. */
  readonly skipsTaggedCaches: boolean;
}

/** A program whose standard output becomes one file of the snapshot; a failing program makes no snapshot. */
export interface ProgramPiece {
  readonly kind: 'program';
  readonly program: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Name of the file inside the snapshot, without folders. */
  readonly fileName: string;
}

/** A folder that the plugin has filled and that the host removes after the run. */
export interface StagingPiece {
  readonly kind: 'staging';
  readonly folder: string;
}

export type Piece = PathsPiece | ProgramPiece | StagingPiece;

export interface Preparation {
  readonly pieces: readonly Piece[];
  /** What will not be saved and why, known before the run. Any entry makes the run end with warnings at best. */
  readonly problems: readonly Problem[];
}

export interface TargetInspection {
  /** What the target is now in one line of data: sources with their state. */
  readonly sources: readonly {
    readonly path: string;
    readonly state: 'present' | 'missing' | 'unreadable' | 'link';
  }[];
}

/** One kind of thing that can be backed up. */
export interface TargetType {
  readonly id: string;
  readonly parseSettings: (settings: SettingsValue) => Outcome<SettingsValue>;
  /** Settings for what is found on this computer without asking, best first. */
  readonly discover: (context: PluginContext) => Promise<Outcome<readonly SettingsValue[]>>;
  /** Looks at the sources without reading them. */
  readonly inspect: (settings: SettingsValue, context: PluginContext) => Promise<Outcome<TargetInspection>>;
  /** Says what to read now; fault `target.source-missing` when nothing at all is left to save. */
  readonly prepare: (settings: SettingsValue, context: PluginContext) => Promise<Outcome<Preparation>>;
}
