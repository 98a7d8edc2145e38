import { describe, expect, it } from 'vitest';
import { operations } from '../../../src-shared/contract/index.ts';
import { createCallDesk, maxCallsAtOnce, type AskCore } from './call-desk.ts';

/** A core that answers with what it was given, or only once it is told to. */
function recordingCore(): {
  ask: AskCore;
  asked: { name: unknown; input: unknown; signal: AbortSignal }[];
  answerAll: () => void;
} {
  const asked: { name: unknown; input: unknown; signal: AbortSignal }[] = [];
  const waiting: (() => void)[] = [];
  return {
    asked,
    ask: (name, input, signal) =>
      new Promise((resolve) => {
        asked.push({ name, input, signal });
        waiting.push(() => {
          resolve({ ok: true, value: input });
        });
      }),
    answerAll: () => {
      for (const answer of waiting.splice(0)) answer();
    },
  };
}

const codeOf = async (outcome: Promise<unknown>): Promise<unknown> =>
  ((await outcome) as { fault?: { code: string } }).fault?.code;

describe('The call desk', () => {
  it('reads the input from its text and hands it on', async () => {
    const core = recordingCore();
    const desk = createCallDesk(core.ask);
    const answer = desk.call(1, 'a', 'notices.dismiss', '{"noticeId":"n"}');
    core.answerAll();
    expect(await answer).toEqual({ ok: true, value: { noticeId: 'n' } });
  });

  it('refuses what is too large for its operation without reading it', async () => {
    const core = recordingCore();
    const desk = createCallDesk(core.ask);
    const limit = operations['notices.dismiss'].maxInputBytes;
    const text = `${'['.repeat(limit)}not even JSON`;
    expect(await codeOf(desk.call(1, 'a', 'notices.dismiss', text))).toBe('request.too-large');
    expect(core.asked).toHaveLength(0);
  });

  it.each([
    ['an unknown operation', 'app.format-disk', '{}', 'request.unknown-operation'],
    ['a name from the prototype', 'constructor', '{}', 'request.unknown-operation'],
    ['a name that is no text', { toString: 'app.read-model' }, '{}', 'request.unknown-operation'],
    ['an input that is no text', 'app.read-model', { a: 1 }, 'request.invalid'],
    ['an absent input', 'app.read-model', undefined, 'request.invalid'],
    ['broken JSON', 'app.read-model', '{"a":', 'request.invalid'],
  ])('refuses %s', async (_what, name, text, code) => {
    const core = recordingCore();
    expect(await codeOf(createCallDesk(core.ask).call(1, 'a', name, text))).toBe(code);
    expect(core.asked).toHaveLength(0);
  });

  it.each([[''], ['x'.repeat(65)], [7], [null], [undefined], [{}]])(
    'refuses the call id %j',
    async (callId) => {
      const core = recordingCore();
      expect(await codeOf(createCallDesk(core.ask).call(1, callId, 'app.read-model', '{}'))).toBe(
        'request.invalid',
      );
    },
  );

  it('refuses a call id that is still in use, and takes it again afterwards', async () => {
    const core = recordingCore();
    const desk = createCallDesk(core.ask);
    const first = desk.call(1, 'same', 'app.read-model', '{}');
    expect(await codeOf(desk.call(1, 'same', 'app.read-model', '{}'))).toBe('request.invalid');
    core.answerAll();
    await first;
    const again = desk.call(1, 'same', 'app.read-model', '{}');
    core.answerAll();
    expect(await again).toMatchObject({ ok: true });
  });

  it('lets a flood through only as far as its limit, and recovers', async () => {
    const core = recordingCore();
    const desk = createCallDesk(core.ask);
    const answers = Array.from({ length: 10_000 }, (_, index) =>
      desk.call(1, `c${String(index)}`, 'app.read-model', '{}'),
    );
    expect(core.asked).toHaveLength(maxCallsAtOnce);
    core.answerAll();
    const outcomes = (await Promise.all(answers)) as { ok: boolean }[];
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(maxCallsAtOnce);
    const next = desk.call(1, 'next', 'app.read-model', '{}');
    core.answerAll();
    expect(await next).toMatchObject({ ok: true });
  });

  it('cancels the call of the caller that asks, and of no other', () => {
    const core = recordingCore();
    const desk = createCallDesk(core.ask);
    void desk.call(1, 'a', 'app.read-model', '{}');
    void desk.call(2, 'a', 'app.read-model', '{}');
    desk.cancel(1, 'a');
    desk.cancel(1, ['a']);
    desk.cancel(9, 'a');
    expect(core.asked.map((call) => call.signal.aborted)).toEqual([true, false]);
  });

  it('aborts everything that a caller has left behind', () => {
    const core = recordingCore();
    const desk = createCallDesk(core.ask);
    void desk.call(1, 'a', 'app.read-model', '{}');
    void desk.call(1, 'b', 'app.read-model', '{}');
    desk.leave(1);
    expect(core.asked.map((call) => call.signal.aborted)).toEqual([true, true]);
  });
});
