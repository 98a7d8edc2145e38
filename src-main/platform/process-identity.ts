import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * What tells one process from every other that had or will have the same number: opaque text, equal for the same
 * process as long as it lives. Null when no such process runs (a zombie runs no more).
 */
export async function processIdentity(pid: number): Promise<string | null> {
  if (!Number.isSafeInteger(pid) || pid <= 0 || !mayExist(pid)) return null;
  if (process.platform === 'linux') return linuxIdentity(pid);
  return process.platform === 'win32' ? windowsIdentity(pid) : psIdentity(pid);
}

/** Whether its number is still taken although it runs no more: it has ended and its parent has not asked how. */
export async function isZombie(pid: number): Promise<boolean> {
  if (process.platform !== 'linux' || !mayExist(pid)) return false;
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '');
  return /^[ZXx]$/u.test(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[0] ?? '');
}

function mayExist(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

async function linuxIdentity(pid: number): Promise<string | null> {
  try {
    const startTicks = startTicksOf(await readFile(`/proc/${String(pid)}/stat`, 'utf8'));
    if (startTicks === null) return null;
    // Start times count from boot, so that the same number can come again after a restart.
    const bootId = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => 'unknown-boot');
    return `${bootId.trim()}:${startTicks}`;
  } catch {
    return null;
  }
}

/** Field 22 of `/proc/<pid>/stat`; null for a process that has ended. The name (field 2) may hold anything, also `)`. */
export function startTicksOf(stat: string): string | null {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTicks] = [fields[0], fields[19]];
  if (state === undefined || startTicks === undefined || /^[ZXx]$/u.test(state)) return null;
  return startTicks;
}

async function psIdentity(pid: number): Promise<string | null> {
  try {
    const { stdout } = await run('/bin/ps', ['-o', 'lstart=', '-o', 'stat=', '-p', String(pid)], {
      env: { LC_ALL: 'C', TZ: 'UTC' },
    });
    const line = stdout.trim().replaceAll(/\s+/gu, ' ');
    return line === '' || / Z\S*$/u.test(line) ? null : line.slice(0, line.lastIndexOf(' '));
  } catch {
    return null;
  }
}

async function windowsIdentity(pid: number): Promise<string | null> {
  const script = `(Get-CimInstance Win32_Process -Filter 'ProcessId=${String(pid)}').CreationDate.ToFileTimeUtc()`;
  try {
    const { stdout } = await run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script], {
      windowsHide: true,
    });
    return /^\d+$/u.test(stdout.trim()) ? stdout.trim() : null;
  } catch {
    return null;
  }
}
