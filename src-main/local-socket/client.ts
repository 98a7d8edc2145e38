import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { contractEvent, type ContractEvent } from '../../src-shared/model/event.ts';
import { failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import { socketAddress } from './address.ts';
import { readFrames, writeFrame } from './frames.ts';
import type { ServerFrame } from './protocol.ts';
import { tokenFile } from './server.ts';

export interface LocalSocketClient {
  readonly call: (name: string, input: unknown, signal?: AbortSignal) => Promise<Outcome<unknown>>;
  readonly subscribe: (listener: (event: ContractEvent) => void) => () => void;
  readonly close: () => void;
}

const helloLimitMs = 5000;

/** Reaches the process that owns the home; null when none listens (it may be starting or ending just now). */
export async function connectLocalSocket(home: string): Promise<LocalSocketClient | null> {
  const token = await readFile(tokenFile(home), 'utf8').catch(() => null);
  if (token === null) return null;
  const socket = connect(await socketAddress(home));
  const conversation = converse(socket);
  const isWelcome = await greet(socket, token, conversation.welcome);
  if (!isWelcome) {
    socket.destroy();
    return null;
  }
  return conversation.client;
}

function greet(socket: Socket, token: string, welcome: Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, helloLimitMs, false);
    const answer = (isWelcome: boolean): void => {
      clearTimeout(timer);
      resolve(isWelcome);
    };
    socket.once('connect', () => {
      writeFrame(socket, { type: 'hello', token });
    });
    socket.once('close', () => {
      answer(false);
    });
    void welcome.then(() => {
      answer(true);
    });
  });
}

interface Conversation {
  readonly client: LocalSocketClient;
  readonly welcome: Promise<void>;
}

function converse(socket: Socket): Conversation {
  const waiting = new Map<number, (outcome: Outcome<unknown>) => void>();
  const listeners = new Set<(event: ContractEvent) => void>();
  let welcomed = (): void => undefined;
  const welcome = new Promise<void>((resolve) => {
    welcomed = resolve;
  });
  readFrames(socket, (raw) => {
    const frame = raw as ServerFrame;
    if (frame.type === 'welcome') welcomed();
    if (frame.type === 'answer') settle(waiting, frame.id, frame.outcome as Outcome<unknown>);
    if (frame.type === 'event') {
      const event = contractEvent.parse(frame.event);
      for (const listener of listeners) listener(event);
    }
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    for (const id of waiting.keys()) settle(waiting, id, failed(makeFault('app.shutting-down')));
  });
  return { welcome, client: makeClient(socket, waiting, listeners) };
}

function settle(
  waiting: Map<number, (outcome: Outcome<unknown>) => void>,
  id: number,
  outcome: Outcome<unknown>,
): void {
  waiting.get(id)?.(outcome);
  waiting.delete(id);
}

function makeClient(
  socket: Socket,
  waiting: Map<number, (outcome: Outcome<unknown>) => void>,
  listeners: Set<(event: ContractEvent) => void>,
): LocalSocketClient {
  let lastId = 0;
  return {
    call: (name, input, signal) => {
      if (socket.destroyed) return Promise.resolve(failed(makeFault('app.shutting-down')));
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        signal?.addEventListener('abort', () => {
          writeFrame(socket, { type: 'cancel', id });
        });
        writeFrame(socket, { type: 'call', id, name, input });
      });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => socket.destroy(),
  };
}
