import type { Fault, Outcome } from '../model/fault.ts';
import type { SettingsValue } from '../model/settings-value.ts';
import type { PluginContext } from './context.ts';

/** How restic reaches a repository. Secrets only in `environment`. */
export interface RepositoryRecipe {
  /** What goes to `RESTIC_REPOSITORY`, e.g. an absolute path or `sftp:host:/path`. */
  readonly location: string;
  readonly environment: Readonly<Record<string, string>>;
  /** restic extended options, `key=value`, each passed with `-o`. */
  readonly options: readonly string[];
}

export interface RepositoryProbe {
  /** empty: a new repository can be made; repository: restic's files are there; occupied: other files are; absent: nothing answers. */
  readonly finding: 'empty' | 'repository' | 'occupied' | 'absent';
  /** Bytes; null where the place cannot say. */
  readonly freeBytes: number | null;
  readonly totalBytes: number | null;
  readonly warnings: readonly ('little-space' | 'file-size-limit' | 'case-insensitive')[];
  /** Why it cannot be used as it stands; null when it can. */
  readonly fault: Fault | null;
  /** The settings as they should be kept: normalised path, identity of the volume, ... */
  readonly settings: SettingsValue;
}

/** One kind of place where a restic repository can live. */
export interface RepositoryType {
  readonly id: string;
  /**
   * Whether bytes really written can be read from the growth of a local folder (`folder`), or only a proxy knows (`network`).
   */
  readonly reach: 'folder' | 'network';
  /** Checks and normalises what the person or a settings file gave; fault `plugin.settings-invalid` names the field in `params.field`. */
  readonly parseSettings: (settings: SettingsValue) => Outcome<SettingsValue>;
  /** The place in words that may be shown and logged: no secret in it. */
  readonly describePlace: (settings: SettingsValue) => string;
  /** Looks without changing anything. */
  readonly probe: (settings: SettingsValue, context: PluginContext) => Promise<Outcome<RepositoryProbe>>;
  /** Makes what restic needs before `init`, such as an empty folder. */
  readonly prepareNew: (settings: SettingsValue, context: PluginContext) => Promise<Outcome<SettingsValue>>;
  /** Fault `repository.absent` when the place is not there now (a drive away): waiting, not failure. */
  readonly recipe: (
    settings: SettingsValue,
    secrets: Readonly<Record<string, string>>,
    context: PluginContext,
  ) => Promise<Outcome<RepositoryRecipe>>;
}
