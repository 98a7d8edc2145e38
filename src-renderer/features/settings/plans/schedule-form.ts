import type { Schedule } from '../../../../src-shared/model/schedule.ts';

/** A schedule of another kind that keeps the time which was set before, where the kind has one. */
export function withKind(current: Schedule, kind: Schedule['kind']): Schedule {
  const at = 'at' in current ? current.at : '20:00';
  const schedules: { readonly [Kind in Schedule['kind']]: Extract<Schedule, { kind: Kind }> } = {
    manual: { kind: 'manual' },
    hourly: { kind: 'hourly', everyHours: current.kind === 'hourly' ? current.everyHours : 1 },
    daily: { kind: 'daily', at },
    weekly: { kind: 'weekly', weekday: current.kind === 'weekly' ? current.weekday : 0, at },
  };
  return schedules[kind];
}

/** Weekday numbers (0 is Sunday) in the order in which a language's week runs. */
export function weekdays(language: string): readonly number[] {
  const first = language.startsWith('de') ? 1 : 0;
  return Array.from({ length: 7 }, (_, offset) => (first + offset) % 7);
}

/** The name of a weekday, e.g. `Sunday` for 0. */
export function weekdayName(weekday: number, language: string): string {
  // 4 January 1970 was a Sunday.
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(1970, 0, 4 + weekday)),
  );
}
