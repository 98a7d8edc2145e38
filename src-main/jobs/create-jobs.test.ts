import { describe, expect, it } from 'vitest';
import {
  clock,
  heldRun,
  repository,
  request,
  saved,
  setUpJobs as setUp,
  useHistory,
} from '../../test/helpers/jobs.ts';
import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { JobResult } from '../../src-shared/model/job.ts';
import type { Reason } from '../../src-shared/model/reason.ts';

useHistory();

describe('jobs', () => {
  it('run from the queue to their end, tell every step, and stand in the history', async () => {
    const { jobs, history, states } = setUp();
    const id = jobs.start(
      request({
        run: (run) => {
          run.enter('running');
          run.log('backing up');
          run.enter('finishing');
          return Promise.resolve(done(saved));
        },
      }),
    );
    expect(await jobs.ended(id)).toEqual(done(saved));
    expect(states()).toEqual(['queued', 'preparing', 'running', 'finishing', 'succeeded']);
    expect(history.read(id)).toMatchObject({
      job: { state: { name: 'succeeded' }, result: saved, planName: 'Home' },
      log: ['backing up'],
    });
    expect(jobs.active()).toEqual([]);
  });

  it('of the same plan and kind are one, restores never', async () => {
    const { jobs } = setUp();
    const held = heldRun();
    const first = jobs.start(request({ run: held.run }));
    expect(jobs.start(request({ trigger: 'schedule' }))).toBe(first);
    expect(jobs.start(request({ kind: 'retention' }))).not.toBe(first);
    const restores = [1, 2].map(() => jobs.start(request({ kind: 'restore', run: heldRun().run })));
    expect(new Set(restores).size).toBe(2);
    await jobs.stop('quit');
  });

  it('write to a repository one after the other, and say that they wait for it; a restore does not wait', async () => {
    const { jobs, history } = setUp();
    const held = heldRun();
    jobs.start(request({ run: held.run }));
    await held.begun();
    const second = jobs.start(request({ kind: 'retention' }));
    expect(history.read(second)?.job.state).toEqual({
      name: 'waiting',
      reasons: [{ code: 'repository-busy', repositoryId: repository }],
    });
    expect(await jobs.ended(jobs.start(request({ kind: 'restore' })))).toEqual(done(saved));
    held.answer(done(saved));
    expect(await jobs.ended(second)).toEqual(done(saved));
  });

  it('can be cancelled while they wait for the repository', async () => {
    const { jobs, leases } = setUp();
    const lease = await leases.acquire(repository, 'writer', 'kit');
    const id = jobs.start(request());
    await jobs.handlers['jobs.cancel']({ jobId: id }, { signal: new AbortController().signal });
    expect(await jobs.ended(id)).toMatchObject({ fault: { code: 'request.cancelled' } });
    if (lease.ok) lease.value.release();
    expect(leases.holder(repository)).toBeUndefined();
  });

  it('wait for their reasons and start when these are gone', async () => {
    const { jobs, states } = setUp();
    let reasons: Reason[] = [{ code: 'battery' }];
    const id = jobs.start(request({ trigger: 'schedule', waitsFor: () => reasons }));
    jobs.reconsider();
    expect(states()).toEqual(['queued', 'waiting']);
    reasons = [];
    clock.advance(15_000);
    expect(await jobs.ended(id)).toEqual(done(saved));
  });

  it('start at once when the person asks for what the schedule lets wait', async () => {
    const { jobs } = setUp();
    const id = jobs.start(request({ trigger: 'schedule', waitsFor: () => [{ code: 'battery' }] }));
    expect(jobs.start(request())).toBe(id);
    expect(await jobs.ended(id)).toEqual(done(saved));
  });

  it('wait for an absent drive when they started by themselves, and fail when a person started them', async () => {
    const { jobs, reached } = setUp();
    let isAbsent = true;
    const run = (): Promise<Outcome<JobResult>> =>
      Promise.resolve(isAbsent ? failed(makeFault('repository.absent')) : done(saved));
    expect(await jobs.ended(jobs.start(request({ run })))).toMatchObject({
      fault: { code: 'repository.absent' },
    });
    const id = jobs.start(request({ trigger: 'schedule', run }));
    expect(await reached(id, 'waiting')).toEqual({
      name: 'waiting',
      reasons: [{ code: 'repository-absent', repositoryId: repository }],
    });
    isAbsent = false;
    jobs.retryNow();
    expect(await jobs.ended(id)).toEqual(done(saved));
  });

  it('are postponed cleanly, wait for the person, and go on', async () => {
    const { jobs, states } = setUp();
    const held = heldRun();
    let isPaused = false;
    const user: Reason = { code: 'user', until: null };
    const id = jobs.start(request({ run: held.run, waitsFor: () => (isPaused ? [user] : []) }));
    await held.begun();
    held.expectAnother();
    isPaused = true;
    jobs.postpone((job) => job.kind === 'backup', [user]);
    await Promise.resolve();
    isPaused = false;
    jobs.retryNow();
    await held.begun();
    held.answer(done(saved));
    expect(await jobs.ended(id)).toEqual(done(saved));
    expect(states()).toEqual([
      'queued',
      'preparing',
      'running',
      'paused',
      'waiting',
      'preparing',
      'running',
      'succeeded',
    ]);
  });

  it('stop when the app quits, count as interrupted, and none begins any more', async () => {
    const { jobs, history } = setUp();
    const held = heldRun();
    const running = jobs.start(request({ run: held.run }));
    const waiting = jobs.start(request({ kind: 'retention', waitsFor: () => [{ code: 'idle' }] }));
    await held.begun();
    await jobs.stop('quit');
    expect([running, waiting].map((id) => history.read(id)?.job.state.name)).toEqual([
      'interrupted',
      'interrupted',
    ]);
    const late = jobs.start(request());
    expect(history.read(late)?.job.state.name).toBe('cancelled');
  });

  it('of a dead process are interrupted at the next start', () => {
    const before = setUp();
    const id = before.jobs.start(request({ waitsFor: () => [{ code: 'idle' }] }));
    const after = setUp();
    expect(after.jobs.takeOverInterrupted().map((job) => job.id)).toEqual([id]);
    expect(after.history.read(id)?.job.state.name).toBe('interrupted');
    expect(after.history.notEnded()).toEqual([]);
  });

  it('that throw are bugs: a fault without words of the error, and a line in the log', async () => {
    const { jobs, bugs } = setUp();
    const id = jobs.start(request({ run: () => Promise.reject(new Error('secret')) }));
    expect(await jobs.ended(id)).toEqual(failed(makeFault('app.bug')));
    expect(bugs).toEqual(['job backup']);
  });
});
