import { randomUUID } from 'node:crypto';
import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import {
  repositoryId,
  type KeyId,
  type RepositoryId,
  type ResticRepositoryId,
} from '../../src-shared/model/ids.ts';
import type { Repository } from '../../src-shared/model/repository.ts';
import type { PluginContext, RepositoryType, SettingsValue } from '../../src-shared/plugin-sdk/index.ts';
import type { ResticAccess } from '../restic/index.ts';
import type { RepositoriesDependencies } from './dependencies.ts';
import { makeAccess } from './make-access.ts';
import { keepRepositorySecrets, secretsRef, type RepositorySecrets } from './repository-secrets.ts';
import { passwordRef, repositoryOfPassword } from './secret-ref.ts';

export interface NewRepository {
  readonly typeId: string;
  readonly settings: SettingsValue;
  readonly secrets?: RepositorySecrets | undefined;
  readonly name: string;
}

export type SaveRepository = (repository: Repository) => Promise<Outcome<Repository>>;

/**
 * Makes a repository. Its password is in the vault before restic uses it, and a repository that a crash kept from
 * being written down is taken up when the same place is asked for again. Whatever fails, nothing that was there is
 * touched.
 */
export async function createRepository(
  dependencies: RepositoriesDependencies,
  save: SaveRepository,
  input: NewRepository,
  signal: AbortSignal,
): Promise<Outcome<Repository>> {
  const { plugins, pluginContext } = dependencies;
  const type = plugins.repositoryType(input.typeId);
  if (!type.ok) return type;
  const settings = await type.value.parseSettings(input.settings);
  if (!settings.ok) return settings;
  const context = await pluginContext(signal, { secrets: input.secrets ?? {} });
  const place = await lookAtPlace(type.value, settings.value, context);
  if (!place.ok) return place;
  const asked: Asked = { input, type: type.value, settings: place.value.settings };
  return place.value.isEmpty
    ? makeNew(dependencies, save, asked, context)
    : takeUpStranded(dependencies, save, asked, signal);
}

interface Asked {
  readonly input: NewRepository;
  readonly type: RepositoryType;
  readonly settings: SettingsValue;
}

async function makeNew(
  dependencies: RepositoriesDependencies,
  save: SaveRepository,
  { input, type, settings }: Asked,
  context: PluginContext,
): Promise<Outcome<Repository>> {
  const { vault, pluginContext } = dependencies;
  const { signal } = context;
  const secrets = input.secrets ?? {};
  const id = repositoryId.parse(randomUUID());
  const password = dependencies.generatePassword();
  const kept = await vault.put(passwordRef(id), password);
  if (!kept.ok) return kept;
  const keptSecrets = await keepRepositorySecrets(vault, id, secrets);
  if (!keptSecrets.ok) return giveUp(dependencies, id, keptSecrets);
  const prepared = await type.prepareNew(settings, context);
  if (!prepared.ok) return giveUp(dependencies, id, prepared);
  const reach = { id, type, settings: prepared.value, secrets, password, keyId: null };
  const access = await makeAccess(reach, pluginContext, signal);
  if (!access.ok) return giveUp(dependencies, id, access);
  const made = await dependencies.restic.init(access.value, { signal, giveUpAfterRetries: 2 });
  if (!made.ok) return giveUp(dependencies, id, made);
  const opened = { access: access.value, resticId: made.value.id };
  return writeDown(dependencies, save, { input, type, settings: prepared.value }, opened, signal);
}

/**
 * A repository is there already. When one of our passwords that no known repository uses opens it, a crash came between
 * making it and writing it down: it is ours. Any other stays as it is.
 */
async function takeUpStranded(
  dependencies: RepositoriesDependencies,
  save: SaveRepository,
  asked: Asked,
  signal: AbortSignal,
): Promise<Outcome<Repository>> {
  const { vault, pluginContext, restic } = dependencies;
  const { type, settings } = asked;
  const secrets = asked.input.secrets ?? {};
  for (const id of strandedIds(dependencies)) {
    const password = await vault.get(passwordRef(id));
    if (!password.ok) continue;
    const reach = { id, type, settings, secrets, password: password.value, keyId: null };
    const access = await makeAccess(reach, pluginContext, signal);
    if (!access.ok) return access;
    const config = await restic.readConfig(access.value, { signal, giveUpAfterRetries: 2 });
    if (!config.ok) continue;
    const keptSecrets = await keepRepositorySecrets(vault, id, secrets);
    if (!keptSecrets.ok) return keptSecrets;
    return writeDown(dependencies, save, asked, { access: access.value, resticId: config.value.id }, signal);
  }
  const params = { place: await type.describePlace(settings) };
  return failed(makeFault('repository.already-exists', { params }));
}

function strandedIds({ vault, settings }: RepositoriesDependencies): RepositoryId[] {
  const known = new Set(settings.value().repositories.map(({ id }) => id));
  return vault
    .refs()
    .map(repositoryOfPassword)
    .filter((id) => id !== null)
    .filter((id) => !known.has(id));
}

async function writeDown(
  dependencies: RepositoriesDependencies,
  save: SaveRepository,
  { input, type, settings }: Asked,
  { access, resticId }: { readonly access: ResticAccess; readonly resticId: ResticRepositoryId },
  signal: AbortSignal,
): Promise<Outcome<Repository>> {
  return save({
    id: repositoryId.parse(access.key),
    typeId: input.typeId,
    name: input.name,
    settings,
    place: await type.describePlace(settings),
    resticId,
    keyId: await currentKey(dependencies, access, signal),
    createdAt: dependencies.clock.now().toISOString(),
    recoveryKit: null,
  });
}

/** What can be used: an empty place, or one with a repository. */
async function lookAtPlace(
  type: RepositoryType,
  given: SettingsValue,
  context: PluginContext,
): Promise<Outcome<{ readonly isEmpty: boolean; readonly settings: SettingsValue }>> {
  const probe = await type.probe(given, context);
  if (!probe.ok) return probe;
  const { finding, fault, settings } = probe.value;
  const params = { place: await type.describePlace(given) };
  if (fault !== null) return failed(fault);
  if (finding === 'occupied') return failed(makeFault('repository.folder-not-empty', { params }));
  if (finding === 'absent') return failed(makeFault('repository.absent', { params }));
  return done({ isEmpty: finding === 'empty', settings });
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
