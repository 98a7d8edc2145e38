import type { PlanId } from '../../src-shared/model/ids.ts';
import type { Job, JobState, Problem } from '../../src-shared/model/job.ts';
import type { Plan } from '../../src-shared/model/plan.ts';
import type { JobHistory } from '../jobs/index.ts';
import type { RunHistory } from '../schedule/index.ts';

/** Enough to see past a row of cancelled and interrupted runs. */
const lookBack = 50;
/** After so many interruptions in a row the plan itself may be what brings the app down: then they count as failures. */
const toleratedInterruptions = 2;

const conclusive = new Set<JobState['name']>(['succeeded', 'succeeded-with-warnings', 'failed']);
const isSuccess = ({ state }: Job): boolean => conclusive.has(state.name) && state.name !== 'failed';

/** The newest backup of a plan that has succeeded or failed. */
export const lastConclusiveOf = (history: JobHistory, planId: PlanId): Job | null =>
  history.backupsOf(planId, lookBack).find(({ state }) => conclusive.has(state.name)) ?? null;

/**
 * What the schedule goes by. A run that the person cancelled counts as settled until its next time: it must not come
 * back a minute later. One that was interrupted by a crash or by quitting counts as not run.
 */
export function runHistoryOf(history: JobHistory, plan: Plan): RunHistory {
  const runs = history.backupsOf(plan.id, lookBack);
  const sinceSettled = runs.slice(
    0,
    indexOrEnd(runs, (run) => isSuccess(run) || run.state.name === 'cancelled'),
  );
  const settled = runs[sinceSettled.length] ?? history.lastSuccessOf(plan.id);
  const failed = sinceSettled.filter(({ state }) => state.name === 'failed').length;
  const interrupted = sinceSettled.filter(({ state }) => state.name === 'interrupted').length;
  const ended = runs.find(({ endedAt }) => endedAt !== null);
  return {
    createdAt: new Date(plan.createdAt),
    lastSuccessAt: dateOf(settled?.startedAt ?? settled?.createdAt),
    lastAttemptAt: dateOf(ended?.endedAt),
    failuresInRow: failed + Math.max(0, interrupted - toleratedInterruptions),
  };
}

/** Files that come and go while they are read, and sockets that nobody can save, are no reason to worry. */
const harmless = new Set<Problem['cause']>(['vanished', 'not-supported']);

export function importantProblemsOf(history: JobHistory, job: Job | null): number {
  if (job === null || job.problemCount === 0) return 0;
  const counts = Object.entries(history.countProblems(job.id));
  const kept = counts.reduce((sum, [, count]) => sum + count, 0);
  const important = counts
    .filter(([cause]) => !harmless.has(cause as Problem['cause']))
    .reduce((sum, [, count]) => sum + count, 0);
  // What was too much to be kept was not looked at: it counts.
  return important + Math.max(0, job.problemCount - kept);
}

function indexOrEnd<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  const index = items.findIndex(test);
  return index === -1 ? items.length : index;
}

const dateOf = (instant: string | null | undefined): Date | null =>
  instant === null || instant === undefined ? null : new Date(instant);
