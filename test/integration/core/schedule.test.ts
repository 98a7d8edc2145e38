import { randomBytes } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src-shared/model/event.ts';
import type { Job, JobState } from '../../../src-shared/model/job.ts';
import { createManualClock, type ManualClock } from '../../../src-main/platform/memory/manual-clock.ts';
import { makePlace, openAt, savePlan, setUp, type FrontEnd, type Place } from '../../helpers/core.ts';

const hourMs = 3_600_000;
const hourly = { schedule: { kind: 'hourly', everyHours: 1 } } as const;

const filled = (): Place => {
  const place = makePlace();
  writeFileSync(join(place.source, 'a.txt'), 'a');
  return place;
};

async function openWithClock(place: Place): Promise<{ frontEnd: FrontEnd; clock: ManualClock }> {
  const clock = createManualClock();
  return { frontEnd: await openAt(place, { clock }), clock };
}

/** The n-th backup that was queued (1 is the first), once it is in this state or has ended. */
async function backup(frontEnd: FrontEnd, number: number, ...names: JobState['name'][]): Promise<Job> {
  const ids = new Set<string>();
  const fact = await frontEnd.told((candidate): candidate is Extract<Fact, { type: 'job-changed' }> => {
    if (candidate.type === 'job-changed' && candidate.job.kind === 'backup') ids.add(candidate.job.id);
    return candidate.type === 'job-changed' && [...ids].indexOf(candidate.job.id) === number - 1;
  });
  return frontEnd.reached(fact.job.id, ...names);
}

/** Lets time pass in the steps in which a computer that does not sleep lives through it. */
function pass(clock: ManualClock, ms: number): void {
  for (let passed = 0; passed < ms; passed += 60_000) clock.advance(60_000);
}

const backupsIn = (frontEnd: FrontEnd): number =>
  frontEnd.core.readModel().jobs.filter((job) => job.kind === 'backup').length;

