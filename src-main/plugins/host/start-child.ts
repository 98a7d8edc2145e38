import { spawn, type ChildProcess } from 'node:child_process';
import type { Duplex } from 'node:stream';
import { makeFault, type Fault } from '../../../src-shared/model/fault.ts';
import type { Clock } from '../../platform/clock.ts';
import { createLineReader } from './line-reader.ts';
import { fromPlugin, type FromPlugin, type ToPlugin } from './messages.ts';

export interface PluginProcessOptions {
  /** How the child is started; it speaks over file descriptor 3. */
  readonly command: { readonly file: string; readonly args: readonly string[] };
  /** All that the child sees of our environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly clock: Clock;
  /** Ended after this long without a call. */
  readonly idleMs: number;
}

/** A plugin that says more than this in a second floods. Progress is a few a second. */
const messagesPerSecond = 2000;

export const misbehaved = (detail: string): Fault => makeFault('plugin.misbehaved', { detail });

/** A child process at work. */
export interface Running {
  readonly pid: number | null;
  readonly send: (message: ToPlugin) => void;
  readonly kill: () => void;
  readonly killed: () => Promise<void>;
}

interface Ears {
  readonly take: (message: FromPlugin) => void;
  readonly ended: (fault: Fault) => void;
}

export function startChild({ command, environment, clock }: PluginProcessOptions, ears: Ears): Running {
  const child: ChildProcess = spawn(command.file, command.args, {
    env: environment,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
  const pipe = child.stdio[3] as Duplex;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.once('error', () => {
      resolve();
    });
  });
  void gone.then(() => {
    ears.ended(makeFault('plugin.crashed', { detail: 'the process ended' }));
  });
  // Its end is told by the exit.
  pipe.on('error', () => undefined);
  pipe.on('data', reader(clock, ears));
  const kill = (): void => {
    pipe.destroy();
    child.kill('SIGKILL');
  };
  return {
    pid: child.pid ?? null,
    send: (message) => {
      if (!pipe.destroyed) pipe.write(`${JSON.stringify(message)}\n`);
    },
    kill,
    killed: () => {
      kill();
      return gone;
    },
  };
}

function reader(clock: Clock, ears: Ears): (chunk: Buffer) => void {
  const isFlood = floodGuard(clock);
  const takeLine = (line: string): void => {
    const message = isFlood() ? 'flood' : readMessage(line);
    if (message === 'flood') ears.ended(misbehaved('too many messages'));
    else if (message === null) ears.ended(misbehaved('a message of no known form'));
    else ears.take(message);
  };
  return createLineReader(takeLine, () => {
    ears.ended(misbehaved('a message that is too long'));
  });
}

function floodGuard(clock: Clock): () => boolean {
  let windowStart = clock.monotonicMs();
  let count = 0;
  return () => {
    const now = clock.monotonicMs();
    if (now - windowStart >= 1000) {
      windowStart = now;
      count = 0;
    }
    count += 1;
    return count > messagesPerSecond;
  };
}

function readMessage(line: string): FromPlugin | null {
  try {
    return fromPlugin.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
