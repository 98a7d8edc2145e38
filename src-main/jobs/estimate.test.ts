import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate, newEstimator, type Estimate } from './estimate.ts';
import recordedRuns from './recorded-runs.json' with { type: 'json' };

interface Told extends Estimate {
  readonly atMs: number;
}

function replay(
  run: { atMs: readonly number[]; bytesDone: readonly number[] },
  bytesTotal: number | null,
): Told[] {
  let estimator = newEstimator;
  return run.atMs.map((atMs, index) => {
    const answer = estimate(estimator, { atMs, bytesDone: run.bytesDone[index] ?? 0, bytesTotal });
    estimator = answer.estimator;
    return { atMs, ...answer.estimate };
  });
}

const told = (all: readonly Told[]): { atMs: number; secondsLeft: number }[] =>
  all.flatMap(({ atMs, secondsLeft }) => (secondsLeft === null ? [] : [{ atMs, secondsLeft }]));

describe('the estimate of the time left', () => {
  // What restic 0.19.1 reported over a slow and a fast link, and for files that compress ever more slowly.
  describe.each(Object.entries(recordedRuns))('on a recorded run with %s', (_, run) => {
    const all = told(replay(run, run.bytesTotal));

    it('says nothing in the first seconds, and something for most of the run', () => {
      expect(all[0]?.atMs).toBeGreaterThanOrEqual(8000);
      expect(all.length).toBeGreaterThan(run.atMs.length * 0.4);
    });

    it('never jumps: from one second to the next by a few seconds or a tenth at most', () => {
      for (const [index, now] of all.entries()) {
        const before = all[index - 1];
        if (before === undefined) continue;
        const elapsed = (now.atMs - before.atMs) / 1000;
        const jump = Math.abs(now.secondsLeft - (before.secondsLeft - elapsed));
        expect(jump).toBeLessThanOrEqual(Math.max(2, before.secondsLeft * 0.1 * Math.max(1, elapsed)));
      }
    });

    it('is right within a factor of four in the middle of the run', () => {
      const middle = all.filter(({ atMs }) => atMs > run.endMs * 0.35 && atMs < run.endMs * 0.65);
      expect(middle.length).toBeGreaterThan(0);
      for (const { atMs, secondsLeft } of middle) {
        const truth = (run.endMs - atMs) / 1000;
        expect(secondsLeft).toBeGreaterThan(truth / 4);
        expect(secondsLeft).toBeLessThan(truth * 4);
      }
    });
  });

  it('is right to a second at a steady pace', () => {
    const atMs = Array.from({ length: 100 }, (_, second) => second * 1000);
    const all = told(replay({ atMs, bytesDone: atMs.map((ms) => ms * 1000) }, 100_000_000));
    for (const { atMs: at, secondsLeft } of all)
      expect(Math.abs(secondsLeft - (100 - at / 1000))).toBeLessThan(1.6);
  });

  it('keeps silent without a total, but tells the speed', () => {
    const atMs = Array.from({ length: 60 }, (_, second) => second * 1000);
    const all = replay({ atMs, bytesDone: atMs.map((ms) => ms * 5) }, null);
    expect(told(all)).toEqual([]);
    expect(all.at(-1)?.bytesPerSecond).toBeCloseTo(5000, 0);
  });

  it('falls silent when nothing moves any more', () => {
    const atMs = Array.from({ length: 200 }, (_, second) => second * 1000);
    const all = replay({ atMs, bytesDone: atMs.map((ms) => Math.min(ms, 20_000) * 100) }, 20_000_000);
    expect(all.at(-1)).toMatchObject({ secondsLeft: null, bytesPerSecond: 0 });
  });

  it('begins anew when the work begins anew', () => {
    const atMs = [0, 10_000, 20_000, 30_000];
    const all = replay({ atMs, bytesDone: [0, 50_000_000, 100_000_000, 1000] }, 200_000_000);
    expect(all[2]?.secondsLeft).not.toBeNull();
    expect(all[3]).toMatchObject({ secondsLeft: null, bytesPerSecond: null });
  });

  it('never answers with what is no number, whatever it reads', () => {
    const reading = fc.record({
      step: fc.nat({ max: 100_000 }),
      bytesDone: fc.nat(),
      bytesTotal: fc.option(fc.nat()),
    });
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 50 }), (readings) => {
        let estimator = newEstimator;
        let atMs = 0;
        for (const { step, bytesDone, bytesTotal } of readings) {
          atMs += step;
          const answer = estimate(estimator, { atMs, bytesDone, bytesTotal });
          estimator = answer.estimator;
          for (const value of [answer.estimate.secondsLeft, answer.estimate.bytesPerSecond]) {
            if (value !== null) expect(Number.isFinite(value) && value >= 0).toBe(true);
          }
        }
      }),
    );
  });
});
