import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, statfs, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { JobId } from '../../src-shared/model/ids.ts';
import { codeOf, deviceOf, kindAt } from './entries.ts';
import { removeTree } from './remove-tree.ts';

/** A folder of ours beside the destination, on the same file system, that restic restores into. */
export interface Staging {
  /** What restic writes into; empty at first. */
  readonly files: string;
  /** For what a restored folder replaces. */
  readonly aside: string;
  /** Bytes free on its file system when it was made. */
  readonly freeBytes: number;
  /** False once its disk is away; a folder of the same name on another disk is not it. */
  readonly isThere: () => Promise<boolean>;
  /** Removes it with everything in it. */
  readonly remove: () => Promise<void>;
}

export interface Stagings {
  /** In the first of the folders that lets us; `restore.destination-not-writable` or `-full` if none does. */
  readonly open: (jobId: JobId, folders: readonly string[]) => Promise<Outcome<Staging>>;
  /** Removes what a crash left behind, as far as its disk is there. */
  readonly cleanUp: () => Promise<void>;
}

const record = z.object({ folder: z.string() });

const stagingName = (jobId: string): string => `.timelocker-restore-${jobId}`;

/** Every staging folder is noted in `recordsFolder` before it is made, so that a crash leaves none behind for good. */
export function createStagings(recordsFolder: string): Stagings {
  return {
    open: async (jobId, folders) => {
      let lastCode = '';
      for (const folder of folders) {
        try {
          return done(await openStaging(recordsFolder, jobId, folder));
        } catch (error) {
          lastCode = codeOf(error);
        }
      }
      const isFull = lastCode === 'ENOSPC' || lastCode === 'EDQUOT';
      return failed(
        makeFault(isFull ? 'restore.destination-full' : 'restore.destination-not-writable', {
          params: { path: folders[0] ?? '' },
          detail: lastCode,
        }),
      );
    },
    cleanUp: async () => {
      for (const name of await readdir(recordsFolder).catch(() => [])) {
        const path = join(recordsFolder, name);
        const folder = await readRecord(path);
        if (folder === null) await unlink(path).catch(() => undefined);
        else if ((await kindAt(dirname(folder)).catch(() => null)) !== null) await close(path, folder);
      }
    },
  };
}

async function openStaging(recordsFolder: string, jobId: JobId, parent: string): Promise<Staging> {
  const folder = join(parent, stagingName(jobId));
  const recordPath = join(recordsFolder, `${jobId}-${randomUUID()}.json`);
  await mkdir(recordsFolder, { recursive: true, mode: 0o700 });
  await writeFile(recordPath, JSON.stringify({ folder }), { mode: 0o600 });
  try {
    const [files, aside] = [join(folder, 'files'), join(folder, 'replaced')];
    for (const made of [folder, files, aside]) await mkdir(made, { mode: 0o700 });
    const { bavail, bsize } = await statfs(folder);
    const device = await deviceOf(files);
    return {
      files,
      aside,
      freeBytes: bavail * bsize,
      isThere: async () => device !== null && (await deviceOf(files)) === device,
      remove: () => close(recordPath, folder),
    };
  } catch (error) {
    await close(recordPath, folder);
    throw error;
  }
}

async function close(recordPath: string, folder: string): Promise<void> {
  if (await removeTree(folder)) await unlink(recordPath).catch(() => undefined);
}

/** Null for anything that is no record of a staging folder of ours: nothing else is ever removed. */
async function readRecord(path: string): Promise<string | null> {
  try {
    const { folder } = record.parse(JSON.parse(await readFile(path, 'utf8')));
    return /^\.timelocker-restore-[0-9a-f-]{36}$/u.test(basename(folder)) ? folder : null;
  } catch {
    return null;
  }
}
