import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { JobId } from '../../src-shared/model/ids.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { JobHistory } from './job-history.ts';

/** `cancel` answers null for a job that is not active. */
export function createJobHandlers(
  history: JobHistory,
  cancel: (jobId: JobId) => Outcome<null> | null,
): Pick<Handlers, 'jobs.list' | 'jobs.read' | 'jobs.cancel'> {
  return {
    'jobs.list': (which) => Promise.resolve(done({ jobs: [...history.list(which)] })),
    'jobs.read': ({ jobId }) => {
      const details = history.read(jobId);
      if (details === null) return Promise.resolve(failed(makeFault('job.unknown')));
      const { job, problems, log } = details;
      return Promise.resolve(done({ job, problems: [...problems], log: [...log] }));
    },
    'jobs.cancel': ({ jobId }) => {
      const answer = cancel(jobId);
      if (answer?.ok === true) return Promise.resolve(done({}));
      if (answer !== null) return Promise.resolve(answer);
      const code = history.read(jobId) === null ? 'job.unknown' : 'job.not-cancellable';
      return Promise.resolve(failed(makeFault(code)));
    },
  };
}
