import type { Job, JobProgress } from '../../../src-shared/model/job.ts';
import type { Plan } from '../../../src-shared/model/plan.ts';
import type { PlanStatus } from '../../../src-shared/model/plan-status.ts';
import type { ReadModel } from '../../../src-shared/model/read-model.ts';
import type { Repository } from '../../../src-shared/model/repository.ts';
import { fileNameOf } from '../../parts/path-name.ts';

/** How a plan stands in one word on its card. */
export type PlanLevel = PlanStatus['level'] | 'failed' | 'running' | 'waiting';

/** What a plan's card shows. */
export interface PlanCardView {
  readonly plan: Plan;
  readonly status: PlanStatus | null;
  readonly level: PlanLevel;
  /** Names of the sources, as the person knows them. */
  readonly sources: readonly string[];
  readonly repository: Repository | null;
  /** The job at work or waiting for this plan. */
  readonly job: Job | null;
  readonly progress: JobProgress | null;
}

/** One card for each plan, in the order in which they were made. */
export const planCards = (model: ReadModel): readonly PlanCardView[] =>
  model.plans.map((plan) => planCard(model, plan));

function planCard(model: ReadModel, plan: Plan): PlanCardView {
  const status = model.planStatuses.find((candidate) => candidate.planId === plan.id) ?? null;
  const job = model.jobs.find((candidate) => candidate.id === status?.activeJobId) ?? null;
  return {
    plan,
    status,
    level: levelOf(status, job),
    sources: sourceNames(model, plan),
    repository: model.repositories.find((candidate) => candidate.id === plan.repositoryIds[0]) ?? null,
    job,
    progress: job === null ? null : (model.progress[job.id] ?? null),
  };
}

function levelOf(status: PlanStatus | null, job: Job | null): PlanLevel {
  if (status === null) return 'never';
  if (job !== null) return waitingStates.has(job.state.name) ? 'waiting' : 'running';
  if (status.level === 'safe' && status.waitingFor.length > 0) return 'waiting';
  return status.level === 'attention' && status.lastFault !== null ? 'failed' : status.level;
}

const waitingStates = new Set<Job['state']['name']>(['queued', 'waiting', 'paused']);

function sourceNames(model: ReadModel, plan: Plan): readonly string[] {
  const targets = model.targets.filter((target) => plan.targetIds.includes(target.id));
  return targets.flatMap((target) => {
    const folders = target.settings['folders'];
    if (!Array.isArray(folders)) return [target.name];
    return folders.filter((folder) => typeof folder === 'string').map(fileNameOf);
  });
}
