import { describe, expect, it } from 'vitest';
import { done } from '../../../src-shared/model/fault.ts';
import type { JobState } from '../../../src-shared/model/job.ts';
import { sampleJob, sampleModel } from '../../../test/helpers/sample-model.ts';
import type { ShellCore } from '../core-state.ts';
import { createQuitter, type QuitAnswer } from './quitter.ts';

/** A core with one job in this state, and everything around quitting written down in order. */
function setUp(state: JobState, answers: QuitAnswer[] = [], stopping: Promise<void> = Promise.resolve()) {
  const happened: string[] = [];
  let timeIsUp = (): void => undefined;
  const core: ShellCore = {
    call: () => Promise.resolve(done(null)),
    readModel: () => sampleModel({ jobs: [sampleJob(1, state)] }),
    subscribe: () => () => undefined,
    stop: (reason) => {
      happened.push(`stop ${reason}`);
      return stopping;
    },
  };
  const options = {
    core: () => core,
    ask: () => {
      happened.push('ask');
      return Promise.resolve(answers.shift() ?? 'cancel');
    },
    onFinishing: () => happened.push('finishing'),
    exit: () => happened.push('exit'),
    pause: () => new Promise<void>((resolve) => (timeIsUp = resolve)),
    logBug: (error: unknown) => happened.push(String(error)),
  };
  return {
    happened,
    options,
    quitter: createQuitter(options),
    letTimePass: () => {
      timeIsUp();
    },
  };
}

function workUnderWay(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return {
    promise,
    resolve: () => {
      resolve();
    },
  };
}

describe('Quitting', () => {
  it.each<[JobState]>([[{ name: 'queued' }], [{ name: 'succeeded' }], [{ name: 'cancelled' }]])(
    'asks nothing while no work is cut off (%j)',
    async (state) => {
      const { quitter, happened } = setUp(state);
      await quitter.request();
      expect(happened).toEqual(['stop quit', 'exit']);
    },
  );

  it.each<[JobState]>([
    [{ name: 'preparing' }],
    [{ name: 'running' }],
    [{ name: 'paused', reason: { code: 'battery' } }],
    [{ name: 'finishing' }],
  ])('asks during work (%j), and goes on if the person cancels', async (state) => {
    const { quitter, happened } = setUp(state, ['cancel']);
    await quitter.request();
    expect(happened).toEqual(['ask']);
  });

  it('stops at once if the person says so', async () => {
    const { quitter, happened } = setUp({ name: 'running' }, ['stop-now']);
    await quitter.request();
    expect(happened).toEqual(['ask', 'stop quit', 'exit']);
  });

  it('finishes first if the person says so, however long that takes', async () => {
    const work = workUnderWay();
    const { quitter, happened, letTimePass } = setUp({ name: 'running' }, ['finish-first'], work.promise);
    const quitting = quitter.request();
    letTimePass();
    await Promise.resolve();
    expect(happened).not.toContain('exit');
    work.resolve();
    await quitting;
    expect(happened).toEqual(['ask', 'finishing', 'stop finish-first', 'exit']);
  });

  it('can still be told to stop at once while it finishes', async () => {
    const work = workUnderWay();
    const { quitter, happened } = setUp({ name: 'running' }, ['finish-first', 'stop-now'], work.promise);
    const first = quitter.request();
    await Promise.resolve();
    const second = quitter.request();
    work.resolve();
    await Promise.all([first, second]);
    expect(happened.filter((event) => event === 'exit')).toHaveLength(1);
    expect(happened).toContain('stop quit');
  });

  it('asks once, however often it is clicked', async () => {
    const { quitter, happened } = setUp({ name: 'running' }, ['cancel']);
    await Promise.all([quitter.request(), quitter.request(), quitter.request()]);
    expect(happened).toEqual(['ask']);
  });

  it('asks nobody when the session ends', async () => {
    const { quitter, happened } = setUp({ name: 'running' });
    await quitter.now();
    expect(happened).toEqual(['stop quit', 'exit']);
  });

  it('does not wait for ever for a core that hangs', async () => {
    const { quitter, happened, letTimePass } = setUp({ name: 'running' }, [], new Promise(() => undefined));
    const quitting = quitter.now();
    letTimePass();
    await quitting;
    expect(happened).toEqual(['stop quit', 'exit']);
  });

  it('quits although stopping fails', async () => {
    const { quitter, happened } = setUp({ name: 'queued' }, [], Promise.reject(new Error('a bug')));
    await quitter.request();
    expect(happened).toEqual(['stop quit', 'Error: a bug', 'exit']);
  });

  it('needs no core to be quit', async () => {
    const { options, happened } = setUp({ name: 'queued' });
    await createQuitter({ ...options, core: () => null }).request();
    expect(happened).toEqual(['exit']);
  });
});
