import { execFile } from 'node:child_process';
import { statfs } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Space } from '../disks.ts';

const run = promisify(execFile);

/** Of a disk in this computer. Null if the path does not exist. */
export async function spaceHere(path: string): Promise<Space | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(path);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    return null;
  }
}

/**
 * Of a network drive, asked by a process of its own: a call that hangs on a server that is away would take one of
 * the few threads that all our file work shares.
 */
export async function spaceOverNetwork(path: string, timeoutMs = 3000): Promise<Space | null> {
  try {
    const { stdout } = await run('df', ['-Pk', '--', path], {
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      env: { ...process.env, LC_ALL: 'C' },
    });
    const [, total, , free] = /(\d+) +(\d+) +(-?\d+) +\d+%/u.exec(stdout.split('\n')[1] ?? '') ?? [];
    if (total === undefined || free === undefined) return null;
    return { freeBytes: Math.max(0, Number(free)) * 1024, totalBytes: Number(total) * 1024 };
  } catch {
    return null;
  }
}
