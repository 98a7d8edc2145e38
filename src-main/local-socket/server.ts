import { randomBytes, timingSafeEqual } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import type { ContractEvent } from '../../src-shared/model/event.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';
import { socketAddress } from './address.ts';
import { readFrames, writeFrame } from './frames.ts';
import { clientFrame, type ClientFrame } from './protocol.ts';

/** What the socket lets a client reach: the same gate as the window's, and the same events. */
export interface ServedCore {
  readonly call: (name: unknown, input: unknown, signal: AbortSignal) => Promise<Outcome<unknown>>;
  readonly subscribe: (listener: (event: ContractEvent) => void) => () => void;
}

export interface LocalSocketServer {
  /** Lets clients that are at work finish, takes no new ones, and ends. */
  readonly drain: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Listens for command lines of the same user while this process owns the home. The socket lies in a folder that only
 * the user can enter, and a client proves itself by a token that only the user can read.
 */
export async function serveLocalSocket(home: string, core: ServedCore): Promise<LocalSocketServer> {
  const token = randomBytes(32).toString('hex');
  const address = await socketAddress(home);
  if (process.platform !== 'win32') await rm(address, { force: true });
  await writeFile(tokenFile(home), token, { mode: 0o600 });
  const clients = new Set<Socket>();
  const server = createServer((socket) => {
    clients.add(socket);
    socket.on('close', () => clients.delete(socket));
    socket.on('error', () => socket.destroy());
    serveClient(socket, token, core);
  });
  await listen(server, address);
  const close = async (): Promise<void> => {
    for (const client of clients) client.destroy();
    await rm(tokenFile(home), { force: true });
    await ended(server);
  };
  const drain = async (): Promise<void> => {
    await rm(tokenFile(home), { force: true });
    await ended(server);
  };
  return { drain, close };
}

export const tokenFile = (home: string): string => join(home, 'run', 'core.token');

function listen(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ path: address, readableAll: false, writableAll: false }, resolve);
  });
}

/** `close` answers once the last client has gone. */
function ended(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}

function serveClient(socket: Socket, token: string, core: ServedCore): void {
  const running = new Map<number, AbortController>();
  let unsubscribe: (() => void) | null = null;
  socket.on('close', () => {
    unsubscribe?.();
    for (const call of running.values()) call.abort();
  });
  readFrames(socket, (raw) => {
    const frame = clientFrame.safeParse(raw);
    if (!frame.success) return void socket.destroy();
    if (unsubscribe !== null) return void serveFrame(socket, core, running, frame.data);
    if (frame.data.type !== 'hello' || !isSame(frame.data.token, token)) return void socket.destroy();
    unsubscribe = core.subscribe((event) => {
      writeFrame(socket, { type: 'event', event });
    });
    writeFrame(socket, { type: 'welcome' });
  });
}

async function serveFrame(
  socket: Socket,
  core: ServedCore,
  running: Map<number, AbortController>,
  frame: ClientFrame,
): Promise<void> {
  if (frame.type === 'cancel') {
    running.get(frame.id)?.abort();
    return;
  }
  if (frame.type !== 'call' || running.has(frame.id)) {
    socket.destroy();
    return;
  }
  const controller = new AbortController();
  running.set(frame.id, controller);
  const outcome = await core.call(frame.name, frame.input, controller.signal);
  running.delete(frame.id);
  writeFrame(socket, { type: 'answer', id: frame.id, outcome });
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
