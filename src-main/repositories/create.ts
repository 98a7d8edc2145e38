import { randomUUID } from 'node:crypto';
import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import { repositoryId, type KeyId, type RepositoryId } from '../../src-shared/model/ids.ts';
import type { Repository } from '../../src-shared/model/repository.ts';
import type { PluginContext, RepositoryType, SettingsValue } from '../../src-shared/plugin-sdk/index.ts';
import type { ResticAccess } from '../restic/index.ts';
import type { RepositoriesDependencies } from './dependencies.ts';
import { makeAccess } from './make-access.ts';
import { keepRepositorySecrets, secretsRef, type RepositorySecrets } from './repository-secrets.ts';
import { passwordRef } from './secret-ref.ts';

export interface NewRepository {
  readonly typeId: string;
  readonly settings: SettingsValue;
  readonly secrets?: RepositorySecrets | undefined;
  readonly name: string;
}

export type SaveRepository = (repository: Repository) => Promise<Outcome<Repository>>;

/**
 * Makes a repository. Its password is in the vault before restic uses it, so that no crash leaves a repository whose
 * password nobody has; whatever fails, nothing that was there is touched.
 */
export async function createRepository(
  dependencies: RepositoriesDependencies,
  save: SaveRepository,
  input: NewRepository,
  signal: AbortSignal,
): Promise<Outcome<Repository>> {
  const { plugins, pluginContext, vault } = dependencies;
  const type = plugins.repositoryType(input.typeId);
  if (!type.ok) return type;
  const settings = await type.value.parseSettings(input.settings);
  if (!settings.ok) return settings;
  const secrets = input.secrets ?? {};
  const context = await pluginContext(signal, { secrets });
  const free = await refuseUnlessEmpty(type.value, settings.value, context);
  if (!free.ok) return free;
  const id = repositoryId.parse(randomUUID());
  const password = dependencies.generatePassword();
  const kept = await vault.put(passwordRef(id), password);
  if (!kept.ok) return kept;
  const keptSecrets = await keepRepositorySecrets(vault, id, secrets);
  if (!keptSecrets.ok) return giveUp(dependencies, id, keptSecrets);
  const prepared = await type.value.prepareNew(free.value, context);
  if (!prepared.ok) return giveUp(dependencies, id, prepared);
  const reach = { id, type: type.value, settings: prepared.value, secrets, password, keyId: null };
  const access = await makeAccess(reach, pluginContext, signal);
  if (!access.ok) return giveUp(dependencies, id, access);
  const made = await dependencies.restic.init(access.value, { signal, giveUpAfterRetries: 2 });
  if (!made.ok) return giveUp(dependencies, id, made);
  return save({
    id,
    typeId: input.typeId,
    name: input.name,
    settings: prepared.value,
    place: await type.value.describePlace(prepared.value),
    resticId: made.value.id,
    keyId: await currentKey(dependencies, access.value, signal),
    createdAt: dependencies.clock.now().toISOString(),
    recoveryKit: null,
  });
}

async function refuseUnlessEmpty(
  type: RepositoryType,
  settings: SettingsValue,
  context: PluginContext,
): Promise<Outcome<SettingsValue>> {
  const probe = await type.probe(settings, context);
  if (!probe.ok) return probe;
  const params = { place: await type.describePlace(settings) };
  if (probe.value.fault !== null) return failed(probe.value.fault);
  switch (probe.value.finding) {
    case 'empty':
      return done(probe.value.settings);
    case 'repository':
      return failed(makeFault('repository.already-exists', { params }));
    case 'occupied':
      return failed(makeFault('repository.folder-not-empty', { params }));
    case 'absent':
      return failed(makeFault('repository.absent', { params }));
  }
}

/** The password opens nothing: it goes again. */
async function giveUp<Failure>(
  { vault }: RepositoriesDependencies,
  id: RepositoryId,
  failure: Failure,
): Promise<Failure> {
  await vault.remove(passwordRef(id));
  await vault.remove(secretsRef(id));
  return failure;
}

/** Only spares time later: without it restic tries all keys. */
export async function currentKey(
  { restic }: RepositoriesDependencies,
  access: ResticAccess,
  signal: AbortSignal,
): Promise<KeyId | null> {
  const keys = await restic.keys.list(access, { signal });
  if (!keys.ok) return null;
  return keys.value.find((key) => key.isCurrent)?.id ?? null;
}
