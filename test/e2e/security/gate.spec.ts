import { expect, test } from '../../helpers/electron-app.ts';
import { attack, windowUnderAttack } from './window-under-attack.ts';

const { launched, page } = windowUnderAttack();

interface Answer {
  readonly ok: boolean;
  readonly fault?: { readonly code: string; readonly detail?: string };
}

/** Calls as hostile code in the page would, past the typed bridge. */
async function call(name: unknown, input: unknown): Promise<Answer> {
  return attack(
    await page(),
    ({ name: operation, input: given }) =>
      window.timelocker.call(crypto.randomUUID(), operation as string, given) as Promise<Answer>,
    { name, input },
  );
}

test('what is allowed works', async () => {
  expect(await call('app.read-model', {})).toMatchObject({ ok: true });
});

for (const name of [
  'app.format-disk',
  '__proto__',
  'constructor',
  'toString',
  '',
  'app.read-model ',
  7,
  null,
  ['app.read-model'],
  { toString: 1 },
]) {
  test(`the operation ${JSON.stringify(name)} does not exist`, async () => {
    expect(await call(name, {})).toMatchObject({ ok: false, fault: { code: 'request.unknown-operation' } });
  });
}

for (const [what, name, input] of [
  ['no object', 'plans.back-up-now', 'x'],
  ['a missing field', 'plans.back-up-now', {}],
  ['a wrong type', 'plans.back-up-now', { planId: { $ne: null } }],
  ['no id', 'plans.back-up-now', { planId: '../../etc/passwd' }],
  ['an unknown choice', 'shell.choose-folder', { purpose: 'root' }],
  ['a number that is none', 'repositories.verify', { repositoryId: 'x', readDataPercent: Number.NaN }],
  ['an array', 'app.read-model', []],
  ['null', 'app.read-model', null],
] as const) {
  test(`an input is refused that is ${what}`, async () => {
    expect(await call(name, input)).toMatchObject({ ok: false, fault: { code: 'request.invalid' } });
  });
}

test('an input that is too large is refused at once, and the app goes on', async () => {
  const view = await page();
  const answer = await attack(view, () =>
    window.timelocker.call('huge', 'notices.dismiss', {
      noticeId: 'x'.repeat(64 * 1024 * 1024),
    }),
  );
  expect(answer).toMatchObject({ ok: false, fault: { code: 'request.too-large' } });
  expect(await call('app.read-model', {})).toMatchObject({ ok: true });
});

test('keys of the prototype change nothing in the main process', async () => {
  const view = await page();
  await attack(view, async () => {
    const api = window.timelocker;
    const hostile = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"language":"en"}',
    ) as unknown;
    await api.call('p1', 'preferences.change', hostile);
    await api.call('p2', 'app.read-model', hostile);
    await api.call('__proto__', 'app.read-model', {});
    api.cancel('__proto__');
    api.cancel('constructor');
  });
  const polluted = await launched().app.evaluate(() => 'polluted' in {} || 'polluted' in Object.prototype);
  expect(polluted).toBe(false);
});

test('what cannot travel fails in the page and nowhere else', async () => {
  const view = await page();
  const outcomes = await attack(view, async () => {
    const api = window.timelocker;
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const inputs: unknown[] = [
      circle,
      10n,
      Symbol('x'),
      () => 1,
      window,
      document,
      undefined,
      new Proxy({}, {}),
    ];
    const outcomes: string[] = [];
    for (const [index, input] of inputs.entries()) {
      try {
        const answer = (await api.call(`c${String(index)}`, 'preferences.change', input)) as Answer;
        outcomes.push(answer.fault?.code ?? 'done');
      } catch {
        outcomes.push('thrown');
      }
    }
    for (const words of [null, undefined, 5, {}, []]) api.cancel(words as string);
    return outcomes;
  });
  expect(outcomes.filter((outcome) => !['thrown', 'request.invalid', 'done'].includes(outcome))).toEqual([]);
  expect(await call('app.read-model', {})).toMatchObject({ ok: true });
});

test('ten thousand calls at once neither crash nor block the app', async () => {
  const view = await page();
  const counts = await attack(view, async () => {
    const api = window.timelocker;
    const calls = Array.from({ length: 10_000 }, (_, index) =>
      api.call(`f${String(index)}`, 'app.read-model', {}),
    );
    const answers = (await Promise.all(calls)) as Answer[];
    const codes = answers.map((answer) => answer.fault?.code ?? 'done');
    return { done: codes.filter((code) => code === 'done').length, codes: [...new Set(codes)].sort() };
  });
  expect(counts.done).toBeGreaterThan(0);
  expect(['done', 'request.not-allowed']).toEqual(expect.arrayContaining(counts.codes));
  expect(await call('app.read-model', {})).toMatchObject({ ok: true });
});

test('another window is not listened to, even one of the same origin with the same preload script', async () => {
  const answer = await launched().app.evaluate(async ({ app, BrowserWindow, session }) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`;
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload, session: session.fromPartition('timelocker-window'), sandbox: true },
    });
    await stranger.loadURL('timelocker://app/index.html');
    const found: unknown = await stranger.webContents.executeJavaScript(
      "window.timelocker.call('x', 'app.read-model', {})",
    );
    stranger.destroy();
    return found;
  });
  expect(answer).toMatchObject({ ok: false, fault: { code: 'request.not-allowed' } });
});

test('a frame has no bridge of its own', async () => {
  const view = await page();
  const found = await attack(view, async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inside = frame.contentWindow as unknown as {
      timelocker?: unknown;
      require?: unknown;
      process?: unknown;
    };
    const own = Object.hasOwn(inside, 'timelocker') || 'require' in inside || 'process' in inside;
    const closed = document.createElement('iframe');
    closed.setAttribute('sandbox', 'allow-scripts');
    document.body.append(closed);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    frame.remove();
    closed.remove();
    return own;
  });
  expect(found).toBe(false);
});

test('messages between frames reach nothing of ours', async () => {
  const view = await page();
  await attack(view, () => {
    for (const message of [
      'timelocker:call',
      { channel: 'timelocker:call', args: ['x', 'app.read-model', '{}'] },
    ]) {
      window.postMessage(message, '*');
      new BroadcastChannel('timelocker:call').postMessage(message);
    }
  });
  expect(await call('app.read-model', {})).toMatchObject({ ok: true });
});

test('only three channels exist', async () => {
  const channels = await launched().app.evaluate(({ ipcMain }) => ({
    events: ipcMain
      .eventNames()
      .map(String)
      .filter((name) => name.startsWith('timelocker')),
    calls: [...(ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers.keys()],
  }));
  expect(channels.events).toEqual(['timelocker:cancel']);
  expect(channels.calls).toEqual(['timelocker:call']);
});
