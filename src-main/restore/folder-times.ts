import { spawn } from 'node:child_process';
import type { BigIntStats } from 'node:fs';
import { chmod, lchown, lstat, utimes } from 'node:fs/promises';
import { bytesOf, type RawPath } from '../platform/raw-path.ts';

/** Gives existing folders the metadata of restored ones, once everything is in them. */
export interface FolderTimes {
  /** The time only: something was put into the folder, which changed its time. */
  readonly give: (folder: RawPath, restored: BigIntStats) => Promise<void>;
  /** Mode and owner too, as far as this account may. */
  readonly giveAll: (folder: RawPath, restored: BigIntStats) => Promise<void>;
  /** Call at the end. */
  readonly settle: () => Promise<void>;
}

interface Exact {
  readonly folder: RawPath;
  readonly mtimeNs: bigint;
}

/**
 * Node sets times to a fraction of a microsecond; a file system keeps nanoseconds. Where the exact time matters to
 * a comparison, `touch` of GNU or BusyBox sets it; all folders in one run of xargs, which takes any bytes as names.
 */
export function createFolderTimes(): FolderTimes {
  const inexact: Exact[] = [];
  const give = async (folder: RawPath, restored: BigIntStats): Promise<void> => {
    try {
      await utimes(folder, Number(restored.atimeNs) / 1e9, Number(restored.mtimeNs) / 1e9);
      const { mtimeNs } = await lstat(folder, { bigint: true });
      if (mtimeNs !== restored.mtimeNs) inexact.push({ folder, mtimeNs: restored.mtimeNs });
    } catch {
      // The folder belongs to somebody else: its files are restored, its own time is theirs.
    }
  };
  return {
    give,
    giveAll: async (folder, restored) => {
      await lchown(folder, Number(restored.uid), Number(restored.gid)).catch(() => undefined);
      await chmod(folder, Number(restored.mode & 0o7777n)).catch(() => undefined);
      await give(folder, restored);
    },
    settle: async () => {
      if (process.platform === 'linux' && inexact.length > 0) await touchAll(inexact);
    },
  };
}

/** The inner folders were changed last by their own times, so the order does not matter. */
function touchAll(folders: readonly Exact[]): Promise<void> {
  return new Promise((resolve) => {
    const xargs = spawn('xargs', ['-0', '-n', '4', 'touch'], {
      stdio: ['pipe', 'ignore', 'ignore'],
      env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin' },
    });
    xargs.on('error', () => resolve());
    xargs.on('close', () => resolve());
    xargs.stdin.on('error', () => undefined);
    xargs.stdin.end(Buffer.concat(folders.map(touchArguments)));
  });
}

function touchArguments({ folder, mtimeNs }: Exact): Buffer {
  const seconds = `${mtimeNs / 1_000_000_000n}.${String(mtimeNs % 1_000_000_000n).padStart(9, '0')}`;
  return Buffer.concat([Buffer.from(`-mc\0-d\0@${seconds}\0`), bytesOf(folder), Buffer.from('\0')]);
}
