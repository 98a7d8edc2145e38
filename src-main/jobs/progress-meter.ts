import type { JobId } from '../../src-shared/model/ids.ts';
import type { JobProgress } from '../../src-shared/model/job.ts';
import { estimate, newEstimator } from './estimate.ts';

export type ProgressReport = Partial<Omit<JobProgress, 'jobId'>>;

export interface ProgressMeter {
  /** Takes in what a run reports and answers what is shown of it. */
  readonly report: (report: ProgressReport, atMs: number) => JobProgress;
}

/** The bar is full when the end is proven, not when the last byte was read. */
const fullestFraction = 0.99;

/** The progress of one run: fields not reported keep their value, the fraction never falls, speed and time left are smoothed. */
export function createProgressMeter(jobId: JobId): ProgressMeter {
  let shown: JobProgress = { jobId, ...nothingYet };
  let estimator = newEstimator;
  return {
    report: (report, atMs) => {
      const told = { ...shown, ...report };
      const isCounting = told.phase === 'scanning';
      const next = estimate(estimator, {
        atMs,
        bytesDone: told.bytesDone,
        bytesTotal: isCounting ? null : told.bytesTotal,
      });
      estimator = next.estimator;
      shown = {
        ...told,
        fraction: higher(shown.fraction, report.fraction ?? (isCounting ? null : fractionOf(told))),
        bytesPerSecond: report.bytesPerSecond ?? next.estimate.bytesPerSecond,
        secondsLeft: report.secondsLeft ?? next.estimate.secondsLeft,
      };
      return shown;
    },
  };
}

const nothingYet: Omit<JobProgress, 'jobId'> = {
  phase: 'starting',
  fraction: null,
  bytesDone: 0,
  bytesTotal: null,
  bytesWritten: null,
  filesDone: 0,
  filesTotal: null,
  bytesPerSecond: null,
  secondsLeft: null,
  currentPath: null,
  problemCount: 0,
  retrying: null,
};

function fractionOf({ bytesDone, bytesTotal }: JobProgress): number | null {
  return bytesTotal === null || bytesTotal <= 0 ? null : bytesDone / bytesTotal;
}

function higher(before: number | null, now: number | null): number | null {
  if (now === null) return before;
  return Math.min(fullestFraction, Math.max(before ?? 0, now));
}
