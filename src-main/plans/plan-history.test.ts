import { describe, expect, it } from 'vitest';
import { clock, plan as id, request, saved, setUpJobs, useHistory } from '../../test/helpers/jobs.ts';
import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { JobResult, Problem } from '../../src-shared/model/job.ts';
import { plan as planSchema } from '../../src-shared/model/plan.ts';
import { importantProblemsOf, lastConclusiveOf, runHistoryOf } from './plan-history.ts';

useHistory();

const plan = planSchema.parse({
  id,
  name: 'Home',
  targetIds: ['00000000-0000-4000-8000-000000000008'],
  repositoryIds: ['00000000-0000-4000-8000-000000000009'],
  schedule: { kind: 'hourly', everyHours: 4 },
  retention: { preset: 'everything' },
  host: 'box',
  createdAt: '2026-11-01T00:00:00.000Z',
  isEnabled: true,
});

/** Runs a backup of the plan to this end and answers when it began. */
async function run(
  jobs: ReturnType<typeof setUpJobs>['jobs'],
  outcome: Outcome<JobResult>,
  problems: Problem[] = [],
) {
  clock.advance(3_600_000);
  const began = clock.now();
  const jobId = jobs.start(
    request({
      run: (job) => {
        problems.forEach(job.problem);
        return Promise.resolve(outcome);
      },
    }),
  );
  await jobs.ended(jobId);
  return began;
}

/** A backup that never ends by itself: cancelled by the person, or left behind by a crash. */
async function runUntilCancelled(jobs: ReturnType<typeof setUpJobs>['jobs']) {
  clock.advance(3_600_000);
  const began = clock.now();
  const jobId = jobs.start(request({ waitsFor: () => [{ code: 'idle' }] }));
  await jobs.handlers['jobs.cancel']({ jobId }, { signal: new AbortController().signal });
  return began;
}

function crash(jobs: ReturnType<typeof setUpJobs>['jobs']): void {
  jobs.start(request({ waitsFor: () => [{ code: 'idle' }] }));
  setUpJobs().jobs.takeOverInterrupted();
}

const full = failed(makeFault('repository.full'));

describe('what the schedule knows of a plan', () => {
  it('is nothing before the first run', () => {
    const { history } = setUpJobs();
    expect(runHistoryOf(history, plan)).toEqual({
      createdAt: new Date(plan.createdAt),
      lastSuccessAt: null,
      lastAttemptAt: null,
      failuresInRow: 0,
    });
  });

  it('counts the failures since the last success', async () => {
    const { jobs, history } = setUpJobs();
    await run(jobs, full);
    const success = await run(jobs, done(saved));
    await run(jobs, full);
    await run(jobs, full);
    expect(runHistoryOf(history, plan)).toMatchObject({
      lastSuccessAt: success,
      lastAttemptAt: clock.now(),
      failuresInRow: 2,
    });
    expect(lastConclusiveOf(history, id)?.state.name).toBe('failed');
  });

  it('takes what the person cancelled as settled, but not as proof', async () => {
    const { jobs, history } = setUpJobs();
    await run(jobs, full);
    const cancelled = await runUntilCancelled(jobs);
    expect(runHistoryOf(history, plan)).toMatchObject({ lastSuccessAt: cancelled, failuresInRow: 0 });
    expect(lastConclusiveOf(history, id)?.state.name).toBe('failed');
    expect(history.lastSuccessOf(id)).toBeNull();
  });

  it('repeats what a crash has interrupted, but not for ever', async () => {
    const success = await run(setUpJobs().jobs, done(saved));
    const failures = [1, 2, 3, 4].map(() => {
      crash(setUpJobs().jobs);
      return runHistoryOf(setUpJobs().history, plan).failuresInRow;
    });
    expect(failures).toEqual([0, 0, 1, 2]);
    expect(runHistoryOf(setUpJobs().history, plan).lastSuccessAt).toEqual(success);
  });
});

describe('problems that matter', () => {
  const problem = (path: string, cause: Problem['cause']): Problem => ({ path, cause, detail: '' });

  it('are not files that vanished and not sockets', async () => {
    const { jobs, history } = setUpJobs();
    await run(jobs, done(saved), [problem('/a', 'vanished'), problem('/b', 'not-supported')]);
    expect(importantProblemsOf(history, lastConclusiveOf(history, id))).toBe(0);
    await run(jobs, done(saved), [problem('/a', 'vanished'), problem('/b', 'permission-denied')]);
    expect(importantProblemsOf(history, lastConclusiveOf(history, id))).toBe(1);
  });

  it('are also those that were too many to be kept', async () => {
    const { jobs, history } = setUpJobs();
    const many = Array.from({ length: 2010 }, (_, index) => problem(`/${String(index)}`, 'vanished'));
    await run(jobs, done(saved), many);
    expect(importantProblemsOf(history, lastConclusiveOf(history, id))).toBe(10);
  });
});
