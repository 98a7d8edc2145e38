import type { Outcome } from '../model/fault.ts';
import type { Problem } from '../model/job.ts';
import type { SettingsValue } from '../model/settings-value.ts';
import type { PluginContext } from './context.ts';
import type { Soon } from './repository-type.ts';

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
  /** Absolute path, or a bare name of a program of this computer. */
  readonly program: string;
  readonly args: readonly string[];
  /** For the program only; the place for its secrets. */
  readonly environment: Readonly<Record<string, string>>;
  /** Name of the file inside the snapshot, without folders. */
  readonly fileName: string;
}

/** The context's staging folder, filled by the plugin. What becomes of it afterwards was said when it was asked for. */
export interface StagingPiece {
  readonly kind: 'staging';
  readonly folder: string;
}

export type Piece = PathsPiece | ProgramPiece | StagingPiece;

export interface Preparation {
  /** Pieces of one kind: either one program, or one staging folder, or any number of lists of paths. */
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
  readonly parseSettings: (settings: SettingsValue) => Soon<Outcome<SettingsValue>>;
  /** Settings for what is found on this computer without asking, best first. */
  readonly discover: (context: PluginContext) => Promise<Outcome<readonly SettingsValue[]>>;
  /** Looks at the sources without reading them. */
  readonly inspect: (settings: SettingsValue, context: PluginContext) => Promise<Outcome<TargetInspection>>;
  /** Says what to read now; fault `target.source-missing` when nothing at all is left to save. */
  readonly prepare: (settings: SettingsValue, context: PluginContext) => Promise<Outcome<Preparation>>;
  /**
   * Present when things come and go (`capabilities.hotplug`): runs until the signal of the context aborts, and calls
   * `changed` whenever `discover` would answer something else.
   */
  readonly watch?: (changed: () => void, context: PluginContext) => Promise<Outcome<null>>;
  /** Present when a restore to the original place needs the plugin (`capabilities.restores`). */
  readonly restore?: TargetRestore;
}

/** How what was saved goes back to a phone, a database, ...; restoring into a folder needs none of this. */
export interface TargetRestore {
  /**
   * Says how the data is wanted: `program`, the saved file goes into its standard input; `staging`, the host restores
   * into a private folder and then calls `restored`.
   */
  readonly begin: (settings: SettingsValue, context: PluginContext) => Promise<Outcome<RestoreRecipe>>;
  /** For `staging`: takes the files from the folder; reports phases and needs. The host removes the folder. */
  readonly restored?: (
    settings: SettingsValue,
    folder: string,
    context: PluginContext,
  ) => Promise<Outcome<null>>;
}

export type RestoreRecipe =
  | {
      readonly kind: 'program';
      readonly program: string;
      readonly args: readonly string[];
      readonly environment: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'staging' };
