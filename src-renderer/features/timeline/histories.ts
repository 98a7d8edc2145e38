import type { PlanId, RepositoryId, SnapshotId } from '../../../src-shared/model/ids.ts';
import type { Plan } from '../../../src-shared/model/plan.ts';
import type { Repository } from '../../../src-shared/model/repository.ts';
import type { Snapshot } from '../../../src-shared/model/snapshot.ts';

/** One line of snapshots to look into: those of a plan in one repository, or everything in a repository. */
export interface History {
  readonly id: string;
  readonly repositoryId: RepositoryId;
  readonly repositoryName: string;
  readonly planId: PlanId | null;
  readonly planName: string | null;
}

/** Plans first, for that is how people remember; then each repository as a whole. */
export function listHistories(
  plans: readonly Plan[],
  repositories: readonly Repository[],
): readonly History[] {
  const ofPlans = plans.flatMap((plan) =>
    plan.repositoryIds.flatMap((repositoryId) => {
      const repository = repositories.find((candidate) => candidate.id === repositoryId);
      return repository === undefined ? [] : [toHistory(repository, plan)];
    }),
  );
  return [...ofPlans, ...repositories.map((repository) => toHistory(repository, null))];
}

const toHistory = (repository: Repository, plan: Plan | null): History => ({
  id: plan === null ? repository.id : `${plan.id} ${repository.id}`,
  repositoryId: repository.id,
  repositoryName: repository.name,
  planId: plan?.id ?? null,
  planName: plan?.name ?? null,
});

/** The history that was asked for on the way here, or the first one. */
export function wantedHistory(
  histories: readonly History[],
  wanted: { readonly planId?: PlanId; readonly repositoryId?: RepositoryId },
): History | null {
  const isWanted = (history: History): boolean =>
    (wanted.planId === undefined || history.planId === wanted.planId) &&
    (wanted.repositoryId === undefined || history.repositoryId === wanted.repositoryId);
  return histories.find(isWanted) ?? histories[0] ?? null;
}

export interface Neighbours {
  readonly older: Snapshot | null;
  readonly newer: Snapshot | null;
}

/** The snapshots before and after one, in a list that runs from new to old. */
export function neighboursOf(snapshots: readonly Snapshot[], id: SnapshotId): Neighbours {
  const index = snapshots.findIndex((snapshot) => snapshot.id === id);
  if (index < 0) return { older: null, newer: null };
  return { older: snapshots[index + 1] ?? null, newer: snapshots[index - 1] ?? null };
}
