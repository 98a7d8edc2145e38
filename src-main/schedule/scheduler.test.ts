import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src-shared/model/plan.ts';
import { plan } from '../../src-shared/model/plan.ts';
import { createManualClock } from '../platform/memory/manual-clock.ts';
import { createScheduler } from './scheduler.ts';

const everyFourHours: Plan = plan.parse({
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Home',
  targetIds: ['00000000-0000-4000-8000-000000000002'],
  repositoryIds: ['00000000-0000-4000-8000-000000000003'],
  schedule: { kind: 'hourly', everyHours: 4 },
  retention: { preset: 'everything' },
  host: 'computer',
  createdAt: '2026-05-01T00:00:00.000Z',
  isEnabled: true,
});

function watch(changes: Partial<Plan> = {}) {
  const clock = createManualClock(new Date('2026-05-01T00:00:00Z'));
  const started: string[] = [];
  const setBack: number[] = [];
  const world = { isPaused: false, isBusy: false, lastSuccessAt: new Date('2026-05-01T00:00:00Z') };
  const scheduler = createScheduler({
    clock,
    plans: () => [{ ...everyFourHours, ...changes }],
    history: () => ({
      createdAt: new Date('2026-05-01T00:00:00Z'),
      lastSuccessAt: world.lastSuccessAt,
      lastAttemptAt: world.lastSuccessAt,
      failuresInRow: 0,
    }),
    isBusy: () => world.isBusy,
    isPaused: () => world.isPaused,
    startBackup: (_plan, trigger) => {
      started.push(`${clock.now().toISOString()} ${trigger}`);
      world.lastSuccessAt = clock.now();
    },
    onClockSetBack: (byMs) => setBack.push(byMs),
  });
  scheduler.start();
  return { clock, started, setBack, world, scheduler };
}

const hourMs = 3_600_000;
const steps = (clock: { advance: (ms: number) => void }, ms: number): void => {
  for (let done = 0; done < ms; done += 60_000) clock.advance(60_000);
};

describe('the scheduler', () => {
  it('starts each run once, when it is due', () => {
    const { clock, started } = watch();
    steps(clock, 9 * hourMs);
    expect(started).toEqual(['2026-05-01T04:00:00.000Z schedule', '2026-05-01T08:00:00.000Z schedule']);
  });

  it('makes up for missed runs once after sleep', () => {
    const { clock, started } = watch();
    clock.jumpTo(new Date(clock.now().getTime() + 3 * 24 * hourMs));
    steps(clock, 10 * 60_000);
    expect(started).toEqual(['2026-05-04T00:01:00.000Z catch-up']);
  });

  it('starts nothing while paused, while the plan is at work, or for a plan that is switched off', () => {
    const paused = watch();
    paused.world.isPaused = true;
    steps(paused.clock, 9 * hourMs);
    const busy = watch();
    busy.world.isBusy = true;
    steps(busy.clock, 9 * hourMs);
    const off = watch({ isEnabled: false });
    steps(off.clock, 9 * hourMs);
    expect([...paused.started, ...busy.started, ...off.started]).toEqual([]);
  });

  it('tells when the clock goes back by days, but not when summer time ends', () => {
    const { clock, setBack } = watch();
    clock.jumpTo(new Date(clock.now().getTime() - hourMs));
    steps(clock, 60_000);
    expect(setBack).toEqual([]);
    clock.jumpTo(new Date(clock.now().getTime() - 400 * 24 * hourMs));
    steps(clock, 60_000);
    expect(setBack).toEqual([400 * 24 * hourMs]);
  });

  it('is silent after it was stopped', () => {
    const { clock, started, scheduler } = watch();
    scheduler.stop();
    steps(clock, 9 * hourMs);
    expect(started).toEqual([]);
  });
});
