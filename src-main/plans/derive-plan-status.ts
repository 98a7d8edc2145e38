import { isEnded, type Job } from '../../src-shared/model/job.ts';
import type { Plan } from '../../src-shared/model/plan.ts';
import type { PlanStatus } from '../../src-shared/model/plan-status.ts';
import type { Reason } from '../../src-shared/model/reason.ts';
import { overdueAfterMs } from './overdue-after.ts';

export interface PlanFacts {
  readonly plan: Plan;
  /** The job at work or waiting for this plan; null if there is none. */
  readonly activeJob: Job | null;
  /** The newest backup that has succeeded or failed: what was cancelled or interrupted proves nothing. */
  readonly lastConclusive: Job | null;
  readonly lastSuccess: Job | null;
  /** Of the last conclusive backup: files left out that should have been saved. */
  readonly importantProblems: number;
  readonly snapshotCount: number;
  /** When it runs next by itself; null: by hand only. */
  readonly nextRunAt: Date | null;
  readonly pause: { readonly until: string | null } | null;
}

/** How a plan stands, from what is proven about it; pure. */
export function derivePlanStatus(facts: PlanFacts, now: Date): PlanStatus {
  return {
    planId: facts.plan.id,
    level: levelOf(facts, now),
    activeJobId: facts.activeJob?.id ?? null,
    ...lastRun(facts),
    nextRunAt: nextRunAt(facts)?.toISOString() ?? null,
    waitingFor: waitingFor(facts, now),
    ...totalsOf(facts.lastSuccess),
    snapshotCount: facts.snapshotCount,
  };
}

function lastRun({ lastConclusive, lastSuccess }: PlanFacts) {
  const state = lastConclusive?.state;
  return {
    lastSuccessAt: lastSuccess?.endedAt ?? null,
    lastJobId: lastConclusive?.id ?? null,
    lastFault: state?.name === 'failed' ? state.fault : null,
    lastProblemCount: lastConclusive?.problemCount ?? 0,
  };
}

function totalsOf(job: Job | null): Pick<PlanStatus, 'bytesTotal' | 'filesTotal'> {
  if (job?.result?.kind !== 'backup') return { bytesTotal: null, filesTotal: null };
  return { bytesTotal: job.result.bytesTotal, filesTotal: job.result.filesTotal };
}

/** Green is what is left when everything that speaks against it has been asked. */
function levelOf(facts: PlanFacts, now: Date): PlanStatus['level'] {
  const { plan, lastConclusive, lastSuccess } = facts;
  if (lastConclusive?.state.name === 'failed' || facts.importantProblems > 0) return 'attention';
  if (lastSuccess === null) return plan.isEnabled ? 'never' : 'paused';
  if (!plan.isEnabled) return 'paused';
  return isRecent(lastSuccess, plan, now) ? 'safe' : 'overdue';
}

const clockToleranceMs = 5 * 60_000;

/** A success "in the future" was noted by a clock that was wrong: how old it is cannot be known. */
function isRecent({ endedAt }: Job, plan: Plan, now: Date): boolean {
  if (endedAt === null) return false;
  const ageMs = now.getTime() - Date.parse(endedAt);
  return ageMs > -clockToleranceMs && ageMs <= overdueAfterMs(plan.schedule);
}

function nextRunAt({ plan, nextRunAt: at, pause }: PlanFacts): Date | null {
  if (at === null || !plan.isEnabled) return null;
  if (pause === null) return at;
  return pause.until === null ? null : new Date(Math.max(at.getTime(), Date.parse(pause.until)));
}

function waitingFor({ plan, activeJob, nextRunAt: at, pause }: PlanFacts, now: Date): Reason[] {
  if (activeJob !== null && activeJob.state.name === 'waiting') return activeJob.state.reasons;
  const isAtWork = activeJob !== null && !isEnded(activeJob.state);
  const isDue = plan.isEnabled && at !== null && at <= now;
  return isDue && pause !== null && !isAtWork ? [{ code: 'user', until: pause.until }] : [];
}
