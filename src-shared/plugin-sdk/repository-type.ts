import type { Fault, Outcome } from '../model/fault.ts';
import type { SettingsValue } from '../model/settings-value.ts';
import type { Need, PluginContext } from './context.ts';
import type { RepositoryRecipe } from './repository-recipe.ts';

export interface RepositoryProbe {
  /** empty: a new repository can be made; repository: restic's files are there; occupied: other files are; absent: nothing answers. */
  readonly finding: 'empty' | 'repository' | 'occupied' | 'absent';
  /** Bytes; null where the place cannot say. */
  readonly freeBytes: number | null;
  readonly totalBytes: number | null;
  readonly warnings: readonly ('little-space' | 'file-size-limit' | 'case-insensitive')[];
  /**
   * Why it cannot be used as it stands; null when it can. Be precise, so that a person knows what to do: the codes of
   * `PluginContext.lookWithRestic`, which most types simply pass on.
   */
  readonly fault: Fault | null;
  /** Questions to the person that would let it go on, e.g. to trust a host key. */
  readonly needs?: readonly Need[];
  /** The settings as they should be kept: normalised path, identity of the volume, ... */
  readonly settings: SettingsValue;
}

/** A plugin in another process answers later; one in this process may answer at once. */
export type Soon<Value> = Value | Promise<Value>;

/** One kind of place where a restic repository can live. */
export interface RepositoryType {
  readonly id: string;
  /**
   * Whether bytes really written can be read from the growth of a local folder (`folder`), or only a proxy knows (`network`).
   */
  readonly reach: 'folder' | 'network';
  /** Checks and normalises what the person or a settings file gave; fault `plugin.settings-invalid` names the field in `params.field`. */
  readonly parseSettings: (settings: SettingsValue) => Soon<Outcome<SettingsValue>>;
  /** The place in words that may be shown and logged: no secret in it. */
  readonly describePlace: (settings: SettingsValue) => Soon<string>;
  /** Looks without changing anything. */
  readonly probe: (settings: SettingsValue, context: PluginContext) => Promise<Outcome<RepositoryProbe>>;
  /** Makes what restic needs before `init`, such as an empty folder. */
  readonly prepareNew: (settings: SettingsValue, context: PluginContext) => Promise<Outcome<SettingsValue>>;
  /** Secrets are in the context. Fault `repository.absent` when the place is not there now (a drive away): waiting, not failure. */
  readonly recipe: (settings: SettingsValue, context: PluginContext) => Promise<Outcome<RepositoryRecipe>>;
}
