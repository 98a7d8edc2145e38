import { describe, expect, it } from 'vitest';
import { pause } from '../clock.ts';
import { createManualClock } from './manual-clock.ts';

describe('the manual clock', () => {
  it('runs what falls due in order of time, also what is added on the way', () => {
    const clock = createManualClock();
    const ran: string[] = [];
    clock.after(30, () => ran.push(`c at ${clock.monotonicMs()}`));
    clock.after(10, () => {
      ran.push(`a at ${clock.monotonicMs()}`);
      clock.after(10, () => ran.push(`b at ${clock.monotonicMs()}`));
    });
    clock.advance(29);
    expect(ran).toEqual(['a at 10', 'b at 20']);
    clock.advance(1);
    expect(ran).toEqual(['a at 10', 'b at 20', 'c at 30']);
  });

  it('lets the wall clock jump without moving the other', () => {
    const clock = createManualClock(new Date('2026-01-01T00:00:00Z'));
    let hasRun = false;
    clock.after(1000, () => (hasRun = true));
    clock.jumpTo(new Date('2020-01-01T00:00:00Z'));
    expect([clock.monotonicMs(), hasRun]).toEqual([0, false]);
    clock.advance(1000);
    expect(clock.now().toISOString()).toBe('2020-01-01T00:00:01.000Z');
    expect(hasRun).toBe(true);
  });

  it('forgets what was called off', () => {
    const clock = createManualClock();
    const callOff = clock.after(10, () => expect.unreachable());
    callOff();
    clock.advance(20);
    expect(clock.pendingCount).toBe(0);
  });

  it('ends a pause early when its signal is aborted', async () => {
    const clock = createManualClock();
    const controller = new AbortController();
    const paused = pause(clock, 1000, controller.signal);
    controller.abort();
    await paused;
    expect(clock.pendingCount).toBe(0);
  });
});
