import type { Schedule } from '../../src-shared/model/schedule.ts';

/** What is known of a plan's runs; all by the wall clock. */
export interface RunHistory {
  readonly createdAt: Date;
  /** When the newest run that ended well was started. */
  readonly lastSuccessAt: Date | null;
  /** When the newest run ended, however it ended. */
  readonly lastAttemptAt: Date | null;
  /** Runs that failed since the last success. */
  readonly failuresInRow: number;
}

export interface NextRun {
  readonly at: Date;
  /** `retry`: earlier than the schedule, because the last run failed. */
  readonly because: 'schedule' | 'retry';
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How long after the n-th failure in a row the next try comes; the last one repeats. */
const retryDelaysMs = [10 * minuteMs, 30 * minuteMs, 2 * hourMs, 6 * hourMs];

/**
 * When a plan should run next, or should have run already: a moment in the past means "due now, once", however many
 * runs were missed. Null: only by hand. Times of day are local wall-clock times; where the clocks skip that time, the run
 * comes as much later as they skipped; where they repeat it, only the first time.
 */
export function nextRun(schedule: Schedule, history: RunHistory, now: Date): NextRun | null {
  if (schedule.kind === 'manual') return null;
  const scheduled = scheduledAt(schedule, history, now);
  const { failuresInRow, lastAttemptAt } = history;
  if (failuresInRow === 0 || lastAttemptAt === null || isFuture(lastAttemptAt, now))
    return { at: scheduled ?? now, because: 'schedule' };
  const delayMs = retryDelaysMs[Math.min(failuresInRow, retryDelaysMs.length) - 1] ?? hourMs;
  const retry = new Date(lastAttemptAt.getTime() + delayMs);
  // A due time that has passed was tried already: the retry decides. One that came or comes after it wins if it is sooner.
  const isScheduledSooner = scheduled !== null && scheduled > lastAttemptAt && scheduled < retry;
  return isScheduledSooner ? { at: scheduled, because: 'schedule' } : { at: retry, because: 'retry' };
}

/** Small differences come from setting the clock right. */
const clockToleranceMs = 5 * minuteMs;

const isFuture = (moment: Date, now: Date): boolean => moment.getTime() > now.getTime() + clockToleranceMs;

/**
 * Null when what the schedule counts from lies in the future: it was noted by a clock that has been set back since. Nobody
 * knows how long ago it was, so the plan is due; taken as "now", it would be renewed at every look and never come.
 */
function scheduledAt(
  schedule: Exclude<Schedule, { kind: 'manual' }>,
  { lastSuccessAt, createdAt }: RunHistory,
  now: Date,
): Date | null {
  return isFuture(lastSuccessAt ?? createdAt, now) ? null : afterRun(schedule, lastSuccessAt, createdAt);
}

function afterRun(schedule: Exclude<Schedule, { kind: 'manual' }>, last: Date | null, created: Date): Date {
  switch (schedule.kind) {
    case 'hourly':
      // Without any run the plan is due at once: its first backup is what the person waits for.
      return last === null ? created : new Date(last.getTime() + schedule.everyHours * hourMs);
    case 'daily':
      return nextTimeOfDay(last ?? created, schedule.at, () => true);
    case 'weekly':
      return nextTimeOfDay(last ?? created, schedule.at, (day) => day.getDay() === schedule.weekday);
  }
}

/** The first local moment after `from` at that time of day, on a day that fits. */
function nextTimeOfDay(from: Date, at: string, fits: (day: Date) => boolean): Date {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  for (let daysAhead = 0; ; daysAhead += 1) {
    const candidate = new Date(
      from.getFullYear(),
      from.getMonth(),
      from.getDate() + daysAhead,
      hours,
      minutes,
    );
    if (candidate > from && fits(candidate)) return candidate;
  }
}
