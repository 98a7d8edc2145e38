import { lstat, rename } from 'node:fs/promises';
import type { Clock } from '../clock.ts';

/**
 * Moves a file out of the way without ever replacing another; answers where it is now, e.g.
 * `settings.json.damaged-20261122T120000Z`.
 */
export async function keepAside(path: string, label: string, clock: Clock): Promise<string> {
  const stamp = clock
    .now()
    .toISOString()
    .replaceAll(/[-:]|\.\d+/gu, '');
  for (let number = 1; ; number += 1) {
    const aside = `${path}.${label}-${stamp}${number === 1 ? '' : `-${number}`}`;
    if (await exists(aside)) continue;
    await rename(path, aside);
    return aside;
  }
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );
