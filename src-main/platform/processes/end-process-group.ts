import { spawn } from 'node:child_process';
import { isZombie, processIdentity } from '../process-identity.ts';

const isWindows = process.platform === 'win32';

/** Sends a signal to a process and everything it started; false if nothing was there to get it. */
export function signalGroup(pid: number, signal: 'SIGINT' | 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): boolean {
  if (isWindows) return signal === 'SIGSTOP' || signal === 'SIGCONT' ? false : endTree(pid);
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** Windows has no signals: the tree is ended at once, and what it left is put right afterwards. */
function endTree(pid: number): boolean {
  spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true }).on(
    'error',
    () => undefined,
  );
  return true;
}

/** Interrupts a group, waits until its leader is gone, and kills it after `graceMs`. Resolves when it is gone. */
export async function endGroup(pid: number, graceMs: number): Promise<void> {
  const identity = await processIdentity(pid);
  if (identity === null) return;
  signalGroup(pid, 'SIGINT');
  signalGroup(pid, 'SIGCONT');
  if (await isGoneWithin(pid, identity, graceMs)) return;
  signalGroup(pid, 'SIGKILL');
  await isGoneWithin(pid, identity, killMs);
}

/**
 * Waits until an ended process has left the table of processes: to restic a lock of a zombie is one of a process that
 * lives, which `unlock` leaves alone. Its new parent may take its time.
 */
export async function untilBuried(pid: number): Promise<void> {
  const until = performance.now() + buryMs;
  while (performance.now() < until && (await isZombie(pid)))
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
}

const buryMs = 15_000;
const lookEveryMs = 50;

/** A killed process that waits for a dead disk can stay for a while; there is nothing more to do about it. */
const killMs = 5000;

async function isGoneWithin(pid: number, identity: string, withinMs: number): Promise<boolean> {
  const until = performance.now() + withinMs;
  while ((await processIdentity(pid)) === identity) {
    if (performance.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
  return true;
}
