import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program that serves on a loopback port, and cannot outlive the tests. */
export interface ServerProcess {
  /** Like a power cut: it answers nobody any more once this is done. */
  readonly kill: () => Promise<void>;
  /** What it wrote so far, for a test that failed. */
  readonly output: () => string;
}

/** A private folder of a server; `remove` with the server. */
export interface ServerFolder {
  readonly path: string;
  readonly remove: () => void;
}

export function serverFolder(name: string): ServerFolder {
  const path = mkdtempSync(join(tmpdir(), `timelocker-${name}-`));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** A port of the loopback interface that nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

const living = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

/**
 * Starts it and waits until the port answers. The kernel kills it when the tests die (`setpriv --pdeathsig`); a set-up
 * without that program still ends it at the exit of the tests.
 */
export async function startServerProcess(
  command: readonly [string, ...string[]],
  port: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', '--', ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...environment },
  });
  living.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = once(child, 'close').then(() => living.delete(child));
  const isUp = await Promise.race([answers(port), ended.then(() => false)]);
  if (!isUp) throw new Error(`${command.join(' ')} ended at once: ${output}`);
  return {
    output: () => output,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function answers(port: number): Promise<true> {
  for (const end = performance.now() + 20_000; performance.now() < end;) {
    if (await accepts(port)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`nobody answers on port ${String(port)}`);
}

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
