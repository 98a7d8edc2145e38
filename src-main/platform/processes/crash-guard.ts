import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';

/**
 * Ends our children within a second of our own death, however we die. A child that prints often dies of its broken
 * pipe by itself, but one that is quiet (restic's check, a stalled upload) or stopped would live on. A tiny shell
 * holds the read end of a pipe; when we die the system closes our end, and the shell interrupts, then kills, what is
 * still on its list.
 */
export interface CrashGuard {
  watch(pid: number): void;
  forget(pid: number): void;
  close(): void;
}

const script = `
running=
while read -r verb pid; do
  if [ "$verb" = + ]; then running="$running $pid"; continue; fi
  kept=
  for each in $running; do [ "$each" = "$pid" ] || kept="$kept $each"; done
  running=$kept
done
for each in $running; do kill -CONT -"$each"; kill -INT -"$each"; done
tries=0
while [ -n "$running" ] && [ $tries -lt 10 ]; do
  sleep 1
  kept=
  for each in $running; do kill -0 -"$each" && kept="$kept $each"; done
  running=$kept
  tries=$((tries + 1))
done
for each in $running; do kill -KILL -"$each"; done
`;

/** Windows has neither signals nor this shell: there a child outlives a crash until the next start ends it. */
export function createCrashGuard(): CrashGuard {
  if (process.platform === 'win32') return { watch: ignore, forget: ignore, close: ignore };
  const watched = new Set<number>();
  let shell: ChildProcess | undefined;

  const tell = (line: string): void => {
    shell?.stdin?.write(line);
  };
  const start = (): ChildProcess => {
    // Its own group, so that a signal meant for the app (Ctrl-C) leaves it standing.
    const child = spawn('/bin/sh', ['-c', script], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      env: { PATH: '/usr/bin:/bin' },
      cwd: '/',
    });
    child.on('error', ignore);
    child.stdin.on('error', ignore);
    child.once('exit', () => {
      if (shell === child) shell = undefined;
    });
    // The guard must not keep a command line alive that has nothing left to do.
    child.unref();
    if (child.stdin instanceof Socket) child.stdin.unref();
    return child;
  };

  return {
    watch: (pid) => {
      watched.add(pid);
      if (shell !== undefined) {
        tell(`+ ${String(pid)}\n`);
        return;
      }
      shell = start();
      for (const each of watched) tell(`+ ${String(each)}\n`);
    },
    forget: (pid) => {
      watched.delete(pid);
      tell(`- ${String(pid)}\n`);
    },
    close: () => {
      shell?.stdin?.end();
      shell = undefined;
    },
  };
}

const ignore = (): void => undefined;
