import { describe, expect, test } from 'vitest';
import type { WindowApi } from '../../src-shared/contract/window-api.ts';
import { createBridge } from './bridge.ts';

/** The other side of the window, answering what a test gives it. */
function makeApi(answer: (callId: string) => Promise<unknown>) {
  const cancelled: string[] = [];
  const called: { callId: string; name: string; input: unknown }[] = [];
  const api: WindowApi = {
    call: (callId, name, input) => {
      called.push({ callId, name, input });
      return answer(callId);
    },
    cancel: (callId) => cancelled.push(callId),
    subscribe: () => () => undefined,
    pathOfDroppedFile: () => '',
  };
  return { bridge: createBridge(() => api), cancelled, called };
}

describe('the bridge', () => {
  test('hands on operation and input, and answers the outcome as it came', async () => {
    const { bridge, called } = makeApi(() => Promise.resolve({ ok: true, value: { path: '/home/a' } }));
    expect(await bridge.call('shell.choose-folder', { purpose: 'source' })).toEqual({
      ok: true,
      value: { path: '/home/a' },
    });
    expect(called).toMatchObject([{ name: 'shell.choose-folder', input: { purpose: 'source' } }]);
  });

  test('gives each call an id of its own', async () => {
    const { bridge, called } = makeApi(() => Promise.resolve({ ok: true, value: {} }));
    await bridge.call('pause.clear', {});
    await bridge.call('pause.clear', {});
    expect(new Set(called.map(({ callId }) => callId)).size).toBe(2);
  });

  test('turns a broken link and an answer that is no outcome into a fault instead of throwing', async () => {
    const broken = makeApi(() => Promise.reject(new Error('no handler')));
    const strange = makeApi(() => Promise.resolve('hello'));
    expect(await broken.bridge.call('pause.clear', {})).toMatchObject({
      ok: false,
      fault: { code: 'app.bug' },
    });
    expect(await strange.bridge.call('pause.clear', {})).toMatchObject({
      ok: false,
      fault: { code: 'app.bug' },
    });
  });

  test('cancels the call when its signal is aborted, and not after it has ended', async () => {
    let end: (outcome: unknown) => void = () => undefined;
    const { bridge, cancelled, called } = makeApi(
      () =>
        new Promise((resolve) => {
          end = resolve;
        }),
    );
    const controller = new AbortController();
    const answer = bridge.call('places.list', {}, controller.signal);
    controller.abort();
    expect(cancelled).toEqual([called[0]?.callId]);
    end({ ok: false, fault: { code: 'request.cancelled', retry: 'never' } });
    await answer;

    const late = new AbortController();
    const second = bridge.call('places.list', {}, late.signal);
    end({ ok: true, value: { places: [] } });
    await second;
    late.abort();
    expect(cancelled).toHaveLength(1);
  });

  test('asks nothing when the signal is aborted before', async () => {
    const { bridge, called } = makeApi(() => Promise.resolve({ ok: true, value: {} }));
    const outcome = await bridge.call('places.list', {}, AbortSignal.abort());
    expect(outcome).toMatchObject({ ok: false, fault: { code: 'request.cancelled' } });
    expect(called).toEqual([]);
  });
});
