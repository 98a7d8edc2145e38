import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hostPlatform } from './shared/paths.mjs';
import { Problem } from './shared/problem.mjs';
import { cachedEngineFolder, engineFileName, engineFolder } from './setup/engine-files.mjs';
import { olderEngine } from './setup/engine-pins.mjs';

/**
 * The engine to use in development and tests: TIMELOCKER_RESTIC, else the one that set-up put in place.
 * Throws a Problem when there is none.
 * @returns {string}
 */
export function resticPath() {
  const path = process.env['TIMELOCKER_RESTIC'] || join(engineFolder(), engineFileName(hostPlatform));
  if (!existsSync(path)) throw new Problem(`no restic at ${path}`, 'Run: node build/setup.mjs');
  return path;
}

/**
 * restic 0.18.0 for the compatibility tests (`node build/setup.mjs --for-tests` fetches it), or undefined where it
 * cannot be had.
 * @returns {string | undefined}
 */
export function olderResticPath() {
  const path = join(cachedEngineFolder(olderEngine, hostPlatform), engineFileName(hostPlatform));
  return existsSync(path) ? path : undefined;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(process.argv.includes('--older') ? (olderResticPath() ?? '') : resticPath());
}
