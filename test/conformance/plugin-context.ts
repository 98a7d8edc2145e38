import { homedir } from 'node:os';
import type { PluginContext } from '../../src-shared/plugin-sdk/index.ts';

/** What a host lends, with everything that is not given left empty. */
export const pluginContext = (given: Partial<PluginContext> = {}): PluginContext => ({
  signal: new AbortController().signal,
  system: 'linux',
  homeFolder: homedir(),
  excludePresets: {},
  knownFolders: [],
  secrets: {},
  findProgram: () => Promise.resolve(null),
  stagingFolder: () => Promise.reject(new Error('no staging folder was lent')),
  lookWithRestic: () => Promise.reject(new Error('restic was not lent')),
  report: () => undefined,
  log: () => undefined,
  ...given,
});

export const cancelledContext = (): PluginContext => pluginContext({ signal: AbortSignal.abort() });
