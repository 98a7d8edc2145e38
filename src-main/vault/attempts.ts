import { pause, type Clock } from '../platform/clock.ts';

/** Slows down guessing: after each failure the next attempt has to wait, 1 s, 2 s, 4 s, ... at most 30 s. */
export interface Attempts {
  /** Resolves when the next attempt may begin; false when the signal was aborted. */
  begin(signal: AbortSignal): Promise<boolean>;
  failed(): void;
  succeeded(): void;
}

const longestMs = 30_000;

export function createAttempts(clock: Clock): Attempts {
  let failures = 0;
  let notBeforeMs = 0;
  return {
    begin: async (signal) => {
      const waitMs = notBeforeMs - clock.monotonicMs();
      if (waitMs > 0) await pause(clock, waitMs, signal);
      return !signal.aborted;
    },
    failed: () => {
      notBeforeMs = clock.monotonicMs() + Math.min(longestMs, 1000 * 2 ** failures);
      failures += 1;
    },
    succeeded: () => {
      failures = 0;
      notBeforeMs = 0;
    },
  };
}
