import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jobId } from '../../src-shared/model/ids.ts';
import { jobProgress } from '../../src-shared/model/job.ts';
import { createProgressMeter, type ProgressReport } from './progress-meter.ts';

const id = jobId.parse('00000000-0000-4000-8000-000000000001');

describe('the progress meter', () => {
  it('keeps what is not reported anew', () => {
    const meter = createProgressMeter(id);
    meter.report({ phase: 'reading', filesDone: 3, currentPath: '/a' }, 0);
    expect(meter.report({ bytesDone: 10 }, 100)).toMatchObject({
      filesDone: 3,
      currentPath: '/a',
      bytesDone: 10,
    });
  });

  it('has no fraction while files are still counted', () => {
    const meter = createProgressMeter(id);
    expect(meter.report({ phase: 'scanning', bytesDone: 5, bytesTotal: 10 }, 0).fraction).toBeNull();
    expect(meter.report({ phase: 'reading' }, 1).fraction).toBe(0.5);
  });

  it('stays below full until the job has ended', () => {
    const meter = createProgressMeter(id);
    expect(meter.report({ phase: 'reading', bytesDone: 10, bytesTotal: 10 }, 0).fraction).toBe(0.99);
  });

  it('never falls back, and always answers what the contract allows', () => {
    const report: fc.Arbitrary<ProgressReport> = fc.record(
      {
        phase: fc.constantFrom('starting', 'scanning', 'reading', 'finishing'),
        bytesDone: fc.nat(),
        bytesTotal: fc.option(fc.nat()),
        fraction: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(report, { maxLength: 30 }), (reports) => {
        const meter = createProgressMeter(id);
        let before = 0;
        for (const [index, next] of reports.entries()) {
          const shown = meter.report(next, index * 700);
          expect(jobProgress.safeParse(shown).success).toBe(true);
          expect(shown.fraction ?? before).toBeGreaterThanOrEqual(before);
          before = shown.fraction ?? before;
        }
      }),
    );
  });
});
