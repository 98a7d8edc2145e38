import { describe, expect, it } from 'vitest';
import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { ShellCore } from './core-state.ts';
import { holdCore } from './hold-core.ts';
import { sampleModel } from '../../test/helpers/sample-model.ts';

const { signal } = new AbortController();

const aCore = (): ShellCore => ({
  call: (name) => Promise.resolve(done(name)),
  readModel: sampleModel,
  subscribe: () => () => undefined,
  stop: () => Promise.resolve(),
});

function failUnexpectedly(error: unknown): void {
  throw error;
}

describe('The held core', () => {
  it('lets calls wait until the core has started', async () => {
    let finishStart = (_outcome: Outcome<ShellCore>): void => undefined;
    const held = holdCore(() => new Promise((resolve) => (finishStart = resolve)), failUnexpectedly);
    const answer = held.ask('app.doctor', {}, signal);
    expect(held.state().phase).toBe('starting');
    finishStart(done(aCore()));
    expect(await answer).toEqual(done('app.doctor'));
    expect(held.state().phase).toBe('running');
  });

  it('answers every call with the reason why it could not start', async () => {
    const held = holdCore(() => Promise.resolve(failed(makeFault('home.not-writable'))), failUnexpectedly);
    expect(await held.ask('plans.save', {}, signal)).toEqual(failed(makeFault('home.not-writable')));
  });

  it('tries again when the window asks again, and tells that it did', async () => {
    const outcomes: Outcome<ShellCore>[] = [failed(makeFault('home.in-use')), done(aCore())];
    const held = holdCore(
      () => Promise.resolve(outcomes.shift() ?? failed(makeFault('app.bug'))),
      failUnexpectedly,
    );
    await held.settled();
    const phases: string[] = [];
    held.onChange((state) => phases.push(state.phase));
    expect(await held.ask('app.read-model', {}, signal)).toEqual(done('app.read-model'));
    expect(phases).toEqual(['starting', 'running']);
  });

  it('makes one new attempt for many calls at once', async () => {
    let attempts = 0;
    const start = (): Promise<Outcome<ShellCore>> => {
      attempts += 1;
      return Promise.resolve(failed(makeFault('home.in-use')));
    };
    const held = holdCore(start, failUnexpectedly);
    await held.settled();
    await Promise.all(Array.from({ length: 5 }, () => held.ask('app.read-model', {}, signal)));
    expect(attempts).toBe(2);
  });

  it('turns a start that throws into a fault, with the error in the log only', async () => {
    const logged: unknown[] = [];
    const held = holdCore(
      () => Promise.reject(new Error('secret words')),
      (error) => logged.push(error),
    );
    const answer = await held.ask('app.read-model', {}, signal);
    expect(answer).toMatchObject({ ok: false, fault: { code: 'app.bug' } });
    expect(JSON.stringify(answer)).not.toContain('secret words');
    expect(logged).not.toHaveLength(0);
  });
});
