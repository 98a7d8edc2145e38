import type { Outcome } from '../../src-shared/model/fault.ts';
import type { KeyId, RepositoryId } from '../../src-shared/model/ids.ts';
import type { RepositoryType, SettingsValue } from '../../src-shared/plugin-sdk/index.ts';
import type { MakePluginContext } from '../plugins/index.ts';
import type { ResticAccess } from '../restic/index.ts';
import { accessFromRecipe } from './access-from-recipe.ts';
import type { RepositorySecrets } from './repository-secrets.ts';

export interface Reach {
  readonly id: RepositoryId;
  readonly type: RepositoryType;
  readonly settings: SettingsValue;
  readonly secrets: RepositorySecrets;
  readonly password: string;
  /** It comes from the vault and belongs to a repository that is known here. */
  readonly isPasswordStored?: boolean;
  readonly keyId: KeyId | null;
}

/** Turns a type's recipe into what restic is run with. Fault `repository.absent` when the place is away. */
export async function makeAccess(
  reach: Reach,
  pluginContext: MakePluginContext,
  signal: AbortSignal,
): Promise<Outcome<ResticAccess>> {
  const context = await pluginContext(signal, { secrets: reach.secrets });
  const recipe = await reach.type.recipe(reach.settings, context);
  if (!recipe.ok) return recipe;
  const { id, password, isPasswordStored = false, keyId } = reach;
  return accessFromRecipe({ key: id, password, isPasswordStored, keyId }, recipe.value, context.findProgram);
}
