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
  // A run "in the future" means that the clock was set back: it counts as now, or nothing would run until then.
  const last = earlier(history.lastSuccessAt, now);
  const scheduled = afterRun(schedule, last, earlier(history.createdAt, now) ?? now);
  const retry = retryAt(history, now);
  if (retry === null) return { at: scheduled, because: 'schedule' };
  // A due time that has passed was tried already: the retry decides. One that is still to come wins if it is sooner.
  const attempted = earlier(history.lastAttemptAt, now) ?? now;
  const isScheduledSooner = scheduled > attempted && scheduled < retry;
  return isScheduledSooner ? { at: scheduled, because: 'schedule' } : { at: retry, because: 'retry' };
}

const earlier = (moment: Date | null, now: Date): Date | null =>
  moment !== null && moment > now ? now : moment;

function retryAt(history: RunHistory, now: Date): Date | null {
  const attempted = earlier(history.lastAttemptAt, now);
  if (history.failuresInRow === 0 || attempted === null) return null;
  const delayMs = retryDelaysMs[Math.min(history.failuresInRow, retryDelaysMs.length) - 1] ?? hourMs;
  return new Date(attempted.getTime() + delayMs);
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
