import { randomUUID } from 'node:crypto';
import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import { repositoryId, type KeyId, type ResticRepositoryId } from '../../src-shared/model/ids.ts';
import type { Repository } from '../../src-shared/model/repository.ts';
import type { RepositoryType, SettingsValue } from '../../src-shared/plugin-sdk/index.ts';
import type { ResticAccess } from '../restic/index.ts';
import { currentKey, type NewRepository, type SaveRepository } from './create.ts';
import type { RepositoriesDependencies } from './dependencies.ts';
import { makeAccess } from './make-access.ts';
import { keepRepositorySecrets, type RepositorySecrets } from './repository-secrets.ts';
import { passwordRef } from './secret-ref.ts';

export interface ExistingRepository extends NewRepository {
  readonly password: string;
}

/**
 * Connects a repository that exists. This installation gets a restic key of its own, so that revoking a recovery kit, or
 * changing the other password, locks nobody out; nothing else in the repository changes.
 */
export async function connectRepository(
  dependencies: RepositoriesDependencies,
  save: SaveRepository,
  input: ExistingRepository,
  signal: AbortSignal,
): Promise<Outcome<Repository>> {
  const type = dependencies.plugins.repositoryType(input.typeId);
  if (!type.ok) return type;
  const settings = await locate(dependencies, type.value, input, signal);
  if (!settings.ok) return settings;
  const opened = await openWith(dependencies, { type: type.value, settings: settings.value, input }, signal);
  if (!opened.ok) return opened;
  const known = findKnown(dependencies, opened.value.resticId);
  if (known !== undefined) {
    const found = {
      ...known,
      settings: settings.value,
      place: await type.value.describePlace(settings.value),
    };
    return reconnect(
      dependencies,
      save,
      { known: found, secrets: input.secrets ?? {} },
      opened.value,
      signal,
    );
  }
  const id = repositoryId.parse(opened.value.access.key);
  const key = await ownKey(dependencies, opened.value.access, signal);
  if (!key.ok) return key;
  const kept = await dependencies.vault.put(passwordRef(id), key.value.password);
  if (!kept.ok) return kept;
  const keptSecrets = await keepRepositorySecrets(dependencies.vault, id, input.secrets ?? {});
  if (!keptSecrets.ok) return keptSecrets;
  return save({
    id,
    typeId: input.typeId,
    name: input.name,
    settings: settings.value,
    place: await type.value.describePlace(settings.value),
    resticId: opened.value.resticId,
    keyId: key.value.keyId,
    createdAt: dependencies.clock.now().toISOString(),
    recoveryKit: null,
  });
}

/** Where it is, as its type keeps it. A place without a repository is a fault, never a reason to make one. */
async function locate(
  { pluginContext }: RepositoriesDependencies,
  type: RepositoryType,
  given: ExistingRepository,
  signal: AbortSignal,
): Promise<Outcome<SettingsValue>> {
  const settings = await type.parseSettings(given.settings);
  if (!settings.ok) return settings;
  const probe = await type.probe(
    settings.value,
    await pluginContext(signal, { secrets: given.secrets ?? {} }),
  );
  if (!probe.ok) return probe;
  if (probe.value.finding === 'repository') return done(probe.value.settings);
  const params = { place: await type.describePlace(settings.value) };
  if (probe.value.finding === 'absent')
    return failed(probe.value.fault ?? makeFault('repository.absent', { params }));
  return failed(makeFault('repository.not-found', { params }));
}

interface Opened {
  readonly access: ResticAccess;
  readonly resticId: ResticRepositoryId;
}

interface ToOpen {
  readonly type: RepositoryType;
  readonly settings: SettingsValue;
  readonly input: ExistingRepository;
}

/** Tries what was typed as a recovery key and as a password; the last refusal is the answer. */
async function openWith(
  dependencies: RepositoriesDependencies,
  { type, settings, input }: ToOpen,
  signal: AbortSignal,
): Promise<Outcome<Opened>> {
  const id = repositoryId.parse(randomUUID());
  let answer: Outcome<Opened> = failed(makeFault('repository.wrong-password'));
  for (const password of dependencies.readTypedPassword(input.password)) {
    const reach = { id, type, settings, secrets: input.secrets ?? {}, password, keyId: null };
    const access = await makeAccess(reach, dependencies.pluginContext, signal);
    if (!access.ok) return access;
    const config = await dependencies.restic.readConfig(access.value, { signal, giveUpAfterRetries: 2 });
    if (config.ok) return done({ access: access.value, resticId: config.value.id });
    answer = config;
    if (config.fault.code !== 'repository.wrong-password') return config;
  }
  return answer;
}

const findKnown = (
  { settings }: RepositoriesDependencies,
  resticId: ResticRepositoryId,
): Repository | undefined =>
  settings.value().repositories.find((repository) => repository.resticId === resticId);

/** It is known here already: its password and its place are put right, its name stays as it is. */
async function reconnect(
  dependencies: RepositoriesDependencies,
  save: SaveRepository,
  { known, secrets }: { readonly known: Repository; readonly secrets: RepositorySecrets },
  { access }: Opened,
  signal: AbortSignal,
): Promise<Outcome<Repository>> {
  const key = await ownKey(dependencies, access, signal);
  if (!key.ok) return key;
  const keptSecrets = await keepRepositorySecrets(dependencies.vault, known.id, secrets);
  if (!keptSecrets.ok) return keptSecrets;
  const kept = await dependencies.vault.put(passwordRef(known.id), key.value.password);
  return kept.ok ? save({ ...known, keyId: key.value.keyId }) : kept;
}

interface OwnKey {
  readonly password: string;
  readonly keyId: KeyId | null;
}

async function ownKey(
  dependencies: RepositoriesDependencies,
  access: ResticAccess,
  signal: AbortSignal,
): Promise<Outcome<OwnKey>> {
  const newPassword = dependencies.generatePassword();
  const labels = { user: 'timelocker', host: dependencies.computerName };
  const lease = await dependencies.leases.acquire(access.key, 'writer', 'connect', signal);
  if (!lease.ok) return lease;
  const added = await dependencies.restic.keys.add(access, { newPassword, ...labels }, { signal });
  lease.value.release();
  if (added.ok) return done({ password: newPassword, keyId: added.value.id });
  // A medium that takes no new key can still be read and restored from, with the password that was given.
  if (!readOnlyCodes.has(added.fault.code)) return added;
  return done({ password: access.password, keyId: await currentKey(dependencies, access, signal) });
}

const readOnlyCodes = new Set(['repository.read-only', 'repository.permission-denied', 'repository.full']);
