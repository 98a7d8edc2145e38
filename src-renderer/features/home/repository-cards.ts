import type { ReadModel } from '../../../src-shared/model/read-model.ts';
import type { Repository, RepositoryHealth } from '../../../src-shared/model/repository.ts';

export interface RepositoryCardView {
  readonly repository: Repository;
  readonly health: RepositoryHealth | null;
  /** Share of the disk that is taken, 0..1; null while not known. */
  readonly takenShare: number | null;
  readonly isAlmostFull: boolean;
}

const littleBytes = 5_000_000_000;
const littleShare = 0.03;

/** One row for each repository, with what its space means. */
export const repositoryCards = (
  model: Pick<ReadModel, 'repositories' | 'health'>,
): readonly RepositoryCardView[] =>
  model.repositories.map((repository) => {
    const health = model.health.find((candidate) => candidate.repositoryId === repository.id) ?? null;
    return { repository, health, ...spaceOf(health) };
  });

function spaceOf(health: RepositoryHealth | null): Pick<RepositoryCardView, 'takenShare' | 'isAlmostFull'> {
  const freeBytes = health?.freeBytes ?? null;
  const totalBytes = health?.totalBytes ?? null;
  if (freeBytes === null || totalBytes === null || totalBytes === 0)
    return { takenShare: null, isAlmostFull: false };
  const isAlmostFull = freeBytes < littleBytes || freeBytes / totalBytes < littleShare;
  return { takenShare: Math.min(1, Math.max(0, 1 - freeBytes / totalBytes)), isAlmostFull };
}
