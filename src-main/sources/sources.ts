import type { Gauge } from '../../src-shared/model/event.ts';
import type { PluginContext } from '../../src-shared/plugin-sdk/index.ts';
import type { Handlers } from '../ipc/handlers.ts';

export interface SourcesDependencies {
  readonly system: 'linux' | 'macos' | 'windows';
  readonly homeFolder: string;
  /** Environment variables that move known folders (`XDG_CONFIG_HOME`, `OneDrive`). */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Receives `measure-progress`; may be called often. */
  readonly emitGauge: (gauge: Gauge) => void;
  /** The built program of measure-worker.ts; null measures in small steps in this thread. */
  readonly measureWorker: URL | null;
}

/** What this person could back up, how much it is, and what can be left out. */
export interface Sources {
  readonly handlers: Pick<Handlers, 'sources.suggest' | 'sources.measure' | 'sources.exclude-presets'>;
  /** The part of a plugin's context that this feature knows; asked anew for each call of a plugin. */
  readonly pluginFacts: () => Promise<Pick<PluginContext, 'excludePresets' | 'knownFolders'>>;
}
