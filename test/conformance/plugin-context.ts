import { homedir } from 'node:os';
import type { PluginContext } from '../../src-shared/plugin-sdk/index.ts';

/** What a host lends, with everything that is not given left empty. */
export const pluginContext = (given: Partial<PluginContext> = {}): PluginContext => ({
  signal: new AbortController().signal,
  system: 'linux',
  homeFolder: homedir(),
  excludePresets: {},
  knownFolders: [],
  report: () => undefined,
  log: () => undefined,
  ...given,
});

export const cancelledContext = (): PluginContext => pluginContext({ signal: AbortSignal.abort() });
