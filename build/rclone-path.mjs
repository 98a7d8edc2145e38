import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hostPlatform } from './shared/paths.mjs';
import { Problem } from './shared/problem.mjs';
import { engineFolder } from './setup/engine-files.mjs';
import { rcloneFileName } from './setup/rclone.mjs';

/**
 * The rclone to use in development and tests: TIMELOCKER_RCLONE, else the one that set-up put in place.
 * Throws a Problem when there is none.
 * @returns {string}
 */
export function rclonePath() {
  const path = process.env['TIMELOCKER_RCLONE'] || join(engineFolder(), rcloneFileName(hostPlatform));
  if (!existsSync(path)) throw new Problem(`no rclone at ${path}`, 'Run: node build/setup.mjs');
  return path;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(rclonePath());
