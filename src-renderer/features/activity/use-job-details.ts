import type { OutputOf } from '../../../src-shared/contract/index.ts';
import type { JobId } from '../../../src-shared/model/ids.ts';
import { isEnded, type Job, type JobProgress } from '../../../src-shared/model/job.ts';
import type { Fault } from '../../../src-shared/model/fault.ts';
import { useCommand } from '../../parts/use-command.ts';
import { useQuery, type Query } from '../../parts/use-query.ts';
import { useReadModel } from '../../state/use-app.ts';

export interface JobDetails {
  readonly record: Query<OutputOf<'jobs.read'>>;
  /** The live state where the read model has it, else the one that was read. */
  readonly job: Job | null;
  readonly progress: JobProgress | null;
  readonly repositoryName: string | null;
  readonly cancel: () => void;
  readonly isCancelling: boolean;
  readonly showRestored: () => void;
  readonly backUpAgain: (() => void) | null;
  readonly fault: Fault | null;
  readonly clearFault: () => void;
}

/** Everything about one job, kept up while it runs. */
export function useJobDetails(jobId: JobId): JobDetails {
  const live = useReadModel((model) => model.jobs.find((candidate) => candidate.id === jobId) ?? null);
  const progress = useReadModel((model) => model.progress[jobId] ?? null);
  const revision = live === null ? 0 : Number(isEnded(live.state)) + 2 * live.problemCount;
  const record = useQuery('jobs.read', { jobId }, { revision });
  const job = live ?? (record.phase === 'ready' ? record.value.job : null);
  const repositoryName = useReadModel(
    (model) => model.repositories.find(({ id }) => id === job?.repositoryId)?.name ?? null,
  );
  const hasPlan = useReadModel((model) => model.plans.some(({ id }) => id === job?.planId));
  const cancel = useCommand('jobs.cancel');
  const show = useCommand('shell.show-restored');
  const backUp = useCommand('plans.back-up-now');
  const planId = job?.planId ?? null;
  return {
    record,
    job,
    progress,
    repositoryName,
    cancel: () => void cancel.run({ jobId }),
    isCancelling: cancel.isPending,
    showRestored: () => void show.run({ jobId }),
    backUpAgain: planId !== null && hasPlan ? () => void backUp.run({ planId }) : null,
    fault: cancel.fault ?? show.fault ?? backUp.fault,
    clearFault: () => {
      for (const command of [cancel, show, backUp]) command.clear();
    },
  };
}
