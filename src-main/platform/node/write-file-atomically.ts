import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file by new content, or leaves it exactly as it was: after an error, and after a crash at any moment,
 * either the old or the new content stands there, never a part. Rejects with the system's error.
 */
export async function writeFileAtomically(
  path: string,
  content: string | Uint8Array,
  mode = 0o600,
): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.unfinished`);
  try {
    const file = await open(unfinished, 'wx', mode);
    try {
      // Writes until all of it is taken: one write(2) on a nearly full disk takes a part and reports success.
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameOver(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}

/** True for what a crash in the middle of `writeFileAtomically(path)` leaves beside it. */
export const isUnfinishedWriteOf = (path: string, name: string): boolean =>
  name.startsWith(`.${basename(path)}.`) && name.endsWith('.unfinished');

async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (attempt >= 10 || !isHeldByAnotherProgram(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
    }
  }
}

/** On Windows virus scanners and indexers hold a file for moments after it was written. */
const isHeldByAnotherProgram = (error: unknown): boolean =>
  process.platform === 'win32' &&
  ['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '');

/** Without it a power cut may take the rename back. Not possible on Windows, not supported by every file system. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    return;
  }
}
