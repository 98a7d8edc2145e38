import { isEnded, type Job } from './job.ts';
import type { PlanStatus } from './plan-status.ts';
import type { ReadModel } from './read-model.ts';

/**
 * The one status of the whole app: what the home screen's sentence, the tray icon and `timelocker status` say.
 * `code` selects the sentence, `planStatus` the plan that decides it, `action` the one button.
 */
export interface OverallStatus {
  readonly level: 'safe' | 'working' | 'waiting' | 'attention' | 'paused';
  readonly code:
    | 'no-plan'
    | 'vault-locked'
    | 'working'
    | 'restoring'
    | 'failed'
    | 'warnings'
    | 'damaged'
    | 'never'
    | 'overdue'
    | 'waiting'
    | 'paused'
    | 'safe';
  readonly planStatus: PlanStatus | null;
  readonly activeJob: Job | null;
  readonly action: 'set-up' | 'unlock' | 'back-up-now' | 'cancel' | 'resume' | 'show-job' | 'verify' | null;
}

const nobody = { planStatus: null, activeJob: null } as const;

/** Works out the overall status: what needs the person comes first, green comes last and only from proof. */
export function overallStatus(model: ReadModel): OverallStatus {
  if (model.vault.isLocked) return { ...nobody, level: 'attention', code: 'vault-locked', action: 'unlock' };
  const activeJob = model.jobs.find((job) => !isEnded(job.state)) ?? null;
  if (activeJob !== null && activeJob.state.name !== 'queued' && activeJob.state.name !== 'waiting') {
    return working(model, activeJob);
  }
  if (model.plans.length === 0) return { ...nobody, level: 'attention', code: 'no-plan', action: 'set-up' };
  if (model.health.some((health) => health.damage !== null)) {
    return { ...nobody, level: 'attention', code: 'damaged', action: 'verify' };
  }
  return plansStatus(model);
}

function working(model: ReadModel, job: Job): OverallStatus {
  const planStatus = model.planStatuses.find((status) => status.planId === job.planId) ?? null;
  const code = job.kind === 'restore' ? 'restoring' : 'working';
  return { level: 'working', code, planStatus, activeJob: job, action: 'cancel' };
}

function plansStatus(model: ReadModel): OverallStatus {
  const worst = (test: (status: PlanStatus) => boolean): PlanStatus | undefined =>
    model.planStatuses.find(test);
  const failedPlan = worst((status) => status.level === 'attention' && status.lastFault !== null);
  if (failedPlan) return of(failedPlan, 'attention', 'failed', 'show-job');
  const overdue = worst((status) => status.level === 'overdue');
  if (overdue) return of(overdue, 'attention', 'overdue', 'back-up-now');
  if (model.pause !== null) return { ...nobody, level: 'paused', code: 'paused', action: 'resume' };
  const never = worst((status) => status.level === 'never');
  if (never) return of(never, 'waiting', never.waitingFor.length > 0 ? 'waiting' : 'never', 'back-up-now');
  const waiting = worst((status) => status.waitingFor.length > 0);
  if (waiting) return of(waiting, 'waiting', 'waiting', 'back-up-now');
  const warned = worst((status) => status.level === 'attention');
  if (warned) return of(warned, 'attention', 'warnings', 'show-job');
  const paused = worst((status) => status.level === 'paused');
  if (paused) return of(paused, 'paused', 'paused', 'resume');
  return of(oldest(model.planStatuses), 'safe', 'safe', 'back-up-now');
}

const of = (
  planStatus: PlanStatus | null,
  level: OverallStatus['level'],
  code: OverallStatus['code'],
  action: OverallStatus['action'],
): OverallStatus => ({ level, code, planStatus, activeJob: null, action });

/** The plan whose last success is longest ago: the honest one to name when all is well. */
function oldest(statuses: readonly PlanStatus[]): PlanStatus | null {
  return statuses.reduce<PlanStatus | null>(
    (found, status) =>
      found === null || (status.lastSuccessAt ?? '') < (found.lastSuccessAt ?? '') ? status : found,
    null,
  );
}
