import { done, type Outcome } from '../../src-shared/model/fault.ts';
import type { RepositoryId } from '../../src-shared/model/ids.ts';
import type { RepositoryHealth } from '../../src-shared/model/repository.ts';
import type { RepositoriesDependencies } from './dependencies.ts';

export type HealthPatch = Partial<Omit<RepositoryHealth, 'repositoryId'>>;

export interface HealthBook {
  /** What was last seen; a repository never looked at is `unknown`, not well. */
  readonly of: (repositoryId: RepositoryId) => RepositoryHealth;
  readonly update: (repositoryId: RepositoryId, patch: HealthPatch) => Promise<Outcome<RepositoryHealth>>;
}

const unknownHealth = (repositoryId: RepositoryId): RepositoryHealth => ({
  repositoryId,
  presence: 'unknown',
  seenAt: null,
  freeBytes: null,
  totalBytes: null,
  usedBytes: null,
  checkedAt: null,
  provenAt: null,
  damage: null,
  needsRecovery: false,
});

/** What is known of the state of each repository; kept, so that a proof is not forgotten with a restart. */
export function createHealthBook({
  settings,
  publish,
}: Pick<RepositoriesDependencies, 'settings' | 'publish'>): HealthBook {
  const find = (list: readonly RepositoryHealth[], id: RepositoryId): RepositoryHealth =>
    list.find((health) => health.repositoryId === id) ?? unknownHealth(id);
  return {
    of: (repositoryId) => find(settings.value().health, repositoryId),
    update: async (repositoryId, patch) => {
      const before = find(settings.value().health, repositoryId);
      if (isContained(patch, before)) return done(before);
      const changed = await settings.change((value) => ({
        ...value,
        health: [
          ...value.health.filter((health) => health.repositoryId !== repositoryId),
          { ...find(value.health, repositoryId), ...patch },
        ],
      }));
      if (!changed.ok) return changed;
      const health = find(changed.value.health, repositoryId);
      publish({ type: 'repository-health-changed', health });
      return done(health);
    },
  };
}

const isContained = (patch: HealthPatch, health: RepositoryHealth): boolean =>
  Object.entries(patch).every(([field, value]) => health[field as keyof RepositoryHealth] === value);
