import { describe, expect, it } from 'vitest';
import { clock, plan, request, saved, setUpJobs as setUp, useHistory } from '../../test/helpers/jobs.ts';
import { done, failed, makeFault } from '../../src-shared/model/fault.ts';
import { keptLogLines } from './job-history.ts';

useHistory();

describe('the job history', () => {
  it('counts what was left out, each path once, and then the job has warnings', async () => {
    const { jobs, history } = setUp();
    const id = jobs.start(
      request({
        run: (run) => {
          for (const path of ['/a', '/a', '/b'])
            run.problem({ path, cause: 'permission-denied', detail: '' });
          return Promise.resolve(done(saved));
        },
      }),
    );
    await jobs.ended(id);
    expect(history.read(id)).toMatchObject({
      job: { state: { name: 'succeeded-with-warnings' }, problemCount: 2 },
      problems: [{ path: '/a' }, { path: '/b' }],
    });
    expect(history.countProblems(id)).toEqual({ 'permission-denied': 2 });
  });

  it('keeps the beginning and the end of a log that is far too long, and counts every problem', async () => {
    const { jobs, history } = setUp();
    const id = jobs.start(
      request({
        run: (run) => {
          for (let number = 0; number < 5000; number += 1) {
            run.log(`line ${String(number)}`);
            run.problem({ path: `/${String(number)}`, cause: 'other', detail: '' });
          }
          return Promise.resolve(done(saved));
        },
      }),
    );
    await jobs.ended(id);
    const details = history.read(id);
    expect(details?.log.length).toBe(keptLogLines);
    expect([details?.log[0], details?.log.at(-1)]).toEqual(['line 0', 'line 4999']);
    expect(details?.problems.length).toBe(2000);
    expect(details?.job.problemCount).toBe(5000);
  });

  it('lists the newest first, page by page, and by plan', async () => {
    const { jobs, history } = setUp();
    const ids = [];
    for (let count = 0; count < 5; count += 1) {
      const id = jobs.start(request({ planId: count % 2 === 0 ? plan : null }));
      await jobs.ended(id);
      ids.unshift(id);
    }
    const first = history.list({ limit: 2 });
    const rest = history.list({ limit: 10, before: first.at(-1)?.createdAt });
    expect([...first, ...rest].map((job) => job.id)).toEqual(ids);
    expect(history.list({ limit: 10, planId: plan }).length).toBe(3);
  });

  it('lets go of what is older than a year, but never of the last success of a plan', async () => {
    const { jobs, history } = setUp();
    const kept = jobs.start(request());
    await jobs.ended(kept);
    const old = jobs.start(request({ run: () => Promise.resolve(failed(makeFault('repository.full'))) }));
    await jobs.ended(old);
    history.trim(new Date(clock.now().getTime() + 400 * 24 * 3_600_000));
    expect(history.list({ limit: 10 }).map((job) => job.id)).toEqual([kept]);
  });
});
