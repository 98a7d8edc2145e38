import { job, type Job, type JobState } from '../../src-shared/model/job.ts';
import { plan, type Plan } from '../../src-shared/model/plan.ts';
import { planStatus, type PlanStatus } from '../../src-shared/model/plan-status.ts';
import { initialPreferences } from '../../src-shared/model/preferences.ts';
import { readModel, type ReadModel } from '../../src-shared/model/read-model.ts';

const uuid = (digit: number): string => `00000000-0000-0000-0000-${String(digit).padStart(12, '0')}`;
const morning = '2026-11-22T08:00:00.000Z';

/** For tests: a plan with a number for an id, e.g. 1. */
export const samplePlan = (digit: number, name: string): Plan =>
  plan.parse({
    id: uuid(digit),
    name,
    targetIds: [uuid(90)],
    repositoryIds: [uuid(80)],
    schedule: { kind: 'daily', at: '12:00' },
    retention: { preset: 'thin-out' },
    host: 'here',
    createdAt: morning,
    isEnabled: true,
  });

export const samplePlanStatus = (digit: number, more: Partial<PlanStatus> = {}): PlanStatus =>
  planStatus.parse({
    planId: uuid(digit),
    level: 'safe',
    activeJobId: null,
    lastSuccessAt: morning,
    lastJobId: null,
    lastFault: null,
    lastProblemCount: 0,
    nextRunAt: null,
    waitingFor: [],
    bytesTotal: 1,
    filesTotal: 1,
    snapshotCount: 1,
    ...more,
  });

/** A job of plan 1. */
export const sampleJob = (digit: number, state: JobState, kind: Job['kind'] = 'backup'): Job =>
  job.parse({
    id: uuid(digit),
    kind,
    trigger: 'person',
    planId: uuid(1),
    planName: 'Documents',
    repositoryId: uuid(80),
    state,
    createdAt: morning,
    startedAt: morning,
    endedAt: null,
    result: null,
    problemCount: 0,
  });

export const sampleModel = (more: Partial<ReadModel> = {}): ReadModel => ({
  ...readModel.parse({
    sequence: 1,
    app: {
      version: '0.1.0',
      engineVersion: '0.19.1',
      system: 'linux',
      computerName: 'here',
      homeFolder: '/home/anna',
    },
    vault: { protection: 'keychain', isLocked: false, systemOffers: 'keychain', backend: 'test' },
    preferences: initialPreferences,
    plans: [],
    targets: [],
    repositories: [],
    health: [],
    planStatuses: [],
    jobs: [],
    progress: {},
    notices: [],
    pause: null,
  }),
  ...more,
});
