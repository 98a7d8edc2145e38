import { failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import { isEnded, type Job, type JobResult, type JobState } from '../../src-shared/model/job.ts';
import type { Clock } from '../platform/clock.ts';
import type { Publish } from '../read-model/index.ts';
import { applyEvent } from './apply-event.ts';
import { decide } from './decide.ts';
import type { JobHistory } from './job-history.ts';
import { evolve, newJobMachine, type JobCommand, type JobMachine } from './job-machine.ts';
import type { JobRequest } from './job-runner.ts';
import { createRunDetails, type RunDetails } from './run-details.ts';

/** One job that has not ended yet, in memory. */
export interface JobEntry {
  job: Job;
  machine: JobMachine;
  request: JobRequest;
  readonly details: RunDetails;
  /** Failed attempts so far. */
  attempts: number;
  /** Until then it waits, on the monotonic clock, after an attempt that failed. */
  notBeforeMs: number;
  /** Between the decision to start it and its end. */
  isUnderWay: boolean;
  /** Stops its run, or its wait in the queue for the repository. */
  controller: AbortController;
  readonly ended: Promise<Outcome<JobResult>>;
  readonly settle: (outcome: Outcome<JobResult>) => void;
}

export interface EntryTools {
  readonly clock: Clock;
  readonly history: JobHistory;
  readonly publish: Publish;
}

export function createEntry(job: Job, request: JobRequest, tools: EntryTools): JobEntry {
  let settle: JobEntry['settle'] = () => undefined;
  const ended = new Promise<Outcome<JobResult>>((resolve) => {
    settle = resolve;
  });
  const details = createRunDetails(job.id, tools.history, tools.clock);
  const controller = new AbortController();
  return {
    job,
    machine: newJobMachine,
    request,
    details,
    attempts: 0,
    notBeforeMs: 0,
    isUnderWay: false,
    controller,
    ended,
    settle,
  };
}

/** Puts a command to a job: decides, evolves, writes it down, tells it. The answer is the refusal, if any. */
export function commandEntry(entry: JobEntry, command: JobCommand, tools: EntryTools): Outcome<null> {
  const decided = decide(entry.machine, command);
  if (!decided.ok) return decided;
  for (const event of decided.value) {
    entry.machine = evolve(entry.machine, event);
    if (event.type === 'stop-asked') entry.controller.abort();
    else {
      const { state } = entry.machine;
      entry.job = applyEvent(entry.job, event, state, tools.clock.now().toISOString());
      keepAndTell(entry, tools);
    }
  }
  return { ok: true, value: null };
}

/** The history first: what a front end has seen must not be unknown after a crash. */
export function keepAndTell(entry: JobEntry, tools: EntryTools): void {
  if (isEnded(entry.job.state)) entry.details.flush();
  tools.history.save(entry.job);
  tools.publish({ type: 'job-changed', job: entry.job });
}

/** How a job came out, from its last state, for those who ask after it. */
export function outcomeOfState(state: JobState, result: JobResult | null): Outcome<JobResult> {
  if (result !== null) return { ok: true, value: result };
  if (state.name === 'failed') return failed(state.fault);
  return failed(makeFault(state.name === 'interrupted' ? 'job.interrupted' : 'request.cancelled'));
}
