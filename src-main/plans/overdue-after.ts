import type { Schedule } from '../../src-shared/model/schedule.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * How old the last success may be before the plan calls itself overdue. Longer than its interval, because computers
 * sleep at night and over a weekend; short enough that a plan that has quietly stopped is noticed.
 */
export function overdueAfterMs(schedule: Schedule): number {
  switch (schedule.kind) {
    case 'hourly':
      return Math.max(dayMs, 3 * schedule.everyHours * hourMs);
    case 'daily':
      return 3 * dayMs;
    case 'weekly':
      return 10 * dayMs;
    case 'manual':
      return 30 * dayMs;
  }
}
