import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import type { Schedule } from '../../src-shared/model/schedule.ts';
import { nextRun, type RunHistory } from './next-run.ts';

const daily: Schedule = { kind: 'daily', at: '12:00' };
const history = (parts: Partial<RunHistory> = {}): RunHistory => ({
  createdAt: new Date('2026-01-01T08:00:00Z'),
  lastSuccessAt: null,
  lastAttemptAt: null,
  failuresInRow: 0,
  ...parts,
});
const succeeded = (at: string): RunHistory =>
  history({ lastSuccessAt: new Date(at), lastAttemptAt: new Date(at) });
const at = (schedule: Schedule, past: RunHistory, now: string): string | undefined =>
  nextRun(schedule, past, new Date(now))?.at.toISOString();

beforeEach(() => {
  vi.stubEnv('TZ', 'Europe/Berlin');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the next run of a plan', () => {
  it('is never, by hand', () => {
    expect(nextRun({ kind: 'manual' }, history(), new Date())).toBeNull();
  });

  it('is at the time of day in local time, in winter and in summer', () => {
    expect(at(daily, succeeded('2026-01-10T11:00:05Z'), '2026-01-10T15:00:00Z')).toBe(
      '2026-01-11T11:00:00.000Z',
    );
    expect(at(daily, succeeded('2026-07-10T10:00:05Z'), '2026-07-10T15:00:00Z')).toBe(
      '2026-07-11T10:00:00.000Z',
    );
  });

  it('comes once, where the clocks skip its time of day and where they repeat it', () => {
    const atNight: Schedule = { kind: 'daily', at: '02:30' };
    // 2026-03-29, 02:00 becomes 03:00; 2026-10-25, 03:00 becomes 02:00.
    expect(at(atNight, succeeded('2026-03-28T01:30:05Z'), '2026-03-28T12:00:00Z')).toBe(
      '2026-03-29T01:30:00.000Z',
    );
    expect(at(atNight, succeeded('2026-03-29T01:30:05Z'), '2026-03-29T02:00:00Z')).toBe(
      '2026-03-30T00:30:00.000Z',
    );
    expect(at(atNight, succeeded('2026-10-24T00:30:05Z'), '2026-10-24T12:00:00Z')).toBe(
      '2026-10-25T00:30:00.000Z',
    );
    expect(at(atNight, succeeded('2026-10-25T00:30:05Z'), '2026-10-25T00:40:00Z')).toBe(
      '2026-10-26T01:30:00.000Z',
    );
  });

  it('stays in the past until it is made up for, once, after a week away', () => {
    const due = at(daily, succeeded('2026-05-01T10:00:05Z'), '2026-05-08T06:00:00Z');
    expect(due).toBe('2026-05-02T10:00:00.000Z');
    expect(at(daily, succeeded('2026-05-08T06:00:05Z'), '2026-05-08T06:01:00Z')).toBe(
      '2026-05-08T10:00:00.000Z',
    );
  });

  it('is on the weekday, also over the end of a year', () => {
    const sundays: Schedule = { kind: 'weekly', weekday: 0, at: '09:15' };
    expect(at(sundays, succeeded('2026-12-28T09:00:00Z'), '2026-12-28T10:00:00Z')).toBe(
      '2027-01-03T08:15:00.000Z',
    );
  });

  it('is at once for a new hourly plan, and then every so many hours', () => {
    const hourly: Schedule = { kind: 'hourly', everyHours: 4 };
    expect(at(hourly, history(), '2026-01-01T08:00:00Z')).toBe('2026-01-01T08:00:00.000Z');
    expect(at(hourly, succeeded('2026-01-01T08:00:00Z'), '2026-01-01T09:00:00Z')).toBe(
      '2026-01-01T12:00:00.000Z',
    );
  });

  it('does not wait for years when the clock is set back', () => {
    for (const schedule of [daily, { kind: 'hourly', everyHours: 4 }] as const)
      expect(at(schedule, succeeded('2031-05-01T10:00:00Z'), '2026-05-01T06:00:00Z')).toBe(
        '2026-05-01T06:00:00.000Z',
      );
  });

  it('keeps to its pauses after failures when the clock is set back', () => {
    const failed = history({
      lastSuccessAt: new Date('2031-05-01T10:00:00Z'),
      lastAttemptAt: new Date('2026-05-01T06:00:00Z'),
      failuresInRow: 1,
    });
    expect(at(daily, failed, '2026-05-01T06:05:00Z')).toBe('2026-05-01T06:10:00.000Z');
  });

  it('tries again after a failure, later each time, and by the schedule if that is sooner', () => {
    const failedAt = (time: string, failuresInRow: number): RunHistory =>
      history({
        lastSuccessAt: new Date('2026-05-01T10:00:05Z'),
        lastAttemptAt: new Date(time),
        failuresInRow,
      });
    const now = new Date('2026-05-02T10:05:00Z');
    expect(nextRun(daily, failedAt('2026-05-02T10:01:00Z', 1), now)).toEqual({
      at: new Date('2026-05-02T10:11:00Z'),
      because: 'retry',
    });
    expect(nextRun(daily, failedAt('2026-05-02T10:01:00Z', 9), now)?.at).toEqual(
      new Date('2026-05-02T16:01:00Z'),
    );
    expect(nextRun(daily, failedAt('2026-05-02T09:30:00Z', 9), now)).toEqual({
      at: new Date('2026-05-02T10:00:00Z'),
      because: 'schedule',
    });
  });

  it('lies after the run it follows, for any history', () => {
    const schedules = fc.oneof<fc.Arbitrary<Schedule>[]>(
      fc.record({ kind: fc.constant('hourly' as const), everyHours: fc.integer({ min: 1, max: 24 }) }),
      fc.record({
        kind: fc.constant('daily' as const),
        at: fc.constantFrom('00:00', '02:30', '12:00', '23:59'),
      }),
      fc.record({
        kind: fc.constant('weekly' as const),
        weekday: fc.integer({ min: 0, max: 6 }),
        at: fc.constantFrom('00:00', '02:30', '23:59'),
      }),
    );
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        schedules,
        moment,
        fc.integer({ min: 0, max: 30 * 86_400_000 }),
        (schedule, ran, laterMs) => {
          const past = history({ createdAt: ran, lastSuccessAt: ran, lastAttemptAt: ran });
          const next = nextRun(schedule, past, new Date(ran.getTime() + laterMs));
          expect(next?.at.getTime()).toBeGreaterThan(ran.getTime());
          expect((next?.at.getTime() ?? 0) - ran.getTime()).toBeLessThanOrEqual(
            7 * 86_400_000 + 2 * 3_600_000,
          );
        },
      ),
    );
  });
});
