import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFault } from '../../src-shared/model/fault.ts';
import { job, type Job, type JobState } from '../../src-shared/model/job.ts';
import { plan as planSchema, type Plan } from '../../src-shared/model/plan.ts';
import { planStatus } from '../../src-shared/model/plan-status.ts';
import { derivePlanStatus, type PlanFacts } from './derive-plan-status.ts';

const uuid = (digit: number): string => `00000000-0000-4000-8000-00000000000${String(digit)}`;
const now = new Date('2026-11-22T12:00:00.000Z');
const hoursAgo = (hours: number): string => new Date(now.getTime() - hours * 3_600_000).toISOString();

const plan = (more: Partial<Plan> = {}): Plan => ({
  ...planSchema.parse({
    id: uuid(1),
    name: 'Home',
    targetIds: [uuid(2)],
    repositoryIds: [uuid(3)],
    schedule: { kind: 'daily', at: '20:00' },
    retention: { preset: 'thin-out' },
    host: 'box',
    createdAt: hoursAgo(1000),
    isEnabled: true,
  }),
  ...more,
});

const run = (state: JobState, endedAt: string | null, problemCount = 0): Job =>
  job.parse({
    id: uuid(4),
    kind: 'backup',
    trigger: 'schedule',
    planId: uuid(1),
    planName: 'Home',
    repositoryId: uuid(3),
    state,
    createdAt: hoursAgo(1),
    startedAt: null,
    endedAt,
    result: null,
    problemCount,
  });

const good = (hours: number): Job => run({ name: 'succeeded' }, hoursAgo(hours));
const bad = run({ name: 'failed', fault: makeFault('repository.full') }, hoursAgo(1));

const status = (more: Partial<PlanFacts> = {}) =>
  derivePlanStatus(
    {
      plan: plan(),
      activeJob: null,
      lastConclusive: null,
      lastSuccess: null,
      importantProblems: 0,
      snapshotCount: 0,
      nextRunAt: null,
      pause: null,
      ...more,
    },
    now,
  );

const succeeded = (hours: number): Partial<PlanFacts> => ({
  lastConclusive: good(hours),
  lastSuccess: good(hours),
});

describe('the status of a plan', () => {
  it('is never before the first run, and safe after one that went well', () => {
    expect(status().level).toBe('never');
    expect(status(succeeded(2)).level).toBe('safe');
  });

  it('becomes overdue with age, measured by its schedule', () => {
    const levels = (schedule: Plan['schedule'], hours: number): string =>
      status({ ...succeeded(hours), plan: plan({ schedule }) }).level;
    expect(levels({ kind: 'hourly', everyHours: 1 }, 23)).toBe('safe');
    expect(levels({ kind: 'hourly', everyHours: 1 }, 25)).toBe('overdue');
    expect(levels({ kind: 'hourly', everyHours: 24 }, 71)).toBe('safe');
    expect(levels({ kind: 'daily', at: '20:00' }, 73)).toBe('overdue');
    expect(levels({ kind: 'weekly', weekday: 1, at: '20:00' }, 239)).toBe('safe');
    expect(levels({ kind: 'manual' }, 31 * 24)).toBe('overdue');
  });

  it('trusts no success from the future', () => {
    expect(status(succeeded(-48)).level).toBe('overdue');
  });

  it('needs attention after a failure, however fresh the success before it is, and says which', () => {
    expect(status({ lastConclusive: bad, lastSuccess: good(2) })).toMatchObject({
      level: 'attention',
      lastFault: { code: 'repository.full' },
      lastSuccessAt: hoursAgo(2),
    });
  });

  it('needs attention when something that matters was left out, and not for a file that vanished', () => {
    const warned = run({ name: 'succeeded-with-warnings' }, hoursAgo(1), 3);
    const facts = { lastConclusive: warned, lastSuccess: warned };
    expect(status({ ...facts, importantProblems: 1 })).toMatchObject({
      level: 'attention',
      lastFault: null,
      lastProblemCount: 3,
    });
    expect(status({ ...facts, importantProblems: 0 }).level).toBe('safe');
  });

  it('is paused when the plan is switched off, and then tells no next run', () => {
    const off = { plan: plan({ isEnabled: false }), nextRunAt: now };
    expect(status({ ...succeeded(2), ...off })).toMatchObject({ level: 'paused', nextRunAt: null });
  });

  it('tells why it waits: the reasons of its job, or that the person has paused what is due', () => {
    const waiting = run({ name: 'waiting', reasons: [{ code: 'battery' }] }, null);
    expect(status({ activeJob: waiting }).waitingFor).toEqual([{ code: 'battery' }]);
    const until = '2026-11-22T13:00:00.000Z';
    expect(status({ nextRunAt: now, pause: { until } })).toMatchObject({
      waitingFor: [{ code: 'user', until }],
      nextRunAt: until,
    });
    expect(status({ nextRunAt: now, pause: { until: null } }).nextRunAt).toBeNull();
    expect(status({ nextRunAt: new Date(now.getTime() + 1), pause: { until } }).waitingFor).toEqual([]);
  });

  it('is green only from proof: a fresh success that nothing came after, nothing important left out', () => {
    const conclusive = fc.constantFrom(null, bad, good(1), good(100), good(-100));
    fc.assert(
      fc.property(
        conclusive,
        fc.constantFrom(null, good(1), good(100), good(-100)),
        fc.nat({ max: 2 }),
        fc.boolean(),
        (lastConclusive, lastSuccess, importantProblems, isEnabled) => {
          const facts = { lastConclusive, lastSuccess, importantProblems, plan: plan({ isEnabled }) };
          const derived = status(facts);
          expect(planStatus.safeParse(derived).success).toBe(true);
          const isProven =
            isEnabled &&
            lastConclusive !== bad &&
            importantProblems === 0 &&
            lastSuccess?.endedAt === hoursAgo(1);
          expect(derived.level === 'safe').toBe(isProven);
        },
      ),
    );
  });
});
