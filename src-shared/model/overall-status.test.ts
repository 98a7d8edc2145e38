import { describe, expect, test } from 'vitest';
import { makeFault } from './fault.ts';
import { job, type Job, type JobState } from './job.ts';
import { overallStatus } from './overall-status.ts';
import { plan } from './plan.ts';
import { planStatus, type PlanStatus } from './plan-status.ts';
import { initialPreferences } from './preferences.ts';
import { readModel, type ReadModel } from './read-model.ts';
import { repositoryHealth, type RepositoryHealth } from './repository.ts';

const uuid = (digit: number): string => `00000000-0000-0000-0000-${String(digit).padStart(12, '0')}`;
const morning = '2026-11-22T08:00:00.000Z';

const aPlan = (digit: number) =>
  plan.parse({
    id: uuid(digit),
    name: `Plan ${String(digit)}`,
    targetIds: [uuid(90)],
    repositoryIds: [uuid(80)],
    schedule: { kind: 'daily', at: '12:00' },
    retention: { preset: 'thin-out' },
    host: 'here',
    createdAt: morning,
    isEnabled: true,
  });

const status = (digit: number, more: Partial<PlanStatus> = {}): PlanStatus =>
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

const aJob = (digit: number, state: JobState, kind: Job['kind'] = 'backup'): Job =>
  job.parse({
    id: uuid(digit),
    kind,
    trigger: 'person',
    planId: uuid(1),
    planName: 'Plan 1',
    repositoryId: uuid(80),
    state,
    createdAt: morning,
    startedAt: morning,
    endedAt: null,
    result: null,
    problemCount: 0,
  });

const health = (more: Partial<RepositoryHealth>): RepositoryHealth =>
  repositoryHealth.parse({
    repositoryId: uuid(80),
    presence: 'present',
    seenAt: morning,
    freeBytes: null,
    totalBytes: null,
    usedBytes: null,
    checkedAt: null,
    provenAt: null,
    damage: null,
    needsRecovery: false,
    ...more,
  });

const model = (more: Partial<ReadModel> = {}): ReadModel => ({
  ...readModel.parse({
    sequence: 1,
    app: { version: '0', engineVersion: '0', system: 'linux', computerName: 'here', homeFolder: '/home/a' },
    vault: { protection: 'keychain', isLocked: false, systemOffers: 'keychain', backend: 'KWallet' },
    preferences: initialPreferences,
    plans: [aPlan(1), aPlan(2)],
    targets: [],
    repositories: [],
    health: [],
    planStatuses: [status(1), status(2)],
    jobs: [],
    progress: {},
    notices: [],
    pause: null,
  }),
  ...more,
});

describe('the overall status', () => {
  test('is safe only when every plan is, and then names the plan saved longest ago', () => {
    const older = status(2, { lastSuccessAt: '2026-11-21T08:00:00.000Z' });
    const all = overallStatus(model({ planStatuses: [status(1), older] }));
    expect(all).toMatchObject({ level: 'safe', code: 'safe', planStatus: { planId: uuid(2) } });
  });

  test('is not safe while nothing is known of a plan', () => {
    expect(overallStatus(model({ planStatuses: [status(1)] })).code).toBe('never');
    expect(overallStatus(model({ planStatuses: [] })).code).toBe('never');
  });

  test('asks to set up when there is no plan, and to unlock before anything else', () => {
    expect(overallStatus(model({ plans: [], planStatuses: [] }))).toMatchObject({
      code: 'no-plan',
      action: 'set-up',
    });
    const vault = { ...model().vault, isLocked: true };
    expect(overallStatus(model({ plans: [], vault }))).toMatchObject({
      code: 'vault-locked',
      action: 'unlock',
    });
  });

  test('shows the job at work, also behind jobs that are queued', () => {
    const jobs = [aJob(10, { name: 'queued' }), aJob(11, { name: 'running' })];
    expect(overallStatus(model({ jobs }))).toMatchObject({ code: 'working', activeJob: { id: uuid(11) } });
    const restore = [aJob(12, { name: 'finishing' }, 'restore')];
    expect(overallStatus(model({ jobs: restore })).code).toBe('restoring');
  });

  test('does not call a paused or queued job work', () => {
    const jobs = [aJob(10, { name: 'queued' }), aJob(11, { name: 'paused', reason: { code: 'battery' } })];
    expect(overallStatus(model({ jobs })).code).toBe('safe');
  });

  test('says the worst first: damage, failure, overdue, warnings, pause, waiting, never', () => {
    const failed = status(1, { level: 'attention', lastFault: makeFault('repository.full') });
    const overdue = status(1, { level: 'overdue' });
    const warned = status(1, { level: 'attention', lastProblemCount: 3 });
    const never = status(1, { level: 'never', lastSuccessAt: null });
    const waiting = status(1, { level: 'never', lastSuccessAt: null, waitingFor: [{ code: 'battery' }] });
    const codes = (first: PlanStatus, more: Partial<ReadModel> = {}): string =>
      overallStatus(model({ planStatuses: [status(2), first], ...more })).code;
    expect(codes(failed, { health: [health({ damage: 'pack missing' })] })).toBe('damaged');
    expect(codes(failed, { pause: { until: null } })).toBe('failed');
    expect(codes(overdue)).toBe('overdue');
    expect(codes(warned)).toBe('warnings');
    expect(codes(waiting, { pause: { until: null } })).toBe('paused');
    expect(codes(waiting)).toBe('waiting');
    expect(codes(never)).toBe('never');
  });

  test('offers to go on, not to back up, when it is overdue because it is paused', () => {
    const overdue = [status(1, { level: 'overdue' }), status(2)];
    expect(overallStatus(model({ planStatuses: overdue })).action).toBe('back-up-now');
    expect(overallStatus(model({ planStatuses: overdue, pause: { until: null } })).action).toBe('resume');
  });

  test('knows the job that waits, and offers no second one', () => {
    const jobs = [aJob(10, { name: 'waiting', reasons: [{ code: 'metered' }] })];
    const planStatuses = [
      status(1, { waitingFor: [{ code: 'metered' }], activeJobId: job.shape.id.parse(uuid(10)) }),
      status(2),
    ];
    expect(overallStatus(model({ jobs, planStatuses }))).toMatchObject({
      code: 'waiting',
      activeJob: { id: uuid(10) },
      action: null,
    });
    expect(
      overallStatus(model({ planStatuses: [status(1, { waitingFor: [{ code: 'metered' }] }), status(2)] })),
    ).toMatchObject({
      code: 'waiting',
      action: 'back-up-now',
    });
  });
});
