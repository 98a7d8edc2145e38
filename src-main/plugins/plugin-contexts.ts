import { failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { PluginContext, RepositoryRecipe } from '../../src-shared/plugin-sdk/index.ts';

/** What changes from call to call and is asked anew each time. */
export type PluginFacts = () => Promise<Pick<PluginContext, 'excludePresets' | 'knownFolders'>>;

/** What the host does for plugins; where it can do nothing, they are told so. */
export interface PluginTools {
  readonly findProgram?: PluginContext['findProgram'];
  readonly lookWithRestic?: (
    recipe: RepositoryRecipe,
    signal: AbortSignal,
  ) => Promise<Outcome<'repository' | 'nothing'>>;
}

/** Lent for one call only. */
export type LentToCall = Partial<Pick<PluginContext, 'report' | 'log' | 'secrets' | 'stagingFolder'>>;

/** Makes what the host lends to a plugin for one call; without `report` and `log` nobody listens. */
export type MakePluginContext = (signal: AbortSignal, lent?: LentToCall) => Promise<PluginContext>;

export function createPluginContexts(
  fixed: Pick<PluginContext, 'system' | 'homeFolder'>,
  facts: PluginFacts,
  { findProgram, lookWithRestic }: PluginTools = {},
): MakePluginContext {
  return async (signal, lent = {}) => ({
    ...fixed,
    ...(await facts()),
    signal,
    secrets: lent.secrets ?? {},
    report: lent.report ?? nobody,
    log: lent.log ?? nobody,
    findProgram: findProgram ?? (() => Promise.resolve(null)),
    stagingFolder: lent.stagingFolder ?? notHere,
    lookWithRestic: lookWithRestic === undefined ? notHere : (recipe) => lookWithRestic(recipe, signal),
  });
}

const nobody = (): void => undefined;

const notHere = (): Promise<Outcome<never>> => Promise.resolve(failed(makeFault('app.not-available-here')));
