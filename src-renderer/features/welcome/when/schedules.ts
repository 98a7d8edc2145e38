import type { Schedule } from '../../../../src-shared/model/schedule.ts';

export const scheduleKinds = ['daily', 'hourly', 'weekly', 'manual'] as const;

/** What each kind starts with: noon, when a home computer is most likely on. */
export const defaultSchedules: Readonly<Record<Schedule['kind'], Schedule>> = {
  daily: { kind: 'daily', at: '12:00' },
  hourly: { kind: 'hourly', everyHours: 1 },
  weekly: { kind: 'weekly', weekday: 6, at: '12:00' },
  manual: { kind: 'manual' },
};

/** A name that no plan has yet: the wanted one, or with a number. */
export function freePlanName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  const numbers = Array.from({ length: taken.length + 1 }, (_, index) => `${wanted} ${String(index + 2)}`);
  return numbers.find((name) => !taken.includes(name)) ?? wanted;
}
