import type { Outcome } from '../model/fault.ts';
import type { SettingsValue } from '../model/settings-value.ts';
import type { RepositoryRecipe } from './repository-recipe.ts';

/** What the person has to do before the work can go on, as a code with texts in the manifest (`texts.needs`). */
export interface Need {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /**
   * For a question that can be agreed to (a host key with its fingerprint in `params`): the settings that hold the
   * answer. The host merges them into the settings when the person agrees, and calls again.
   */
  readonly agreement?: SettingsValue;
}

export interface PhaseReport {
  /** A code with a text in the plugin's catalogue, e.g. `reading-list`. */
  readonly phase: string;
  /** 0..1, or null while unknown. */
  readonly fraction: number | null;
  readonly need?: Need;
}

/** What an exclude preset means on this system. */
export interface ExcludeRule {
  /** restic exclude patterns with everything of this account filled in; plain `/`-separated on every system. */
  readonly patterns: readonly string[];
  /** Folders that carry a CACHEDIR.TAG belong to it as well. */
  readonly skipsTaggedCaches: boolean;
  readonly isOnByDefault: boolean;
}

/** A folder with a known role in this account, e.g. what the system calls "Documents" wherever it is. */
export interface KnownFolder {
  readonly path: string;
  readonly role: 'documents' | 'pictures' | 'desktop' | 'music' | 'videos' | 'downloads' | 'home' | 'other';
  /** Most people want it saved. */
  readonly isWorthSaving: boolean;
}

/** What the host lends to a plugin for one call. */
export interface PluginContext {
  /** Aborted when the person cancels or the host runs out of patience; answer soon with the fault `request.cancelled`. */
  readonly signal: AbortSignal;
  readonly system: 'linux' | 'macos' | 'windows';
  readonly homeFolder: string;
  /** The host's exclude presets by id; an id that is not here is unknown. */
  readonly excludePresets: Readonly<Record<string, ExcludeRule>>;
  /** Existing folders of this account, the most worth saving first. */
  readonly knownFolders: readonly KnownFolder[];
  /** The secret fields of the settings by name, as far as they are known; never log or return one. */
  readonly secrets: Readonly<Record<string, string>>;
  /**
   * Lets restic itself look at the place with a password that opens nothing: `repository` if one is there, `nothing` if
   * the place answers and has none. It gives up at the second retry of a connection. Faults say what is wrong:
   * `repository.host-not-found`, `.port-closed`, `.tls-not-trusted`, `.credentials-refused`, `.permission-denied`,
   * `.host-key-unknown`, `.host-key-changed`, `.full`, `.read-only`, `.unreachable`, `plugin.program-missing`.
   */
  readonly lookWithRestic: (recipe: RepositoryRecipe) => Promise<Outcome<'repository' | 'nothing'>>;
  /** The absolute path of a program of this computer by its bare name, or null. */
  readonly findProgram: (name: string) => Promise<string | null>;
  /**
   * A private folder (0700) of the host for this target, the same path each time, so that restic finds what is unchanged.
   * `isKept: false`: empty now, and removed after the run. `true`: as the last run left it.
   */
  readonly stagingFolder: (options: { readonly isKept: boolean }) => Promise<Outcome<string>>;
  /** Tells the host how far the work is; may be called often, the host coalesces. */
  readonly report: (report: PhaseReport) => void;
  /** One line for the job's technical details; never a secret. */
  readonly log: (line: string) => void;
}
