import { failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { JobId } from '../../src-shared/model/ids.ts';
import type { Job, JobResult } from '../../src-shared/model/job.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { outcomeOfState, type JobEntry } from './job-entry.ts';
import { createJobHandlers } from './job-handlers.ts';
import type { JobHistory } from './job-history.ts';
import type { Reasons } from './job-machine.ts';
import { createRoster, type EndListener, type JobRoster } from './job-roster.ts';
import type { JobRequest, Jobs } from './job-runner.ts';
import type { JobsDependencies } from './jobs-dependencies.ts';
import { createStarter, type Starter } from './start-job.ts';

export interface JobsFeature extends Jobs {
  readonly handlers: Pick<Handlers, 'jobs.list' | 'jobs.read' | 'jobs.cancel'>;
  /** Jobs that have not ended, oldest first. */
  readonly active: () => readonly Job[];
  /** Looks again at everything that waits. */
  readonly reconsider: () => void;
  /** As `reconsider`, and pauses after failed attempts no longer count: what was in the way has gone. */
  readonly retryNow: () => void;
  /** Stops these jobs cleanly; they wait for the reasons and go on once these no longer hold. */
  readonly postpone: (isMeant: (job: Job) => boolean, reasons: Reasons) => void;
  /** Called after each job has ended; answers the function that ends the subscription. */
  readonly onEnded: (listener: EndListener) => () => void;
  /** Marks the jobs of a dead process as interrupted and answers them; call once at start. */
  readonly takeOverInterrupted: () => readonly Job[];
  /** Takes no new jobs. `quit` stops the running ones, `finish-first` lets them end. Resolves when all have. */
  readonly stop: (how: 'quit' | 'finish-first') => Promise<void>;
}

export function createJobs(dependencies: JobsDependencies): JobsFeature {
  const { history } = dependencies;
  const roster = createRoster(dependencies, dependencies.planName);
  let isStopping = false;
  const starter = createStarter(dependencies, roster.command, () => isStopping);
  const reconsider = (): void => {
    roster.all().forEach(starter.consider);
  };

  return {
    handlers: createJobHandlers(history, (jobId) => {
      const entry = roster.get(jobId);
      return entry === undefined ? null : roster.command(entry, { type: 'cancel' });
    }),
    start: (request) => startJob(request, { roster, starter, isStopping }),
    ended: (jobId) => roster.get(jobId)?.ended ?? Promise.resolve(endOfPast(history, jobId)),
    active: () => roster.all().map((entry) => entry.job),
    reconsider,
    retryNow: () => {
      for (const entry of roster.all()) entry.notBeforeMs = 0;
      reconsider();
    },
    postpone: (isMeant, reasons) => {
      const meant = roster.all().filter(({ job }) => isMeant(job));
      for (const entry of meant) roster.command(entry, { type: 'postpone', reasons });
      meant.forEach(starter.consider);
    },
    onEnded: roster.onEnded,
    takeOverInterrupted: () => takeOverInterrupted(dependencies),
    stop: async (how) => {
      isStopping = true;
      starter.stop();
      const all = roster.all();
      for (const entry of all) {
        if (!entry.isUnderWay) roster.command(entry, { type: 'interrupt' });
        else if (how === 'quit') roster.command(entry, { type: 'quit' });
      }
      await Promise.all(all.map((entry) => entry.ended));
    },
  };
}

interface StartTools {
  readonly roster: JobRoster;
  readonly starter: Starter;
  readonly isStopping: boolean;
}

function startJob(request: JobRequest, { roster, starter, isStopping }: StartTools): JobId {
  const same = roster.all().find((entry) => isSameWork(entry, request));
  if (same !== undefined) return joinJob(same, request, starter);
  const entry = roster.add(request);
  if (isStopping) roster.command(entry, { type: 'cancel' });
  else starter.consider(entry);
  return entry.job.id;
}

/** Restores are never the same work: each has its own files and place. */
function isSameWork({ job, machine }: JobEntry, request: JobRequest): boolean {
  if (job.kind !== request.kind || request.kind === 'restore' || machine.stop?.kind === 'cancel')
    return false;
  if (request.planId !== null) return job.planId === request.planId;
  return job.planId === null && request.repositoryId !== null && job.repositoryId === request.repositoryId;
}

/** What a person asks for now no longer waits for what the schedule would have waited for. */
function joinJob(entry: JobEntry, request: JobRequest, starter: Starter): JobId {
  if (request.trigger === 'person' && !entry.isUnderWay) {
    entry.request = request;
    entry.notBeforeMs = 0;
    starter.consider(entry);
  }
  return entry.job.id;
}

function endOfPast(history: JobHistory, jobId: JobId): Outcome<JobResult> {
  const job = history.read(jobId)?.job;
  return job === undefined ? failed(makeFault('job.unknown')) : outcomeOfState(job.state, job.result);
}

function takeOverInterrupted({ history, clock, publish }: JobsDependencies): readonly Job[] {
  return history.notEnded().map((job) => {
    const ended: Job = { ...job, state: { name: 'interrupted' }, endedAt: clock.now().toISOString() };
    history.save(ended);
    publish({ type: 'job-changed', job: ended });
    return ended;
  });
}
