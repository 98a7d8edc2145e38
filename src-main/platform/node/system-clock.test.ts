import { describe, expect, it } from 'vitest';
import { systemClock } from './system-clock.ts';

describe('the system clock', () => {
  it('calls after the delay', async () => {
    const startedMs = systemClock.monotonicMs();
    await new Promise<void>((resolve) => {
      const keepsAlive = setTimeout(() => undefined, 5000);
      systemClock.after(20, () => {
        clearTimeout(keepsAlive);
        resolve();
      });
    });
    expect(systemClock.monotonicMs() - startedMs).toBeGreaterThanOrEqual(19);
  });

  it('does not fire at once for a delay longer than a timer can take', async () => {
    let hasFired = false;
    const callOff = systemClock.after(40 * 24 * 60 * 60 * 1000, () => (hasFired = true));
    await new Promise((resolve) => setTimeout(resolve, 10));
    callOff();
    expect(hasFired).toBe(false);
  });
});
