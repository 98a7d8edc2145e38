import { describe, expect, it } from 'vitest';
import { dayOf, formatDay, groupByDay } from './group-by-day.ts';

const local = (year: number, month: number, day: number, hour = 12): string =>
  new Date(year, month - 1, day, hour).toISOString();

describe('grouping by day', () => {
  it('keeps the order and puts what happened on one local day together', () => {
    const times = [local(2026, 11, 22, 23), local(2026, 11, 22, 0), local(2026, 11, 21, 23)];
    expect(groupByDay(times, (time) => time)).toEqual([
      { day: '2026-11-22', items: [times[0], times[1]] },
      { day: '2026-11-21', items: [times[2]] },
    ]);
  });

  it('merges a day that a clock jump tore apart', () => {
    const times = [local(2026, 11, 22), local(2026, 11, 21), local(2026, 11, 22)];
    expect(groupByDay(times, (time) => time).map((group) => group.items.length)).toEqual([2, 1]);
  });

  it('knows the local day of a moment', () => {
    expect(dayOf(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
  });
});

describe('naming a day', () => {
  const now = new Date(2026, 10, 22, 9);

  it('says today and yesterday in both languages', () => {
    expect(formatDay('2026-11-22', now, 'en')).toBe('Today');
    expect(formatDay('2026-11-21', now, 'de')).toBe('Gestern');
  });

  it('names the year only when it is another one', () => {
    expect(formatDay('2026-11-16', now, 'en')).toBe('Monday, November 16');
    expect(formatDay('2025-12-31', now, 'de')).toBe('Mittwoch, 31. Dezember 2025');
  });

  it('counts calendar days over a change of the clocks', () => {
    expect(formatDay('2026-10-25', new Date(2026, 9, 26, 0, 30), 'en')).toBe('Yesterday');
  });
});
