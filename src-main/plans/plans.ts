import type { Fact } from '../../src-shared/model/event.ts';
import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { PlanId, RepositoryId } from '../../src-shared/model/ids.ts';
import { isEnded, type Job } from '../../src-shared/model/job.ts';
import type { Plan, Target } from '../../src-shared/model/plan.ts';
import type { PlanStatus } from '../../src-shared/model/plan-status.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { RunHistory } from '../schedule/index.ts';
import type { PlansDependencies } from './dependencies.ts';
import { lastConclusiveOf, runHistoryOf } from './plan-history.ts';
import { createPlanStatuses } from './plan-statuses.ts';
import { savePlan } from './save-plan.ts';

export interface Plans {
  readonly handlers: Pick<Handlers, 'plans.save' | 'plans.remove'>;
  readonly all: () => readonly Plan[];
  /** Fault `plan.unknown`. */
  readonly find: (planId: PlanId) => Outcome<Plan>;
  readonly nameOf: (planId: PlanId) => string | null;
  readonly targetsOf: (plan: Plan) => readonly Target[];
  readonly isRepositoryUsed: (repositoryId: RepositoryId) => boolean;
  /** What the schedule goes by. */
  readonly runHistory: (planId: PlanId) => RunHistory;
  /** The newest backup that has succeeded or failed; null before the first. */
  readonly lastConclusiveOf: (planId: PlanId) => Job | null;
  readonly statuses: () => readonly PlanStatus[];
  /** Give it every published fact: statuses follow jobs, plans and the pause. */
  readonly hear: (fact: Fact) => void;
  /** Keeps the statuses true while time passes. */
  readonly start: () => void;
  readonly stop: () => void;
}

const refreshEveryMs = 60_000;

export function createPlans(dependencies: PlansDependencies): Plans {
  const { settings, history, clock } = dependencies;
  const statuses = createPlanStatuses(dependencies);
  const oneAtATime = createQueue();
  let callOff: (() => void) | null = null;
  const find = (planId: PlanId): Outcome<Plan> => {
    const found = settings.value().plans.find((plan) => plan.id === planId);
    return found === undefined ? failed(makeFault('plan.unknown')) : done(found);
  };
  const watch = (): void => {
    statuses.refresh();
    callOff = clock.after(refreshEveryMs, watch);
  };

  return {
    handlers: {
      // Two at once could both find that a name is free.
      'plans.save': (input, { signal }) => oneAtATime(() => savePlan(dependencies, input, signal)),
      'plans.remove': ({ planId }) => oneAtATime(() => removePlan(dependencies, find(planId))),
    },
    all: () => settings.value().plans,
    find,
    nameOf: (planId) => settings.value().plans.find((plan) => plan.id === planId)?.name ?? null,
    targetsOf: (plan) => settings.value().targets.filter((target) => plan.targetIds.includes(target.id)),
    isRepositoryUsed: (repositoryId) =>
      settings.value().plans.some((plan) => plan.repositoryIds.includes(repositoryId)),
    runHistory: (planId) => {
      const plan = find(planId);
      return plan.ok ? runHistoryOf(history, plan.value) : nothingKnown(clock.now());
    },
    lastConclusiveOf: (planId) => lastConclusiveOf(history, planId),
    statuses: statuses.all,
    hear: statuses.hear,
    start: () => {
      if (callOff === null) watch();
    },
    stop: () => {
      callOff?.();
      callOff = null;
    },
  };
}

const nothingKnown = (now: Date): RunHistory => ({
  createdAt: now,
  lastSuccessAt: null,
  lastAttemptAt: null,
  failuresInRow: 0,
});

/** Its snapshots stay in the repository, and its jobs in the history. */
async function removePlan(
  { settings, activeJobs, publish }: PlansDependencies,
  found: Outcome<Plan>,
): Promise<Outcome<Record<string, never>>> {
  if (!found.ok) return found;
  const plan = found.value;
  if (activeJobs().some((job) => job.planId === plan.id && !isEnded(job.state)))
    return failed(makeFault('plan.busy'));
  const others = settings.value().plans.filter((other) => other.id !== plan.id);
  const orphans = plan.targetIds.filter((id) => !others.some((other) => other.targetIds.includes(id)));
  const changed = await settings.change((value) => ({
    ...value,
    plans: value.plans.filter((other) => other.id !== plan.id),
    targets: value.targets.filter((target) => !orphans.includes(target.id)),
  }));
  if (!changed.ok) return changed;
  publish({ type: 'plan-removed', planId: plan.id });
  for (const targetId of orphans) publish({ type: 'target-removed', targetId });
  return done({});
}

function createQueue(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
