/** What this version of restic can do; see `capabilitiesOf`. */
export interface EngineCapabilities {
  /** A missing source among several makes the run end with 3; before 0.19 only a line of text tells. */
  readonly reportsMissingSources: boolean;
  /** `--compression fastest|better` exist. */
  readonly hasCompressionLevels: boolean;
  /** An interrupted run always ends with 130. */
  readonly hasInterruptExitCode: boolean;
  /** `forget` ends with an error when the server refuses to delete. */
  readonly reportsRefusedDeletions: boolean;
  /** A child can be stopped and continued: true on Linux and macOS. */
  readonly canPause: boolean;
  /** A child can be asked to end cleanly: true on Linux and macOS. */
  readonly canInterrupt: boolean;
}

export interface EngineVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

export interface EngineInfo {
  readonly path: string;
  readonly version: EngineVersion;
  /** E.g. `0.19.1`. */
  readonly text: string;
  readonly capabilities: EngineCapabilities;
  /** True for the version that the product ships; others are accepted in development only. */
  readonly isShippedVersion: boolean;
}
