import type { Fact } from '../../src-shared/model/event.ts';
import type { PlanId } from '../../src-shared/model/ids.ts';
import { isEnded, type Job } from '../../src-shared/model/job.ts';
import type { Plan } from '../../src-shared/model/plan.ts';
import type { PlanStatus } from '../../src-shared/model/plan-status.ts';
import { nextRun } from '../schedule/index.ts';
import type { PlansDependencies } from './dependencies.ts';
import { derivePlanStatus } from './derive-plan-status.ts';
import { importantProblemsOf, lastConclusiveOf, runHistoryOf } from './plan-history.ts';

export interface PlanStatuses {
  readonly all: () => readonly PlanStatus[];
  /** Tells what has changed of one plan, or of all: time alone makes a plan overdue. */
  readonly refresh: (planId?: PlanId) => void;
  /** Takes note of what happened elsewhere. */
  readonly hear: (fact: Fact) => void;
}

export function createPlanStatuses(dependencies: PlansDependencies): PlanStatuses {
  const { settings, publish } = dependencies;
  const told = new Map<PlanId, string>();

  const refreshOne = (plan: Plan): void => {
    const status = statusOf(dependencies, plan);
    const text = JSON.stringify(status);
    if (told.get(plan.id) === text) return;
    told.set(plan.id, text);
    publish({ type: 'plan-status-changed', status });
  };
  const refresh = (planId?: PlanId): void => {
    const meant = settings.value().plans.filter((plan) => planId === undefined || plan.id === planId);
    meant.forEach(refreshOne);
  };

  return {
    all: () => settings.value().plans.map((plan) => statusOf(dependencies, plan)),
    refresh,
    hear: (fact) => {
      if (fact.type === 'job-changed' && fact.job.planId !== null) refresh(fact.job.planId);
      else if (fact.type === 'plan-saved') refresh(fact.plan.id);
      else if (fact.type === 'plan-removed') told.delete(fact.planId);
      else if (fact.type === 'pause-changed') refresh();
    },
  };
}

function statusOf(dependencies: PlansDependencies, plan: Plan): PlanStatus {
  const { history, clock } = dependencies;
  const now = clock.now();
  const lastConclusive = lastConclusiveOf(history, plan.id);
  return derivePlanStatus(
    {
      plan,
      activeJob: activeJobOf(dependencies, plan.id),
      lastConclusive,
      lastSuccess: history.lastSuccessOf(plan.id),
      importantProblems: importantProblemsOf(history, lastConclusive),
      snapshotCount: history.countSnapshotsOf(plan.id),
      nextRunAt: nextRun(plan.schedule, runHistoryOf(history, plan), now)?.at ?? null,
      pause: dependencies.pause(),
    },
    now,
  );
}

/** A backup before the thinning out that follows it. */
function activeJobOf({ activeJobs }: PlansDependencies, planId: PlanId): Job | null {
  const jobs = activeJobs().filter((job) => job.planId === planId && !isEnded(job.state));
  return jobs.find((job) => job.kind === 'backup') ?? jobs[0] ?? null;
}
