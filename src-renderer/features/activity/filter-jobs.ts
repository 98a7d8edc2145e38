import type { PlanId } from '../../../src-shared/model/ids.ts';
import type { Job, JobKind } from '../../../src-shared/model/job.ts';

/** What the person wants to see of the history; null means everything. */
export interface JobFilter {
  readonly planId: PlanId | null;
  readonly kind: JobKind | null;
  readonly problemsOnly: boolean;
}

export const everyJob: JobFilter = { planId: null, kind: null, problemsOnly: false };

export const isFiltering = (filter: JobFilter): boolean =>
  filter.planId !== null || filter.kind !== null || filter.problemsOnly;

/** True when something about this job needs a look: it failed, broke off, or left something out. */
export const hasProblem = (job: Job): boolean =>
  job.state.name === 'failed' ||
  job.state.name === 'interrupted' ||
  job.state.name === 'succeeded-with-warnings' ||
  job.problemCount > 0;

export const matches = (job: Job, filter: JobFilter): boolean =>
  (filter.planId === null || job.planId === filter.planId) &&
  (filter.kind === null || job.kind === filter.kind) &&
  (!filter.problemsOnly || hasProblem(job));

/** The live jobs of the read model and the older ones asked for, each once, newest first; the live state counts. */
export function mergeJobs(live: readonly Job[], older: readonly Job[]): readonly Job[] {
  const known = new Set(live.map((job) => job.id));
  return [...live, ...older.filter((job) => !known.has(job.id))].toSorted((a, b) =>
    b.createdAt.localeCompare(a.createdAt),
  );
}
