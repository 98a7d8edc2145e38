import { isEnded, type Job, type JobState } from './job.ts';
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
  /** The job that is at work, or that waits when `code` is `waiting`. */
  readonly activeJob: Job | null;
  readonly action: 'set-up' | 'unlock' | 'back-up-now' | 'cancel' | 'resume' | 'show-job' | 'verify' | null;
}

const nobody = { planStatus: null, activeJob: null } as const;

/** Works out the overall status: what needs the person comes first, green comes last and only from proof. */
export function overallStatus(model: ReadModel): OverallStatus {
  if (model.vault.isLocked) return { ...nobody, level: 'attention', code: 'vault-locked', action: 'unlock' };
  const jobAtWork = model.jobs.find((job) => atWorkStates.has(job.state.name));
  if (jobAtWork !== undefined) return working(model, jobAtWork);
  if (model.health.some((health) => health.damage !== null)) {
    return { ...nobody, level: 'attention', code: 'damaged', action: 'verify' };
  }
  if (model.plans.length === 0) return { ...nobody, level: 'attention', code: 'no-plan', action: 'set-up' };
  return plansStatus(model);
}

const atWorkStates = new Set<JobState['name']>(['preparing', 'running', 'finishing']);

function working(model: ReadModel, job: Job): OverallStatus {
  const planStatus = model.planStatuses.find((status) => status.planId === job.planId) ?? null;
  const code = job.kind === 'restore' ? 'restoring' : 'working';
  return { level: 'working', code, planStatus, activeJob: job, action: 'cancel' };
}

/** Whether a plan is in some state; the first of these that is true of any plan decides. */
interface Rule {
  readonly level: OverallStatus['level'];
  readonly code: OverallStatus['code'];
  readonly action: OverallStatus['action'];
  readonly isTrueOf: (status: PlanStatus) => boolean;
}

const rules: readonly Rule[] = [
  {
    level: 'attention',
    code: 'failed',
    action: 'show-job',
    isTrueOf: (status) => status.level === 'attention' && status.lastFault !== null,
  },
  {
    level: 'attention',
    code: 'overdue',
    action: 'back-up-now',
    isTrueOf: (status) => status.level === 'overdue',
  },
  {
    level: 'attention',
    code: 'warnings',
    action: 'show-job',
    isTrueOf: (status) => status.level === 'attention',
  },
];

const calmRules: readonly Rule[] = [
  {
    level: 'waiting',
    code: 'waiting',
    action: 'back-up-now',
    isTrueOf: (status) => status.waitingFor.length > 0,
  },
  {
    level: 'waiting',
    code: 'never',
    action: 'back-up-now',
    isTrueOf: (status) => status.level === 'never',
  },
  { level: 'paused', code: 'paused', action: 'resume', isTrueOf: (status) => status.level === 'paused' },
];

function plansStatus(model: ReadModel): OverallStatus {
  const urgent = firstTrue(rules, model);
  if (urgent !== null) return model.pause === null ? urgent : resumable(urgent);
  if (model.pause !== null) return { ...nobody, level: 'paused', code: 'paused', action: 'resume' };
  const calm = firstTrue(calmRules, model);
  if (calm !== null) return calm;
  const planStatus = oldest(model.planStatuses);
  const hasSucceeded = planStatus !== null && planStatus.lastSuccessAt !== null;
  if (!hasSucceeded || !isEveryPlanKnown(model)) {
    return { ...nobody, level: 'waiting', code: 'never', action: 'back-up-now' };
  }
  return { level: 'safe', code: 'safe', planStatus, activeJob: null, action: 'back-up-now' };
}

function firstTrue(candidates: readonly Rule[], model: ReadModel): OverallStatus | null {
  for (const { isTrueOf, ...rule } of candidates) {
    const planStatus = model.planStatuses.find(isTrueOf);
    if (planStatus === undefined) continue;
    const activeJob = activeJobOf(model, planStatus);
    // A backup that waits already needs no second one.
    const action = rule.action === 'back-up-now' && activeJob !== null ? null : rule.action;
    return { ...rule, action, planStatus, activeJob };
  }
  return null;
}

const isEveryPlanKnown = (model: ReadModel): boolean =>
  model.plans.every((plan) => model.planStatuses.some((status) => status.planId === plan.id));

const activeJobOf = (model: ReadModel, status: PlanStatus): Job | null =>
  model.jobs.find((job) => job.id === status.activeJobId && !isEnded(job.state)) ?? null;

/** While the person has paused everything, "back up now" is not the way out of being overdue: going on is. */
const resumable = (status: OverallStatus): OverallStatus =>
  status.code === 'overdue' ? { ...status, action: 'resume' } : status;

/** The plan whose last success is longest ago: the honest one to name when all is well. */
function oldest(statuses: readonly PlanStatus[]): PlanStatus | null {
  return statuses.reduce<PlanStatus | null>(
    (found, status) =>
      found === null || (status.lastSuccessAt ?? '') < (found.lastSuccessAt ?? '') ? status : found,
    null,
  );
}
