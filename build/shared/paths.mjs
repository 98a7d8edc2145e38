import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** A path inside the clone. @param {...string} parts */
export const inProject = (...parts) => join(projectRoot, ...parts);

/**
 * What belongs to this clone and can be made again: stamps, incremental compiler state, reports.
 * @param {...string} parts
 */
export const inProjectCache = (...parts) => inProject('.cache', ...parts);

/**
 * What is big and the same for every clone of this user: the Electron runtime and the engines.
 * @param {...string} parts
 */
export function inUserCache(...parts) {
  const base = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(base, 'timelocker-dev', ...parts);
}

/** `linux-x64`, `darwin-arm64`, `win32-x64`: the name of a folder in resources/bin. */
export const hostPlatform = `${process.platform}-${process.arch}`;
