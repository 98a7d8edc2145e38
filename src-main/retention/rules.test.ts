import { describe, expect, it } from 'vitest';
import { assessRemoval, rulesOf } from './rules.ts';

const day = (number: number): { time: string } => ({
  time: new Date(Date.UTC(2026, 0, number, 12)).toISOString(),
});
const days = (from: number, to: number): { time: string }[] =>
  Array.from({ length: to - from + 1 }, (_, index) => day(from + index));
const now = new Date(Date.UTC(2026, 0, 31, 13));

describe('the guard against implausible removals', () => {
  it('lets a normal thinning pass', () => {
    expect(assessRemoval({ keep: days(11, 31), remove: days(1, 10) }, now)).toBeNull();
    expect(assessRemoval({ keep: days(31, 31), remove: days(26, 30) }, now)).toBeNull();
    expect(assessRemoval({ keep: [], remove: [] }, now)).toBeNull();
  });

  it('stops when most of a longer history would go', () => {
    expect(assessRemoval({ keep: days(30, 31), remove: days(1, 29) }, now)).toEqual({
      reason: 'most-at-once',
      removeCount: 29,
      totalCount: 31,
    });
  });

  it('stops when the newest snapshot would go', () => {
    expect(assessRemoval({ keep: days(1, 30), remove: days(31, 31) }, now)?.reason).toBe('newest-gone');
    expect(assessRemoval({ keep: [], remove: days(1, 2) }, now)?.reason).toBe('newest-gone');
  });

  it('stops any removal while a snapshot lies in the future', () => {
    const future = { time: '2031-01-01T00:00:00.000Z' };
    expect(assessRemoval({ keep: [...days(5, 31), future], remove: days(1, 4) }, now)?.reason).toBe(
      'clock-jumped',
    );
  });
});

describe('the rules behind a choice', () => {
  it('are none for everything, and always keep something otherwise', () => {
    expect(rulesOf({ preset: 'everything' })).toBeNull();
    expect(rulesOf({ preset: 'thin-out' })).toMatchObject({ hourly: 24, daily: 30 });
    const rules = { last: 3, hourly: 0, daily: 0, weekly: 0, monthly: 0, yearly: 0 };
    expect(rulesOf({ preset: 'custom', rules })).toBe(rules);
  });
});
