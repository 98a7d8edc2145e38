import type { Outcome } from '../../src-shared/model/fault.ts';
import type { JobId, PlanId, RepositoryId } from '../../src-shared/model/ids.ts';
import type { JobKind, JobProgress, JobResult, JobTrigger, Problem } from '../../src-shared/model/job.ts';
import type { Reason } from '../../src-shared/model/reason.ts';

/** What a runner may do while its job runs. Everything that it tells is redacted already. */
export interface JobRun {
  readonly jobId: JobId;
  /** Aborted when the person cancels or pauses, or the app quits; end soon with the fault `request.cancelled`. */
  readonly signal: AbortSignal;
  /** A gauge; may be called often, the job machine coalesces. Fields not given keep their last value. */
  readonly report: (progress: Partial<Omit<JobProgress, 'jobId'>>) => void;
  /** A file or folder left out; kept with the job, duplicates by path are dropped. */
  readonly problem: (problem: Problem) => void;
  /** A line for "technical details". */
  readonly log: (line: string) => void;
  /** The job has begun to do its work (`running`), or has only the end left (`finishing`). */
  readonly enter: (state: 'running' | 'finishing') => void;
}

/**
 * The work of one job. Its answer decides the end: a result with problems told is `succeeded-with-warnings`, a fault is
 * `failed`; the fault `repository.absent` (or any with retry `later`) lets a scheduled job wait instead.
 */
export interface JobRequest {
  readonly kind: JobKind;
  readonly trigger: JobTrigger;
  readonly planId: PlanId | null;
  readonly repositoryId: RepositoryId | null;
  /** Why it cannot start now; empty when it can. Asked again whenever something changes. */
  readonly waitsFor?: () => readonly Reason[];
  readonly run: (run: JobRun) => Promise<Outcome<JobResult>>;
}

export interface Jobs {
  /** Queues a job; one that is queued or running for the same plan and kind is answered instead of a second. */
  readonly start: (request: JobRequest) => JobId;
  /** Resolves once the job has ended, with the outcome of its run. */
  readonly ended: (jobId: JobId) => Promise<Outcome<JobResult>>;
}
