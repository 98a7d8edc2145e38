import type { PlanId } from '../../src-shared/model/ids.ts';
import type { JobTrigger } from '../../src-shared/model/job.ts';
import type { Plan } from '../../src-shared/model/plan.ts';
import type { Clock } from '../platform/clock.ts';
import { nextRun, type RunHistory } from './next-run.ts';

export type PlanHistory = (planId: PlanId) => RunHistory;

export interface SchedulerDependencies {
  readonly clock: Clock;
  readonly plans: () => readonly Plan[];
  readonly history: PlanHistory;
  /** A backup of this plan is queued, waiting or running. */
  readonly isBusy: (planId: PlanId) => boolean;
  /** The person paused everything. */
  readonly isPaused: () => boolean;
  readonly startBackup: (planId: PlanId, trigger: JobTrigger) => void;
  /** The wall clock went back by more than a day while we watched. */
  readonly onClockSetBack: (byMs: number) => void;
}

export interface Scheduler {
  readonly start: () => void;
  readonly stop: () => void;
  /** Looks now: something changed (a plan, the pause, the vault). */
  readonly look: () => void;
}

/** Short steps instead of one long timer: sleep and clock changes are noticed within a minute. */
const stepMs = 60_000;
const lateMs = 10 * 60_000;
const dayMs = 24 * 60 * 60_000;

/** Starts what is due. A plan that missed runs (asleep, switched off) runs once; queued jobs of several plans take turns. */
export function createScheduler(dependencies: SchedulerDependencies): Scheduler {
  const { clock } = dependencies;
  let callOff: (() => void) | null = null;
  let seen = { wallMs: clock.now().getTime(), monotonicMs: clock.monotonicMs() };

  const watchClock = (): void => {
    const now = { wallMs: clock.now().getTime(), monotonicMs: clock.monotonicMs() };
    const setBackMs = seen.wallMs + (now.monotonicMs - seen.monotonicMs) - now.wallMs;
    seen = now;
    if (setBackMs > dayMs) dependencies.onClockSetBack(setBackMs);
  };
  const look = (): void => {
    if (dependencies.isPaused()) return;
    for (const plan of dependencies.plans()) startIfDue(dependencies, plan);
  };
  const step = (): void => {
    watchClock();
    look();
    callOff = clock.after(stepMs, step);
  };
  return {
    start: () => {
      if (callOff === null) step();
    },
    stop: () => {
      callOff?.();
      callOff = null;
    },
    look,
  };
}

function startIfDue(dependencies: SchedulerDependencies, plan: Plan): void {
  if (!plan.isEnabled || dependencies.isBusy(plan.id)) return;
  const now = dependencies.clock.now();
  const next = nextRun(plan.schedule, dependencies.history(plan.id), now);
  if (next === null || next.at > now) return;
  const isLate = now.getTime() - next.at.getTime() > lateMs;
  dependencies.startBackup(plan.id, isLate ? 'catch-up' : 'schedule');
}
