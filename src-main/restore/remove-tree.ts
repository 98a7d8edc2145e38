import { chmod, rmdir, unlink } from 'node:fs/promises';
import type { RawPath } from '../platform/raw-path.ts';
import { entriesOf, hasCode } from './entries.ts';

const atOnce = 32;

/**
 * Removes a folder that is ours with everything in it, also names that are no text and folders that may not be
 * written, and follows no link. Something that cannot be removed is left, and the answer is false.
 */
export async function removeTree(folder: RawPath): Promise<boolean> {
  try {
    return await emptyAndRemove(folder);
  } catch (error) {
    return hasCode(error, 'ENOENT');
  }
}

async function emptyAndRemove(folder: RawPath): Promise<boolean> {
  const entries = await entriesOf(folder).catch(async () => {
    await chmod(folder, 0o700);
    return entriesOf(folder);
  });
  let isGone = true;
  for (const entry of entries) if (entry.kind === 'folder') isGone = (await removeTree(entry.path)) && isGone;
  const others = entries.filter((entry) => entry.kind !== 'folder');
  for (let start = 0; start < others.length; start += atOnce) {
    const some = others.slice(start, start + atOnce).map((entry) => removeEntry(folder, entry.path));
    isGone = (await Promise.all(some)).every(Boolean) && isGone;
  }
  if (isGone) await rmdir(folder);
  return isGone;
}

async function removeEntry(folder: RawPath, path: RawPath): Promise<boolean> {
  try {
    await unlink(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return true;
    if (!hasCode(error, 'EACCES', 'EPERM')) return false;
    await chmod(folder, 0o700);
    return unlink(path).then(
      () => true,
      () => false,
    );
  }
  return true;
}
