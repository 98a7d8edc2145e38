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

/** What the host lends to a plugin for one call. */
export interface PluginContext {
  /** Aborted when the person cancels or the host runs out of patience; answer soon with the fault `request.cancelled`. */
  readonly signal: AbortSignal;
  readonly system: 'linux' | 'macos' | 'windows';
  readonly homeFolder: string;
  /** Tells the host how far the work is; may be called often, the host coalesces. */
  readonly report: (report: PhaseReport) => void;
  /** One line for the job's technical details; never a secret. */
  readonly log: (line: string) => void;
}
