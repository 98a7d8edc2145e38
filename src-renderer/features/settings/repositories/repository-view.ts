import type { Job } from '../../../../src-shared/model/job.ts';
import { isEnded } from '../../../../src-shared/model/job.ts';
import type { ReadModel } from '../../../../src-shared/model/read-model.ts';
import type { Repository, RepositoryHealth } from '../../../../src-shared/model/repository.ts';

/** A repository with all that is known of it. */
export interface RepositoryView {
  readonly repository: Repository;
  readonly health: RepositoryHealth | null;
  readonly planNames: readonly string[];
  /** The check at work or waiting now. */
  readonly verifyJob: Job | null;
}

export function repositoryViews(
  model: Pick<ReadModel, 'repositories' | 'health' | 'plans' | 'jobs'>,
): readonly RepositoryView[] {
  return model.repositories.map((repository) => ({
    repository,
    health: model.health.find(({ repositoryId }) => repositoryId === repository.id) ?? null,
    planNames: model.plans
      .filter(({ repositoryIds }) => repositoryIds.includes(repository.id))
      .map(({ name }) => name),
    verifyJob:
      model.jobs.find(
        ({ kind, repositoryId, state }) =>
          kind === 'verify' && repositoryId === repository.id && !isEnded(state),
      ) ?? null,
  }));
}

/** Share of the disk that is taken, 0..1; null while it is not known. */
export function takenShare(health: RepositoryHealth | null): number | null {
  const free = health?.freeBytes ?? null;
  const total = health?.totalBytes ?? null;
  return free === null || total === null || total === 0 ? null : 1 - free / total;
}
