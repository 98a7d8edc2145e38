import { failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { JobResult } from '../../src-shared/model/job.ts';
import type { Reason } from '../../src-shared/model/reason.ts';
import type { Lease } from '../restic/index.ts';
import type { JobEntry } from './job-entry.ts';
import type { JobCommand, Reasons } from './job-machine.ts';
import type { JobRun } from './job-runner.ts';
import type { JobsDependencies } from './jobs-dependencies.ts';
import { createProgressMeter } from './progress-meter.ts';
import { retryAfter } from './retry.ts';

export interface Starter {
  /** Starts a job that waits, if nothing speaks against it; otherwise says why not. */
  readonly consider: (entry: JobEntry) => void;
  readonly stop: () => void;
}

type Tell = (entry: JobEntry, command: JobCommand) => unknown;

const nothingHeld: Lease = { release: () => undefined };
/** What jobs wait for mostly tells when it has gone; this is for the rest. */
const lookAgainMs = 15_000;

/** The side effects of the job machine: takes the lease, runs, and brings the outcome back as a command. */
export function createStarter(tools: JobsDependencies, tell: Tell, isStopping: () => boolean): Starter {
  const waiting = new Set<JobEntry>();
  let callOff: (() => void) | null = null;

  const consider = (entry: JobEntry): void => {
    waiting.delete(entry);
    if (isStopping() || entry.isUnderWay || !isBefore(entry)) return;
    const reasons = blockers(entry, tools.clock.monotonicMs());
    if (reasons === null) void begin(entry);
    else hold(entry, reasons);
  };
  const hold = (entry: JobEntry, reasons: Reasons): void => {
    if (!isWaitingFor(entry, reasons)) tell(entry, { type: 'hold', reasons });
    waiting.add(entry);
    callOff ??= tools.clock.after(lookAgainMs, () => {
      callOff = null;
      for (const other of [...waiting]) consider(other);
    });
  };

  const begin = async (entry: JobEntry): Promise<void> => {
    entry.isUnderWay = true;
    entry.controller = new AbortController();
    const lease = await takeLease(entry, tools, tell);
    const reasons = isBefore(entry) ? blockers(entry, tools.clock.monotonicMs()) : null;
    if (lease === null || reasons !== null || !isBefore(entry) || isStopping()) {
      lease?.release();
      entry.isUnderWay = false;
      if (isStopping()) tell(entry, { type: 'interrupt' });
      else consider(entry);
      return;
    }
    tell(entry, { type: 'start' });
    const outcome = await runOnce(entry, tools, tell);
    lease.release();
    entry.isUnderWay = false;
    settle(entry, outcome, tools, tell);
    consider(entry);
  };

  return {
    consider,
    stop: () => {
      callOff?.();
    },
  };
}

const isBefore = ({ job }: JobEntry): boolean => job.state.name === 'queued' || job.state.name === 'waiting';

const isWaitingFor = ({ job }: JobEntry, reasons: Reasons): boolean =>
  job.state.name === 'waiting' && JSON.stringify(job.state.reasons) === JSON.stringify(reasons);

/** Why a job cannot start now; null if it can. */
function blockers(entry: JobEntry, nowMs: number): Reasons | null {
  const told = nonEmpty(entry.request.waitsFor?.() ?? []);
  if (told !== null || nowMs >= entry.notBeforeMs) return told;
  return entry.job.state.name === 'waiting' ? nonEmpty(entry.job.state.reasons) : null;
}

function nonEmpty([first, ...rest]: readonly Reason[]): Reasons | null {
  return first === undefined ? null : [first, ...rest];
}

/** One writer a repository; what only reads never waits. Null when the job was cancelled in the queue. */
async function takeLease(entry: JobEntry, tools: JobsDependencies, tell: Tell): Promise<Lease | null> {
  const { repositoryId, kind } = entry.request;
  if (repositoryId === null || kind === 'restore') return nothingHeld;
  if (tools.leases.holder(repositoryId) !== undefined)
    tell(entry, { type: 'hold', reasons: [{ code: 'repository-busy', repositoryId }] });
  const lease = await tools.leases.acquire(repositoryId, 'writer', kind, entry.controller.signal);
  return lease.ok ? lease.value : null;
}

async function runOnce(entry: JobEntry, tools: JobsDependencies, tell: Tell): Promise<Outcome<JobResult>> {
  entry.details.restart();
  try {
    return await entry.request.run(jobRun(entry, tools, tell));
  } catch (error) {
    tools.logBug(`job ${entry.job.kind}`, error);
    return failed(makeFault('app.bug'));
  }
}

function jobRun(entry: JobEntry, tools: JobsDependencies, tell: Tell): JobRun {
  const meter = createProgressMeter(entry.job.id);
  const { details } = entry;
  return {
    jobId: entry.job.id,
    signal: entry.controller.signal,
    report: (progress) => {
      const told = { ...progress, problemCount: details.problemCount() };
      tools.gauge({ type: 'job-progress', progress: meter.report(told, tools.clock.monotonicMs()) });
    },
    problem: details.problem,
    log: details.log,
    enter: (state) => tell(entry, { type: state === 'running' ? 'work' : 'finish' }),
  };
}

function settle(entry: JobEntry, outcome: Outcome<JobResult>, tools: JobsDependencies, tell: Tell): void {
  const { trigger, repositoryId } = entry.job;
  const isFailure = !outcome.ok && entry.machine.stop === null;
  entry.attempts += isFailure ? 1 : 0;
  const retry = !isFailure
    ? null
    : retryAfter({
        fault: outcome.fault,
        trigger,
        repositoryId,
        attempts: entry.attempts,
        now: tools.clock.now(),
      });
  entry.notBeforeMs = retry === null ? 0 : tools.clock.monotonicMs() + retry.delayMs;
  const problemCount = entry.details.problemCount();
  tell(entry, { type: 'end', outcome, problemCount, waitsInstead: retry?.reasons ?? null });
}
