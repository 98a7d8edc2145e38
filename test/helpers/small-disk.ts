import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A real disk of a few kilobytes. Making one needs Linux and root: see `canMount`. */
export interface SmallDisk {
  readonly path: string;
  setReadOnly(isReadOnly: boolean): Promise<void>;
  remove(): Promise<void>;
}

export const canMount = process.platform === 'linux' && process.getuid?.() === 0;

export async function mountSmallDisk(kibibytes: number): Promise<SmallDisk> {
  const path = await mkdtemp(join(tmpdir(), 'timelocker-disk-'));
  await run('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', path]);
  return {
    path,
    setReadOnly: async (isReadOnly) => {
      await run('mount', ['-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, path]);
    },
    remove: async () => {
      await run('umount', ['-l', path]);
      await rm(path, { recursive: true, force: true });
    },
  };
}
