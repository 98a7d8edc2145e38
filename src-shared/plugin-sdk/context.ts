/** What the person has to do before the work can go on, as a code with texts in the plugin's catalogue. */
export interface Need {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
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
  /** Tells the host how far the work is; may be called often, the host coalesces. */
  readonly report: (report: PhaseReport) => void;
  /** One line for the job's technical details; never a secret. */
  readonly log: (line: string) => void;
}
