import type { RawPath } from '../platform/raw-path.ts';
import { entriesOf } from './entries.ts';

const foldersAtOnce = 8;

/** Everything below a folder that is no folder itself. */
export async function countFiles(folder: RawPath): Promise<number> {
  let count = 0;
  const waiting = [folder];
  while (waiting.length > 0) {
    const lists = await Promise.all(waiting.splice(-foldersAtOnce).map(entriesOf));
    for (const entry of lists.flat()) {
      if (entry.kind === 'folder') waiting.push(entry.path);
      else count += 1;
    }
  }
  return count;
}
