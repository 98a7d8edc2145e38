import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../platform/clock.ts';

export interface GrowthWatch {
  readonly stop: () => void;
}

const betweenLooksMs = 500;

/**
 * Tells how many bytes have really arrived in a repository folder since the watch began: the sizes of packs that were not
 * there before. restic's own byte count is of what it read. Each pack is looked at once.
 */
export function watchGrowth(
  folder: string,
  clock: Clock,
  onGrowth: (bytesWritten: number) => void,
): GrowthWatch {
  const known = new Map<string, Set<string>>();
  let bytesWritten = 0;
  let isStopped = false;
  let callOff: () => void = () => undefined;

  const look = async (isFirst: boolean): Promise<void> => {
    const grown = await growthOf(join(folder, 'data'), known, isFirst);
    if (isStopped) return;
    bytesWritten += grown;
    if (!isFirst) onGrowth(bytesWritten);
    callOff = clock.after(betweenLooksMs, () => void look(false));
  };
  void look(true);
  return {
    stop: () => {
      isStopped = true;
      callOff();
    },
  };
}

async function growthOf(data: string, known: Map<string, Set<string>>, isFirst: boolean): Promise<number> {
  let bytes = 0;
  for (const shard of await namesIn(data)) {
    const seen = known.get(shard) ?? new Set<string>();
    known.set(shard, seen);
    for (const name of await namesIn(join(data, shard))) {
      if (seen.has(name) || isBeingWritten(name)) continue;
      seen.add(name);
      if (!isFirst) bytes += await sizeOf(join(data, shard, name));
    }
  }
  return bytes;
}

/** restic writes a pack beside its final name first. */
const isBeingWritten = (name: string): boolean => !/^[0-9a-f]{64}$/u.test(name);

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );
