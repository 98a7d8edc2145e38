// node:child_process and not execa: we need a group of its own, signals to that group, and streams that are read
// chunk by chunk with back-pressure and never collected.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { ChildExit, RunningChild, SpawnRequest } from './child-processes.ts';
import { signalGroup } from './end-process-group.ts';

export type StartedChild = Omit<RunningChild, 'settle'>;

const silenceMs = 1000;

/** Some refusals of the system are thrown (arguments too long), some are told later (no such file): both are an exit. */
export function startChild(request: SpawnRequest): StartedChild {
  try {
    return follow(launch(request), request);
  } catch (error) {
    return neverStarted(error as NodeJS.ErrnoException);
  }
}

function launch(request: SpawnRequest): ChildProcess {
  return spawn(request.file, [...request.args], {
    detached: process.platform !== 'win32',
    stdio: [request.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    env: { ...request.environment },
    cwd: request.workingDirectory,
    windowsHide: true,
  });
}

function neverStarted(error: NodeJS.ErrnoException): StartedChild {
  const nothing = (): void => undefined;
  return {
    pid: undefined,
    stdout: Readable.from([]),
    stderr: Readable.from([]),
    exit: Promise.resolve({ kind: 'not-started', error }),
    isPaused: false,
    interrupt: nothing,
    kill: nothing,
    pause: () => false,
    resume: nothing,
  };
}

function follow(child: ChildProcess, request: SpawnRequest): StartedChild {
  const exit = exitOf(child);
  let hasEnded = false;
  let isClosed = false;
  let isPaused = false;
  child.once('exit', () => (hasEnded = true));
  void exit.then(() => (isClosed = true));
  // A child that dies before it has read its input breaks the pipe; its exit tells why.
  child.stdin?.on('error', () => undefined);
  if (request.input !== undefined) child.stdin?.end(request.input);

  const signal = (name: 'SIGINT' | 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): boolean =>
    !hasEnded && child.pid !== undefined && signalGroup(child.pid, name);

  return {
    pid: child.pid,
    stdout: child.stdout ?? Readable.from([]),
    stderr: child.stderr ?? Readable.from([]),
    exit,
    get isPaused() {
      return isPaused && !hasEnded;
    },
    interrupt: () => {
      signal('SIGINT');
      // A stopped process gets its signals only when it goes on.
      if (isPaused) signal('SIGCONT');
      isPaused = false;
    },
    kill: () => {
      // Also after its own end: what it started may still hold the streams.
      if (!isClosed && child.pid !== undefined) signalGroup(child.pid, 'SIGKILL');
    },
    pause: () => {
      if (signal('SIGSTOP')) isPaused = true;
      return isPaused && !hasEnded;
    },
    resume: () => {
      if (isPaused) signal('SIGCONT');
      isPaused = false;
    },
  };
}

async function exitOf(child: ChildProcess): Promise<ChildExit> {
  const ended = new Promise<ChildExit>((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (child.pid === undefined) resolve({ kind: 'not-started', error });
    });
    child.once('exit', (code, signal) => {
      resolve(signal === null ? { kind: 'code', code: code ?? -1 } : { kind: 'signal', signal });
    });
  });
  const exit = await ended;
  if (exit.kind !== 'not-started') await streamsClosed(child);
  return exit;
}

/**
 * Waits until both streams are read to their end. A grandchild that outlives restic (an ssh that hangs) holds them
 * open without writing: they are given up once nothing has come for a while and nothing is left to read.
 */
async function streamsClosed(child: ChildProcess): Promise<void> {
  const streams = [child.stdout, child.stderr].filter((stream) => stream instanceof Socket);
  await Promise.all(streams.map(closedOrSilent));
}

function closedOrSilent(stream: Socket): Promise<void> {
  if (stream.closed) return Promise.resolve();
  return new Promise((resolve) => {
    let bytesBefore = -1;
    const timer = setInterval(() => {
      if (stream.readableLength === 0 && stream.bytesRead === bytesBefore) stream.destroy();
      bytesBefore = stream.bytesRead;
    }, silenceMs);
    stream.once('close', () => {
      clearInterval(timer);
      resolve();
    });
  });
}
