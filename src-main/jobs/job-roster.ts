import { randomUUID } from 'node:crypto';
import type { Outcome } from '../../src-shared/model/fault.ts';
import { jobId as jobIdSchema, type JobId, type PlanId } from '../../src-shared/model/ids.ts';
import { isEnded, type Job, type JobResult } from '../../src-shared/model/job.ts';
import {
  commandEntry,
  createEntry,
  keepAndTell,
  outcomeOfState,
  type EntryTools,
  type JobEntry,
} from './job-entry.ts';
import type { JobCommand } from './job-machine.ts';
import type { JobRequest } from './job-runner.ts';

export type EndListener = (job: Job, outcome: Outcome<JobResult>) => void;

/** The jobs that have not ended; each leaves with its end, and those who wait for it are told. */
export interface JobRoster {
  readonly get: (jobId: JobId) => JobEntry | undefined;
  /** Oldest first. */
  readonly all: () => readonly JobEntry[];
  readonly add: (request: JobRequest) => JobEntry;
  readonly command: (entry: JobEntry, command: JobCommand) => Outcome<null>;
  readonly onEnded: (listener: EndListener) => () => void;
}

export function createRoster(tools: EntryTools, planName: (planId: PlanId) => string | null): JobRoster {
  const entries = new Map<JobId, JobEntry>();
  const listeners = new Set<EndListener>();
  let lastCreatedMs = 0;

  const leave = (entry: JobEntry): void => {
    if (!entries.delete(entry.job.id)) return;
    // Also ends a wait for the repository.
    entry.controller.abort();
    const outcome = outcomeOfState(entry.job.state, entry.job.result);
    for (const listener of [...listeners]) listener(entry.job, outcome);
    entry.settle(outcome);
  };
  /** Two jobs never have the same moment, so that `jobs.list` can go on from any of them. */
  const createdAt = (): string => {
    const nowMs = tools.clock.now().getTime();
    const isClose = nowMs <= lastCreatedMs && lastCreatedMs - nowMs < 1000;
    lastCreatedMs = isClose ? lastCreatedMs + 1 : nowMs;
    return new Date(lastCreatedMs).toISOString();
  };

  return {
    get: (jobId) => entries.get(jobId),
    all: () => [...entries.values()],
    add: (request) => {
      const name = request.planId === null ? null : planName(request.planId);
      const entry = createEntry(newJob(request, createdAt(), name), request, tools);
      entries.set(entry.job.id, entry);
      keepAndTell(entry, tools);
      return entry;
    },
    command: (entry, command) => {
      const answer = commandEntry(entry, command, tools);
      if (isEnded(entry.job.state)) leave(entry);
      return answer;
    },
    onEnded: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function newJob(request: JobRequest, createdAt: string, planName: string | null): Job {
  return {
    id: jobIdSchema.parse(randomUUID()),
    kind: request.kind,
    trigger: request.trigger,
    planId: request.planId,
    planName,
    repositoryId: request.repositoryId,
    state: { name: 'queued' },
    createdAt,
    startedAt: null,
    endedAt: null,
    result: null,
    problemCount: 0,
  };
}
