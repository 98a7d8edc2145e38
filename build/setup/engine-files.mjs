import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { sha256OfFile } from '../shared/hash-file.mjs';
import { readJson } from '../shared/json-file.mjs';
import { hostPlatform, inProject, inUserCache } from '../shared/paths.mjs';

/**
 * @typedef {object} EngineNote what engine.json says about the binary beside it
 * @property {string} version
 * @property {string} sha256 of the binary
 * @property {string} source where it came from, for a person
 */

/** @param {string} platform */
export const engineFileName = (platform) => (platform.startsWith('win32') ? 'restic.exe' : 'restic');

/** Where the application and the packager look. @param {string} [platform] */
export const engineFolder = (platform = hostPlatform) => inProject('resources', 'bin', platform);

/**
 * Where an engine stays for every clone. The name depends on the pins, so that a changed pin is never answered by an
 * old download.
 * @param {import('./engine-pins.mjs').EnginePin} pin
 * @param {string} platform
 */
export function cachedEngineFolder(pin, platform) {
  const pins = JSON.stringify([pin.release[platform], pin.debian[platform]]);
  const mark = createHash('sha256').update(pins).digest('hex').slice(0, 12);
  return inUserCache('engine', `${pin.version}-${platform}-${mark}`);
}

/**
 * The note of the engine in a folder, when the engine is there and is the one that the note describes.
 * @param {string} folder
 * @param {string} platform
 * @returns {EngineNote | undefined}
 */
export function verifiedEngine(folder, platform) {
  const note = readJson(join(folder, 'engine.json'));
  if (typeof note?.sha256 !== 'string' || typeof note.version !== 'string') return undefined;
  return sha256OfFile(join(folder, engineFileName(platform))) === note.sha256 ? note : undefined;
}
