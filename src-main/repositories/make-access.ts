import { done, type Outcome } from '../../src-shared/model/fault.ts';
import type { KeyId, RepositoryId } from '../../src-shared/model/ids.ts';
import type { RepositoryType, SettingsValue } from '../../src-shared/plugin-sdk/index.ts';
import type { MakePluginContext } from '../plugins/index.ts';
import type { ResticAccess } from '../restic/index.ts';

export interface Reach {
  readonly id: RepositoryId;
  readonly type: RepositoryType;
  readonly settings: SettingsValue;
  readonly password: string;
  readonly keyId: KeyId | null;
}

/** Turns a type's recipe into what restic is run with. Fault `repository.absent` when the place is away. */
export async function makeAccess(
  reach: Reach,
  pluginContext: MakePluginContext,
  signal: AbortSignal,
): Promise<Outcome<ResticAccess>> {
  const recipe = await reach.type.recipe(reach.settings, {}, await pluginContext(signal));
  if (!recipe.ok) return recipe;
  return done({
    key: reach.id,
    location: recipe.value.location,
    password: reach.password,
    environment: recipe.value.environment,
    options: recipe.value.options,
    ...(reach.keyId === null ? {} : { keyHint: reach.keyId }),
  });
}
