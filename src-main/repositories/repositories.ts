import { done, failed, makeFault, type Fault, type Outcome } from '../../src-shared/model/fault.ts';
import type { RepositoryId } from '../../src-shared/model/ids.ts';
import type { Repository } from '../../src-shared/model/repository.ts';
import type { Handlers } from '../ipc/index.ts';
import { connectRepository } from './connect.ts';
import { createRepository, type SaveRepository } from './create.ts';
import type { RepositoriesDependencies } from './dependencies.ts';
import { createHealthBook, type HealthBook } from './health.ts';
import { makeAccess } from './make-access.ts';
import type { OpenRepositoryById } from './open-repository.ts';
import { probePlace } from './probe.ts';
import { readRepositorySecrets, secretsRef } from './repository-secrets.ts';
import { passwordRef } from './secret-ref.ts';

export type { RepositoriesDependencies } from './dependencies.ts';

export interface Repositories {
  readonly handlers: Pick<
    Handlers,
    | 'places.list'
    | 'repositories.probe'
    | 'repositories.create'
    | 'repositories.connect'
    | 'repositories.look'
    | 'repositories.rename'
    | 'repositories.disconnect'
  >;
  /**
   * Its password was made for it alone and opens no other: what answers at the place is this repository, or every use
   * of the access answers `repository.different`.
   */
  readonly open: OpenRepositoryById;
  readonly all: () => readonly Repository[];
  readonly save: SaveRepository;
  readonly health: HealthBook;
  /** Looks whether it answers and how much room it has; what it finds is in the health. */
  readonly look: (repositoryId: RepositoryId, signal: AbortSignal) => Promise<Outcome<null>>;
}

export function createRepositories(dependencies: RepositoriesDependencies): Repositories {
  const health = createHealthBook(dependencies);
  const find = (id: RepositoryId): Outcome<Repository> => {
    const found = dependencies.settings.value().repositories.find((repository) => repository.id === id);
    return found === undefined ? failed(makeFault('repository.unknown')) : done(found);
  };
  const save: SaveRepository = async (repository) => {
    const saved = await dependencies.settings.change((value) => ({
      ...value,
      repositories: [...value.repositories.filter((other) => other.id !== repository.id), repository],
    }));
    if (!saved.ok) return saved;
    dependencies.publish({ type: 'repository-saved', repository });
    return done(repository);
  };
  const open = openById(dependencies, find, health);
  const look = lookById(dependencies, find, health);
  const looked = async (
    outcome: Outcome<Repository>,
    signal: AbortSignal,
  ): Promise<Outcome<{ repository: Repository }>> => {
    if (!outcome.ok) return outcome;
    await look(outcome.value.id, signal);
    return done({ repository: outcome.value });
  };

  return {
    open,
    all: () => dependencies.settings.value().repositories,
    save,
    health,
    look,
    handlers: {
      'places.list': async () => done({ places: [...(await dependencies.disks.list())] }),
      'repositories.probe': (input, { signal }) => probePlace(dependencies, input, signal),
      'repositories.create': async (input, { signal }) =>
        looked(await createRepository(dependencies, save, input, signal), signal),
      'repositories.connect': async (input, { signal }) =>
        looked(await connectRepository(dependencies, save, input, signal), signal),
      'repositories.look': async ({ repositoryId }, { signal }) => emptied(await look(repositoryId, signal)),
      'repositories.rename': async ({ repositoryId, name }) => {
        const found = find(repositoryId);
        return found.ok ? emptied(await save({ ...found.value, name })) : found;
      },
      'repositories.disconnect': ({ repositoryId }) => disconnect(dependencies, find, repositoryId),
    },
  };
}

const emptied = (outcome: Outcome<unknown>): Outcome<Record<string, never>> =>
  outcome.ok ? done({}) : outcome;

type Find = (id: RepositoryId) => Outcome<Repository>;

function openById(
  dependencies: RepositoriesDependencies,
  find: Find,
  health: HealthBook,
): OpenRepositoryById {
  const { plugins, pluginContext, vault, clock } = dependencies;
  return async (repositoryId, signal) => {
    const repository = find(repositoryId);
    if (!repository.ok) return repository;
    const { typeId, settings, keyId } = repository.value;
    const type = plugins.repositoryType(typeId);
    if (!type.ok) return type;
    const password = await vault.get(passwordRef(repositoryId));
    if (!password.ok) return password;
    const secrets = await readRepositorySecrets(vault, repositoryId);
    if (!secrets.ok) return secrets;
    const reach = {
      id: repositoryId,
      type: type.value,
      settings,
      secrets: secrets.value,
      password: password.value,
      isPasswordStored: true,
      keyId,
    };
    const access = await makeAccess(reach, pluginContext, signal);
    if (!access.ok) {
      if (isAway(access.fault)) await health.update(repositoryId, { presence: 'absent' });
      return access;
    }
    if (health.of(repositoryId).presence !== 'present') {
      await health.update(repositoryId, { presence: 'present', seenAt: clock.now().toISOString() });
    }
    return done({ repository: repository.value, type: type.value, access: access.value });
  };
}

const isAway = (fault: Fault): boolean =>
  fault.code === 'repository.absent' || fault.code === 'repository.not-found';

function lookById(
  dependencies: RepositoriesDependencies,
  find: Find,
  health: HealthBook,
): Repositories['look'] {
  const { plugins, pluginContext, clock, vault } = dependencies;
  return async (repositoryId, signal) => {
    const repository = find(repositoryId);
    if (!repository.ok) return repository;
    const type = plugins.repositoryType(repository.value.typeId);
    if (!type.ok) return type;
    const kept = await readRepositorySecrets(vault, repositoryId);
    // A drive can be looked for while the vault is locked.
    if (!kept.ok && type.value.reach === 'network') return kept;
    const context = await pluginContext(signal, { secrets: kept.ok ? kept.value : {} });
    const probe = await type.value.probe(repository.value.settings, context);
    if (!probe.ok) return probe;
    const { finding, freeBytes, totalBytes } = probe.value;
    const updated =
      finding === 'repository'
        ? await health.update(repositoryId, {
            presence: 'present',
            seenAt: clock.now().toISOString(),
            freeBytes,
            totalBytes,
          })
        : await health.update(repositoryId, { presence: 'absent' });
    return updated.ok ? done(null) : updated;
  };
}

/** Forgets it here; the stored snapshots stay untouched. The password goes only once nothing here points to it. */
async function disconnect(
  { settings, vault, publish, isUsedByPlan }: RepositoriesDependencies,
  find: Find,
  repositoryId: RepositoryId,
): Promise<Outcome<Record<string, never>>> {
  const repository = find(repositoryId);
  if (!repository.ok) return repository;
  if (isUsedByPlan(repositoryId))
    return failed(makeFault('repository.in-use', { params: { name: repository.value.name } }));
  const changed = await settings.change((value) => ({
    ...value,
    repositories: value.repositories.filter((other) => other.id !== repositoryId),
    health: value.health.filter((other) => other.repositoryId !== repositoryId),
  }));
  if (!changed.ok) return changed;
  publish({ type: 'repository-removed', repositoryId });
  await vault.remove(secretsRef(repositoryId));
  return emptied(await vault.remove(passwordRef(repositoryId)));
}
