import type { Clock } from '../clock.ts';

/** The longest delay that setTimeout takes; a longer one would fire at once. */
const longestTimeoutMs = 2_147_483_647;

/** The computer's own clocks. */
export const systemClock: Clock = {
  now: () => new Date(),
  monotonicMs: () => performance.now(),
  after: (delayMs, run) => {
    let timer: NodeJS.Timeout;
    const arm = (remainingMs: number): void => {
      const stepMs = Math.min(Math.max(0, remainingMs), longestTimeoutMs);
      timer = setTimeout(() => {
        if (remainingMs > stepMs) arm(remainingMs - stepMs);
        else run();
      }, stepMs);
      timer.unref();
    };
    arm(delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
};
