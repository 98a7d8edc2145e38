import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Fact } from '../../src-shared/model/event.ts';
import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import { planId, repositoryId, type JobId } from '../../src-shared/model/ids.ts';
import type { JobResult, JobState } from '../../src-shared/model/job.ts';
import {
  createJobHistory,
  createJobs,
  historyShape,
  type JobRequest,
  type JobRun,
} from '../../src-main/jobs/index.ts';
import type { Database } from '../../src-main/platform/database.ts';
import { createManualClock } from '../../src-main/platform/memory/manual-clock.ts';
import { openDatabase } from '../../src-main/platform/node/open-database.ts';
import { createLeases } from '../../src-main/restic/index.ts';

export const plan = planId.parse('00000000-0000-4000-8000-000000000001');
export const repository = repositoryId.parse('00000000-0000-4000-8000-000000000002');
export const saved: JobResult = { kind: 'retention', kept: 1, removed: 0 };
export const clock = createManualClock();

let folder: string;
let database: Database;

/** Gives every test of the file that calls it a history of its own. */
export function useHistory(): void {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'timelocker-jobs-'));
    const opened = await openDatabase({ path: join(folder, 'history.db'), shape: historyShape, clock });
    if (!opened.ok) throw new Error(opened.fault.code);
    database = opened.value;
  });
  afterEach(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });
}

/** The jobs feature on a real history and real leases, with a manual clock. */
export function setUpJobs() {
  const facts: Fact[] = [];
  const bugs: string[] = [];
  const waiters = new Set<() => void>();
  const leases = createLeases();
  const history = createJobHistory(database);
  const jobs = createJobs({
    clock,
    history,
    leases,
    publish: (fact) => {
      facts.push(fact);
      for (const wake of waiters) wake();
    },
    gauge: () => undefined,
    planName: () => 'Home',
    logBug: (where) => bugs.push(where),
  });
  const states = (): JobState['name'][] =>
    facts.flatMap((fact) => (fact.type === 'job-changed' ? [fact.job.state.name] : []));
  /** The state of a job as soon as it has this name. */
  const reached = (id: JobId, name: JobState['name']): Promise<JobState> =>
    new Promise((resolve) => {
      const look = (): void => {
        const state = history.read(id)?.job.state;
        if (state?.name !== name) return;
        waiters.delete(look);
        resolve(state);
      };
      waiters.add(look);
      look();
    });
  return { jobs, history, leases, bugs, states, reached };
}

/** A run that ends when the test says so, and with `request.cancelled` when it is asked to stop. */
export function heldRun() {
  const started: JobRun[] = [];
  let answer: (outcome: Outcome<JobResult>) => void = () => undefined;
  let wake: () => void = () => undefined;
  let begun = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const run = (job: JobRun): Promise<Outcome<JobResult>> => {
    started.push(job);
    wake();
    job.enter('running');
    return new Promise((resolve) => {
      answer = resolve;
      job.signal.addEventListener('abort', () => {
        resolve(failed(makeFault('request.cancelled')));
      });
    });
  };
  return {
    run,
    started,
    begun: () => begun,
    expectAnother: () => {
      begun = new Promise((resolve) => {
        wake = resolve;
      });
    },
    answer: (outcome: Outcome<JobResult>) => {
      answer(outcome);
    },
  };
}

export const request = (more: Partial<JobRequest> = {}): JobRequest => ({
  kind: 'backup',
  trigger: 'person',
  planId: plan,
  repositoryId: repository,
  run: () => Promise.resolve(done(saved)),
  ...more,
});
