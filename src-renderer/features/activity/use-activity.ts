import { useMemo, useState } from 'react';
import type { Fault } from '../../../src-shared/model/fault.ts';
import type { JobId } from '../../../src-shared/model/ids.ts';
import type { Job } from '../../../src-shared/model/job.ts';
import { useCommand } from '../../parts/use-command.ts';
import { useNavigation } from '../../state/navigation.ts';
import { useReadModel } from '../../state/use-app.ts';
import { everyJob, matches, mergeJobs, type JobFilter } from './filter-jobs.ts';

export interface Activity {
  readonly filter: JobFilter;
  readonly setFilter: (filter: JobFilter) => void;
  /** Those that the filter lets through, newest first. */
  readonly jobs: readonly Job[];
  readonly hasAny: boolean;
  readonly selectedId: JobId | null;
  readonly select: (id: JobId) => void;
  readonly loadOlder: () => void;
  readonly isLoadingOlder: boolean;
  readonly hasAll: boolean;
  readonly fault: Fault | null;
}

const pageSize = 100;

/** The history: live jobs from the read model, older ones as they are asked for. */
export function useActivity(): Activity {
  const live = useReadModel((model) => model.jobs);
  const place = useNavigation((state) => state.place);
  const [filter, setFilter] = useState<JobFilter>(everyJob);
  const [chosen, select] = useState<JobId | null>(
    place.section === 'activity' ? (place.jobId ?? null) : null,
  );
  const older = useOlderJobs();
  const all = useMemo(() => mergeJobs(live, older.jobs), [live, older.jobs]);
  const jobs = useMemo(() => all.filter((job) => matches(job, filter)), [all, filter]);
  return {
    filter,
    setFilter,
    jobs,
    hasAny: all.length > 0,
    selectedId: chosen ?? jobs[0]?.id ?? null,
    select,
    loadOlder: () => {
      older.load(all.at(-1)?.createdAt);
    },
    isLoadingOlder: older.isPending,
    hasAll: older.hasAll,
    fault: older.fault,
  };
}

function useOlderJobs() {
  const [jobs, setJobs] = useState<readonly Job[]>([]);
  const [hasAll, setHasAll] = useState(false);
  const list = useCommand('jobs.list');
  const load = (before: string | undefined): void => {
    void list.run({ limit: pageSize, ...(before === undefined ? {} : { before }) }).then((outcome) => {
      if (!outcome.ok) return;
      setJobs((known) => mergeJobs(known, outcome.value.jobs));
      setHasAll(outcome.value.jobs.length < pageSize);
    });
  };
  return { jobs, hasAll, load, isPending: list.isPending, fault: list.fault };
}
