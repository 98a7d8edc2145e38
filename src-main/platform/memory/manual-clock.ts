import type { Clock } from '../clock.ts';

interface Alarm {
  readonly dueMs: number;
  readonly run: () => void;
}

/** A clock that moves only when it is told to. */
export interface ManualClock extends Clock {
  /** Lets time pass on both clocks and runs what falls due, in order. */
  advance(byMs: number): void;
  /** Sets the wall clock, forwards or backwards; monotonic time and alarms do not notice. */
  jumpTo(wall: Date): void;
  /** How many calls of `after` still wait. */
  readonly pendingCount: number;
}

export function createManualClock(startAt: Date = new Date('2026-11-22T12:00:00.000Z')): ManualClock {
  let wallMs = startAt.getTime();
  let nowMs = 0;
  let alarms: readonly Alarm[] = [];

  const moveTo = (targetMs: number): void => {
    wallMs += targetMs - nowMs;
    nowMs = targetMs;
  };
  const nextDue = (untilMs: number): Alarm | undefined =>
    alarms
      .filter((alarm) => alarm.dueMs <= untilMs)
      .reduce<Alarm | undefined>(
        (first, alarm) => (first && first.dueMs <= alarm.dueMs ? first : alarm),
        undefined,
      );

  return {
    now: () => new Date(wallMs),
    monotonicMs: () => nowMs,
    after: (delayMs, run) => {
      const alarm: Alarm = { dueMs: nowMs + Math.max(0, delayMs), run };
      alarms = [...alarms, alarm];
      return () => {
        alarms = alarms.filter((candidate) => candidate !== alarm);
      };
    },
    advance: (byMs) => {
      const targetMs = nowMs + byMs;
      for (let alarm = nextDue(targetMs); alarm !== undefined; alarm = nextDue(targetMs)) {
        const due = alarm;
        alarms = alarms.filter((candidate) => candidate !== due);
        moveTo(Math.max(nowMs, due.dueMs));
        due.run();
      }
      moveTo(targetMs);
    },
    jumpTo: (wall) => {
      wallMs = wall.getTime();
    },
    get pendingCount() {
      return alarms.length;
    },
  };
}
