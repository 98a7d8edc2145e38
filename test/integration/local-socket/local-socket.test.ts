import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  connectLocalSocket,
  serveLocalSocket,
  type ServedCore,
} from '../../../src-main/local-socket/index.ts';
import { socketAddress } from '../../../src-main/local-socket/address.ts';
import type { ContractEvent } from '../../../src-shared/model/event.ts';
import { done } from '../../../src-shared/model/fault.ts';

const endings: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function makeHome(folder?: string): Promise<string> {
  const home = folder ?? (await mkdtemp(join(tmpdir(), 'tl-socket-')));
  await mkdir(join(home, 'run'), { recursive: true, mode: 0o700 });
  endings.push(() => rm(home, { recursive: true, force: true }));
  return home;
}

interface Served {
  readonly emit: (event: ContractEvent) => void;
  readonly waiting: Promise<void>;
  readonly aborted: Promise<void>;
  readonly drain: () => Promise<void>;
}

async function serve(home: string): Promise<Served> {
  const listeners = new Set<(event: ContractEvent) => void>();
  let arrived: () => void = () => undefined;
  let ended: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => (arrived = resolve));
  const aborted = new Promise<void>((resolve) => (ended = resolve));
  const core: ServedCore = {
    call: (name, input, signal) => {
      if (name !== 'wait') return Promise.resolve(done({ name, input }));
      arrived();
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          ended();
          resolve(done('aborted'));
        });
      });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const server = await serveLocalSocket(home, core);
  endings.push(() => server.close());
  const emit = (event: ContractEvent): void => {
    for (const listener of listeners) listener(event);
  };
  return { emit, waiting, aborted, drain: server.drain };
}

async function client(home: string): Promise<NonNullable<Awaited<ReturnType<typeof connectLocalSocket>>>> {
  const connected = await connectLocalSocket(home);
  if (connected === null) throw new Error('nobody listens');
  endings.push(connected.close);
  return connected;
}

const event: ContractEvent = {
  kind: 'fact',
  sequence: 1,
  fact: { type: 'pause-changed', pause: { until: null } },
};

describe('the local socket', () => {
  it('carries calls, answers and events, with any names in them', async () => {
    const home = await makeHome();
    const served = await serve(home);
    const line = await client(home);
    const input = { path: '/a\n"ü"\u2028', big: 'x'.repeat(300_000) };
    expect(await line.call('echo', input)).toEqual(done({ name: 'echo', input }));
    const seen = new Promise((resolve) => line.subscribe(resolve));
    served.emit(event);
    expect(await seen).toEqual(event);
  });

  it('passes a cancelled call on as an aborted signal', async () => {
    const home = await makeHome();
    const served = await serve(home);
    const line = await client(home);
    const controller = new AbortController();
    const answer = line.call('wait', {}, controller.signal);
    await served.waiting;
    controller.abort();
    expect(await answer).toEqual(done('aborted'));
  });

  it('aborts the calls of a client that went away', async () => {
    const home = await makeHome();
    const served = await serve(home);
    const line = await client(home);
    void line.call('wait', {});
    await served.waiting;
    line.close();
    await served.aborted;
  });

  it('answers a fault to what was under way when the owner ends', async () => {
    const home = await makeHome();
    await serve(home);
    const line = await client(home);
    const answer = line.call('wait', {});
    await endings.splice(1, 1)[0]?.();
    expect(await answer).toMatchObject({ ok: false, fault: { code: 'app.shutting-down' } });
  });

  it('lets nobody in without the token, and keeps the token to the user', async () => {
    const home = await makeHome();
    await serve(home);
    const tokenPath = join(home, 'run', 'core.token');
    expect((await stat(tokenPath)).mode & 0o777).toBe(0o600);
    const token = await readFile(tokenPath, 'utf8');
    for (const first of [
      '{"type":"call","id":1,"name":"echo","input":{}}',
      `{"type":"hello","token":"${'0'.repeat(token.length)}"}`,
      'no json at all',
    ]) {
      const socket = connect(await socketAddress(home));
      const received: Buffer[] = [];
      socket.on('data', (chunk: Buffer) => received.push(chunk));
      const closed = new Promise((resolve) => socket.once('close', resolve));
      socket.write(`${first}\n`);
      await closed;
      expect(Buffer.concat(received).toString()).toBe('');
    }
  });

  it('takes over the socket file that a killed owner left behind', async () => {
    const home = await makeHome();
    await writeFile(join(home, 'run', 'core.sock'), '');
    await serve(home);
    expect(await (await client(home)).call('echo', 1)).toEqual(done({ name: 'echo', input: 1 }));
  });

  it('finds a short address for a home with a long path', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'tl-socket-'));
    endings.push(() => rm(parent, { recursive: true, force: true }));
    const home = await makeHome(join(parent, 'x'.repeat(200)));
    await serve(home);
    expect(await (await client(home)).call('echo', 1)).toEqual(done({ name: 'echo', input: 1 }));
  });

  it('says that nobody listens when nobody does', async () => {
    expect(await connectLocalSocket(await makeHome())).toBeNull();
  });

  it('drains: clients at work finish, and only then it ends', async () => {
    const home = await makeHome();
    const served = await serve(home);
    const line = await client(home);
    let isDrained = false;
    const drained = served.drain().then(() => (isDrained = true));
    expect(await line.call('echo', 1)).toEqual(done({ name: 'echo', input: 1 }));
    expect(isDrained).toBe(false);
    line.close();
    await drained;
    expect(await connectLocalSocket(home)).toBeNull();
  });
});
