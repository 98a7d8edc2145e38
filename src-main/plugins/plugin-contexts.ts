import type { PluginContext } from '../../src-shared/plugin-sdk/index.ts';

/** What changes from call to call and is asked anew each time. */
export type PluginFacts = () => Promise<Pick<PluginContext, 'excludePresets' | 'knownFolders'>>;

/** Makes what the host lends to a plugin for one call; without `report` and `log` nobody listens. */
export type MakePluginContext = (
  signal: AbortSignal,
  listening?: Partial<Pick<PluginContext, 'report' | 'log'>>,
) => Promise<PluginContext>;

export function createPluginContexts(
  fixed: Pick<PluginContext, 'system' | 'homeFolder'>,
  facts: PluginFacts,
): MakePluginContext {
  return async (signal, listening = {}) => ({
    ...fixed,
    ...(await facts()),
    signal,
    report: listening.report ?? nobody,
    log: listening.log ?? nobody,
  });
}

const nobody = (): void => undefined;
