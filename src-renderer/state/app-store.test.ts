import { describe, expect, test } from 'vitest';
import type { ContractEvent, Fact } from '../../src-shared/model/event.ts';
import { makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { ReadModel } from '../../src-shared/model/read-model.ts';
import { sampleModel } from '../../test/helpers/sample-model.ts';
import type { Bridge } from '../bridge/bridge.ts';
import { createAppStore } from './app-store.ts';

/** A core whose answers and events come when the test says so. */
function makeCore() {
  const asked: ((outcome: Outcome<ReadModel>) => void)[] = [];
  let listener: (event: ContractEvent) => void = () => undefined;
  const call = () => new Promise((resolve) => asked.push(resolve));
  const bridge = {
    call: call as Bridge['call'],
    subscribe: (added: (event: ContractEvent) => void) => {
      listener = added;
      return () => {
        listener = () => undefined;
      };
    },
  };
  return {
    store: createAppStore(bridge),
    send: (sequence: number, fact: Fact) => {
      listener({ kind: 'fact', sequence, fact });
    },
    answer: async (outcome: Outcome<ReadModel>) => {
      asked.shift()?.(outcome);
      await new Promise((resolve) => setImmediate(resolve));
    },
    questions: () => asked.length,
  };
}

const model = (sequence: number): Outcome<ReadModel> => ({ ok: true, value: sampleModel({ sequence }) });
const paused: Fact = { type: 'pause-changed', pause: { until: null } };
const resumed: Fact = { type: 'pause-changed', pause: null };

describe('the store of the window', () => {
  test('is loading until the core has answered', async () => {
    const { store, answer } = makeCore();
    store.follow();
    expect(store.state.getState().phase).toBe('loading');
    await answer(model(5));
    expect(store.state.getState()).toMatchObject({ phase: 'ready', model: { sequence: 5 } });
  });

  test('applies what happened while the answer was on its way, and ignores what the answer knows', async () => {
    const { store, send, answer } = makeCore();
    store.follow();
    send(5, paused);
    send(6, paused);
    await answer(model(5));
    expect(store.state.getState()).toMatchObject({ model: { sequence: 6, pause: { until: null } } });
  });

  test('asks again when facts were lost, and then goes on', async () => {
    const { store, send, answer, questions } = makeCore();
    store.follow();
    await answer(model(5));
    send(8, paused);
    expect(questions()).toBe(1);
    send(9, resumed);
    expect(store.state.getState()).toMatchObject({ model: { sequence: 5 } });
    await answer(model(8));
    expect(store.state.getState()).toMatchObject({ model: { sequence: 9, pause: null } });
  });

  test('says why it could not start, and starts when asked again', async () => {
    const { store, answer } = makeCore();
    store.follow();
    await answer({ ok: false, fault: makeFault('home.in-use') });
    expect(store.state.getState()).toMatchObject({ phase: 'failed', fault: { code: 'home.in-use' } });
    void store.ask();
    await answer(model(2));
    expect(store.state.getState()).toMatchObject({ phase: 'ready', model: { sequence: 2 } });
  });

  test('hears nothing more once it has stopped following', async () => {
    const { store, send, answer } = makeCore();
    const stop = store.follow();
    await answer(model(5));
    stop();
    send(6, paused);
    expect(store.state.getState()).toMatchObject({ model: { sequence: 5 } });
  });
});
