import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../src-main/platform/memory/manual-clock.ts';
import type { CallListener, PluginProcess } from '../../../src-main/plugins/index.ts';
import { done, type Outcome } from '../../../src-shared/plugin-sdk/index.ts';
import { faultOf, valueOf } from '../../helpers/expect-outcome.ts';
import { roguePlugin } from '../../helpers/plugin-host.ts';

const discover = { family: 'target', typeId: 'target-rogue', method: 'discover', args: [] } as const;

const listener = (more: Partial<CallListener> = {}): CallListener => ({
  signal: new AbortController().signal,
  told: () => undefined,
  serve: () => Promise.resolve(null),
  ...more,
});

const call = (rogue: PluginProcess, more: Partial<CallListener> = {}): Promise<Outcome<unknown>> =>
  rogue.call(discover, {}, listener(more));

const good = `(call) => say({ kind: 'result', call, value: { ok: true, value: [{ name: 'found' }] } })`;

describe('a plugin process', () => {
  it('answers, and is the same process for the next call', async () => {
    const plugin = roguePlugin(`onCall(${good})`);
    expect(valueOf(await call(plugin))).toEqual([{ name: 'found' }]);
    const pid = plugin.pid();
    expect(valueOf(await call(plugin))).toEqual([{ name: 'found' }]);
    expect(plugin.pid()).toBe(pid);
  });

  it.each([
    ['exits without an answer', 'onCall(() => process.exit(0))', 'plugin.crashed'],
    ['crashes', 'onCall(() => { process.kill(process.pid, "SIGSEGV") })', 'plugin.crashed'],
    ['cannot be loaded', 'throw new Error("broken")', 'plugin.crashed'],
    ['throws', `onCall((call) => say({ kind: 'threw', call, message: 'no' }))`, 'plugin.crashed'],
    ['says what is no JSON', `onCall(() => pipe.write('hello\\n'))`, 'plugin.misbehaved'],
    ['says what has no known form', `onCall(() => say({ kind: 'take-over' }))`, 'plugin.misbehaved'],
    [
      'answers with another shape',
      `onCall((call) => say({ kind: 'result', call, value: { ok: true, value: 'all of it' } }))`,
      'plugin.misbehaved',
    ],
    [
      'makes up a code of a fault',
      `onCall((call) => say({ kind: 'result', call, value: { ok: false, fault: { code: 'x', retry: 'never' } } }))`,
      'plugin.misbehaved',
    ],
    [
      'floods',
      `onCall((call) => { for (let i = 0; i < 9000; i += 1) say({ kind: 'log', call, line: 'x' }) })`,
      'plugin.misbehaved',
    ],
    [
      'never ends its line',
      `onCall(() => { const more = () => pipe.write('x'.repeat(1 << 20), more); more() })`,
      'plugin.misbehaved',
    ],
  ])('that %s fails its call alone', async (_, source, code) => {
    expect(faultOf(await call(roguePlugin(source))).code).toBe(code);
  });

  it('that hangs is ended, and starts anew', async () => {
    const clock = createManualClock();
    const plugin = roguePlugin(
      `onCall((call) => { say({ kind: 'log', call, line: 'got it' }); for (;;); })`,
      clock,
    );
    const hung = call(plugin, { told: () => clock.advance(120_000) });
    expect(faultOf(await hung).code).toBe('plugin.timed-out');
    expect(plugin.pid()).toBeNull();
  });

  it('that does not heed a cancel is ended', async () => {
    const clock = createManualClock();
    const cancelling = new AbortController();
    const plugin = roguePlugin(`onCall((call) => say({ kind: 'log', call, line: 'got it' }))`, clock);
    const answer = call(plugin, {
      signal: cancelling.signal,
      told: () => {
        cancelling.abort();
        clock.advance(10_000);
      },
    });
    expect(faultOf(await answer).code).toBe('request.cancelled');
    expect(plugin.pid()).toBeNull();
  });

  it('that keeps failing is given up, and gets another chance later', async () => {
    const clock = createManualClock();
    const plugin = roguePlugin('onCall(() => process.exit(1))', clock);
    for (let time = 0; time < 5; time += 1) await call(plugin);
    expect(faultOf(await call(plugin)).detail).toBe('it failed too often');
    clock.advance(600_000);
    expect(faultOf(await call(plugin)).detail).toBe('the process ended');
  });

  it('is ended when nobody needs it', async () => {
    const clock = createManualClock();
    const plugin = roguePlugin(`onCall(${good})`, clock);
    await call(plugin);
    expect(plugin.pid()).not.toBeNull();
    clock.advance(60_000);
    expect(plugin.pid()).toBeNull();
    expect(valueOf(await call(plugin))).toEqual([{ name: 'found' }]);
  });

  it('sees nothing of our environment but what it is given', async () => {
    process.env['TIMELOCKER_PASSWORD'] = 'canary-of-the-environment';
    const plugin = roguePlugin(
      `onCall((call) => say({ kind: 'result', call, value: { ok: true, value: [process.env] } }))`,
    );
    const answer = JSON.stringify(await call(plugin));
    delete process.env['TIMELOCKER_PASSWORD'];
    expect(answer).toContain('PATH');
    expect(answer).not.toContain('canary-of-the-environment');
  });

  it('gets what it asks its call for, and nothing for a call that is over', async () => {
    const asked: string[] = [];
    const plugin = roguePlugin(`onCall((call) => {
      say({ kind: 'ask', call: call + 999, ask: 1, what: 'for another call', args: [] });
      say({ kind: 'ask', call, ask: 2, what: 'findProgram', args: ['ssh'] });
      createInterface(pipe).on('line', (line) => {
        const told = JSON.parse(line);
        if (told.kind === 'told') say({ kind: 'result', call, value: { ok: true, value: [{ told: told.value }] } });
      });
    })`);
    const answer = await call(plugin, {
      serve: (what) => {
        asked.push(what);
        return Promise.resolve('/usr/bin/ssh');
      },
    });
    expect(valueOf(answer)).toEqual([{ told: '/usr/bin/ssh' }]);
    expect(asked).toEqual(['findProgram']);
  });

  it('answers many calls at once, each with its own', async () => {
    const plugin = roguePlugin(
      `onCall((call, { asked }) => setImmediate(() => say({ kind: 'result', call, value: { ok: true, value: [{ n: asked.args[0] }] } })))`,
    );
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) => plugin.call({ ...discover, args: [n] }, {}, listener())),
    );
    expect(answers).toEqual([1, 2, 3, 4].map((n) => done([{ n }])));
  });
});