describe('a core with schedules', () => {
  it('runs a new plan at once, then at its times, and nothing before it is told to live', async () => {
    const place = filled();
    const { frontEnd, clock } = await openWithClock(place);
    await setUp(frontEnd, place, hourly);
    pass(clock, 3 * hourMs);
    expect(backupsIn(frontEnd)).toBe(0);
    frontEnd.core.startSchedules();
    expect((await backup(frontEnd, 1)).state.name).toBe('succeeded');
    pass(clock, 50 * 60_000);
    expect(backupsIn(frontEnd)).toBe(1);
    pass(clock, 15 * 60_000);
    expect(await backup(frontEnd, 2)).toMatchObject({ trigger: 'schedule', state: { name: 'succeeded' } });
  });

  it('catches up once after days of sleep', async () => {
    const place = filled();
    const { frontEnd, clock } = await openWithClock(place);
    await setUp(frontEnd, place, hourly);
    frontEnd.core.startSchedules();
    await backup(frontEnd, 1);
    clock.jumpTo(new Date(clock.now().getTime() + 80 * hourMs));
    pass(clock, 5 * 60_000);
    expect((await backup(frontEnd, 2)).trigger).toBe('catch-up');
    pass(clock, 5 * 60_000);
    expect(backupsIn(frontEnd)).toBe(2);
  });

  it('tells a clock that was set back by days, and goes on saving', async () => {
    const place = filled();
    const { frontEnd, clock } = await openWithClock(place);
    await setUp(frontEnd, place, hourly);
    frontEnd.core.startSchedules();
    await backup(frontEnd, 1);
    clock.jumpTo(new Date(clock.now().getTime() - 30 * 24 * hourMs));
    pass(clock, 2 * 60_000);
    await frontEnd.told(
      (fact): fact is Extract<Fact, { type: 'notice-added' }> =>
        fact.type === 'notice-added' && fact.notice.code === 'clock-jumped',
    );
    expect(frontEnd.core.readModel().planStatuses[0]?.level).not.toBe('safe');
    pass(clock, 3 * hourMs);
    expect((await backup(frontEnd, 2)).state.name).toBe('succeeded');
    expect(frontEnd.core.readModel().planStatuses[0]?.level).toBe('safe');
  });

  it('waits for a drive that is away without failing, and goes on by itself when it is back', async () => {
    const place = filled();
    const { frontEnd, clock } = await openWithClock(place);
    const { repository } = await setUp(frontEnd, place, hourly);
    renameSync(place.repository, `${place.repository}-away`);
    frontEnd.core.startSchedules();
    expect((await backup(frontEnd, 1, 'waiting')).state).toEqual({
      name: 'waiting',
      reasons: [{ code: 'repository-absent', repositoryId: repository.id }],
    });
    renameSync(`${place.repository}-away`, place.repository);
    await frontEnd.ask('repositories.look', { repositoryId: repository.id });
    pass(clock, 2 * 60_000);
    expect((await backup(frontEnd, 1)).state.name).toBe('succeeded');
  });

  it('interrupts for a pause, starts nothing during it, and continues after it with what is left', async () => {
    const place = filled();
    const { frontEnd, clock } = await openWithClock(place);
    for (let file = 0; file < 20; file += 1)
      writeFileSync(join(place.source, `${String(file)}.bin`), randomBytes(8 * 1024 * 1024));
    await setUp(frontEnd, place, hourly);
    frontEnd.core.startSchedules();
    await backup(frontEnd, 1, 'running');
    const until = new Date(clock.now().getTime() + hourMs).toISOString();
    await frontEnd.ask('pause.set', { until });
    expect((await backup(frontEnd, 1, 'waiting')).state).toEqual({
      name: 'waiting',
      reasons: [{ code: 'user', until }],
    });
    expect(frontEnd.core.readModel()).toMatchObject({ pause: { until } });
    pass(clock, 30 * 60_000);
    expect((await backup(frontEnd, 1, 'waiting')).state.name).toBe('waiting');
    pass(clock, 40 * 60_000);
    expect((await backup(frontEnd, 1)).state.name).toBe('succeeded');
    expect(frontEnd.core.readModel().pause).toBeNull();
  });

  it('lets a person back up during a pause', async () => {
    const place = filled();
    const { frontEnd } = await openWithClock(place);
    const { plan } = await setUp(frontEnd, place, hourly);
    await frontEnd.ask('pause.set', { until: null });
    frontEnd.core.startSchedules();
    expect(backupsIn(frontEnd)).toBe(0);
    const { jobId } = await frontEnd.ask('plans.back-up-now', { planId: plan.id });
    expect((await frontEnd.ended(jobId)).state.name).toBe('succeeded');
  });

  it('does not start again what the person has just cancelled', async () => {
    const place = filled();
    writeFileSync(join(place.source, 'large.bin'), randomBytes(100 * 1024 * 1024));
    const { frontEnd, clock } = await openWithClock(place);
    await setUp(frontEnd, place, hourly);
    frontEnd.core.startSchedules();
    const job = await backup(frontEnd, 1, 'running');
    await frontEnd.ask('jobs.cancel', { jobId: job.id });
    expect((await frontEnd.ended(job.id)).state.name).toBe('cancelled');
    pass(clock, 30 * 60_000);
    expect(backupsIn(frontEnd)).toBe(1);
    pass(clock, 40 * 60_000);
    expect((await backup(frontEnd, 2)).state.name).toBe('succeeded');
  });

  it('lets two plans share a repository one after the other', async () => {
    const place = filled();
    const { frontEnd } = await openWithClock(place);
    const { repository } = await setUp(frontEnd, place, hourly);
    await savePlan(frontEnd, place.source, repository.id, { ...hourly, name: 'Second' });
    frontEnd.core.startSchedules();
    const both = [await backup(frontEnd, 1), await backup(frontEnd, 2)];
    expect(both.map((job) => job.state.name)).toEqual(['succeeded', 'succeeded']);
    const [first, second] = both.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
    expect(Date.parse(second?.startedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(first?.endedAt ?? ''));
  });
});
