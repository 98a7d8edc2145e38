import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jobProgress, type JobProgress } from '../../../src-shared/model/job.ts';
import { createTexts } from '../../i18n/texts.ts';
import { progressWords, roundedSeconds } from './progress-words.ts';

const english = createTexts('en');

const progress = (more: Partial<JobProgress>): JobProgress =>
  jobProgress.parse({
    jobId: '00000000-0000-0000-0000-000000000001',
    phase: 'sending',
    fraction: 0.5,
    bytesDone: 2_000_000_000,
    bytesTotal: 4_000_000_000,
    bytesWritten: 310_000_000,
    filesDone: 12_345,
    filesTotal: 29_300,
    bytesPerSecond: 48_000_000,
    secondsLeft: 171,
    currentPath: null,
    problemCount: 0,
    retrying: null,
    ...more,
  });

describe('the words of a progress', () => {
  test('name bytes, files, speed and what was written', () => {
    const words = progressWords(progress({}), english);
    expect(words.percent).toBe('50%');
    expect(words.facts).toEqual(['2 GB of 4 GB', '12,345 of 29,300 files', '48 MB/s', '310 MB written']);
    expect(words.timeLeft).toBe('about 3 min left');
  });

  test('leave out what nobody knows', () => {
    const unknown = { fraction: null, bytesTotal: null, filesTotal: null, bytesWritten: null };
    const words = progressWords(progress({ ...unknown, bytesPerSecond: null, secondsLeft: null }), english);
    expect(words.percent).toBe('');
    expect(words.facts).toEqual(['2 GB read', '12,345 files']);
    expect(words.timeLeft).toBe('working out the time…');
  });

  test('never say 100 % before the end', () => {
    expect(progressWords(progress({ fraction: 0.9999 }), english).percent).toBe('99%');
    expect(progressWords(progress({ fraction: 1 }), english).percent).toBe('99%');
  });

  test('say "almost done" while finishing, whatever the forecast was', () => {
    expect(progressWords(progress({ phase: 'finishing', secondsLeft: 400 }), english).timeLeft).toBe(
      'almost done',
    );
  });
});

describe('the rounding of forecasts', () => {
  test('gets coarser with the distance and never says zero', () => {
    expect([1, 44, 130, 1000, 9000].map(roundedSeconds)).toEqual([15, 45, 120, 900, 9000]);
  });

  test('never grows when the time shrinks', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (a, b) => {
          const [less, more] = a < b ? [a, b] : [b, a];
          return roundedSeconds(less) <= roundedSeconds(more);
        },
      ),
    );
  });
});
