import { chmod, link, lstat, rename } from 'node:fs/promises';
import type { RawPath } from '../platform/raw-path.ts';
import { type EntryKind, hasCode, kindAt } from './entries.ts';

export interface Movable {
  readonly path: RawPath;
  readonly kind: EntryKind;
}

/**
 * Moves an entry to a path where nothing is, within one file system and without copying. Answers false, having done
 * nothing, if something is there. A file is linked rather than renamed: that cannot overwrite what comes to be there
 * in the same moment; its first name goes with the staging folder.
 */
export async function moveToFree(entry: Movable, target: RawPath): Promise<boolean> {
  if (entry.kind === 'file') {
    const linked = await linkToFree(entry.path, target);
    if (linked !== 'not-supported') return linked === 'moved';
  }
  if ((await kindAt(target)) !== null) return false;
  if (entry.kind !== 'folder') {
    await rename(entry.path, target);
    return true;
  }
  try {
    await renameFolder(entry.path, target);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOTDIR')) return false;
    throw error;
  }
}

async function linkToFree(path: RawPath, target: RawPath): Promise<'moved' | 'occupied' | 'not-supported'> {
  try {
    await link(path, target);
    return 'moved';
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return 'occupied';
    // FAT has no hard links, some network shares refuse them, and Linux lets nobody link what another owns.
    if (hasCode(error, 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'))
      return 'not-supported';
    throw error;
  }
}

/** To move a folder to another parent the system writes into the folder itself, so a read-only one has to be opened. */
async function renameFolder(path: RawPath, target: RawPath): Promise<void> {
  try {
    await rename(path, target);
  } catch (error) {
    if (!hasCode(error, 'EACCES', 'EPERM')) throw error;
    const { mode } = await lstat(path);
    if ((mode & 0o700) === 0o700) throw error;
    await chmod(path, mode | 0o700);
    await rename(path, target);
    await chmod(target, mode & 0o7777);
  }
}

/** Puts a file or link in the place of another, at once: whoever looks sees either the one or the other. */
export const replaceFile = (entry: Movable, target: RawPath): Promise<void> => rename(entry.path, target);

/** Puts a folder in the place of a file or link, which is kept at `aside`; if that fails, all is as before. */
export async function replaceByFolder(entry: Movable, target: RawPath, aside: RawPath): Promise<void> {
  await rename(target, aside);
  try {
    await renameFolder(entry.path, target);
  } catch (error) {
    await rename(aside, target);
    throw error;
  }
}
