import { chmodSync, copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sha256OfFile } from '../shared/hash-file.mjs';
import { makeFolderOnce } from '../shared/fresh-folder.mjs';
import { readJson, writeJson } from '../shared/json-file.mjs';
import { hostPlatform } from '../shared/paths.mjs';
import { Problem } from '../shared/problem.mjs';
import { hasFailedLately, rememberFailure } from '../shared/remembered-failure.mjs';
import { cachedEngineFolder, engineFileName, engineFolder, verifiedEngine } from './engine-files.mjs';
import { engineFromDebian } from './engine-from-debian.mjs';
import { engineFromRelease } from './engine-from-release.mjs';
import { olderEngine, shippedEngine } from './engine-pins.mjs';

/**
 * Puts the engine where the application and the packager look for it. In development an older version is accepted
 * when the shipped one cannot be had; the shipped one is then tried again once a day.
 * @param {{ platform?: string, say: (line: string) => void, mayBeOlder?: boolean }} options
 */
export async function ensureEngine({ platform = hostPlatform, say, mayBeOlder = true }) {
  if (isInPlace(platform, mayBeOlder)) return;
  const pins = mayBeOlder ? [shippedEngine, olderEngine] : [shippedEngine];
  const found = await firstAvailable(pins, platform, say);
  place(found.folder, platform);
  if (found.pin !== shippedEngine) {
    say(
      `restic ${found.pin.version} is in place for development; the product ships ${shippedEngine.version}`,
    );
  }
}

/**
 * @param {string} platform
 * @param {boolean} mayBeOlder
 */
function isInPlace(platform, mayBeOlder) {
  if (mayBeOlder && process.env['TIMELOCKER_RESTIC']) return true;
  const present = verifiedEngine(engineFolder(platform), platform);
  if (present?.version === shippedEngine.version) return true;
  return mayBeOlder && present !== undefined && hasFailedLately(attemptName(shippedEngine, platform));
}

/**
 * The older engine, for the compatibility tests; it stays in the user's cache. Its absence is not an error: those
 * tests are skipped then.
 * @param {(line: string) => void} say
 */
export async function ensureOlderEngine(say) {
  if (readJson(join(cachedEngineFolder(olderEngine, hostPlatform), 'engine.json'))) return;
  if (hasFailedLately(attemptName(olderEngine, hostPlatform))) return;
  await firstAvailable([olderEngine], hostPlatform, say).catch((error) => say(String(error.message)));
}

/**
 * @param {readonly import('./engine-pins.mjs').EnginePin[]} pins
 * @param {string} platform
 * @param {(line: string) => void} say
 */
async function firstAvailable(pins, platform, say) {
  const reasons = [];
  for (const pin of pins) {
    const folder = cachedEngineFolder(pin, platform);
    if (verifiedEngine(folder, platform)) return { pin, folder };
    say(`fetching restic ${pin.version} ...`);
    try {
      await makeFolderOnce(folder, (temporary) => fill(temporary, pin, platform));
      return { pin, folder };
    } catch (error) {
      rememberFailure(attemptName(pin, platform));
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Problem(
    `restic could not be fetched: ${reasons.join('\n  ')}`,
    `Put restic ${shippedEngine.version} into ${engineFolder(platform)} by hand and set TIMELOCKER_RESTIC to its path.`,
  );
}

/**
 * @param {string} folder
 * @param {import('./engine-pins.mjs').EnginePin} pin
 * @param {string} platform
 */
async function fill(folder, pin, platform) {
  const binary = join(folder, engineFileName(platform));
  const source = await fromAnySource(pin, platform, binary);
  chmodSync(binary, 0o755);
  writeJson(join(folder, 'engine.json'), { version: pin.version, sha256: sha256OfFile(binary), source });
}

/**
 * @param {import('./engine-pins.mjs').EnginePin} pin
 * @param {string} platform
 * @param {string} binary
 */
async function fromAnySource(pin, platform, binary) {
  const reasons = [];
  for (const source of [engineFromRelease, engineFromDebian]) {
    try {
      return await source(pin, platform, binary);
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Problem(reasons.join('; '));
}

/**
 * @param {string} cached
 * @param {string} platform
 */
function place(cached, platform) {
  const folder = engineFolder(platform);
  mkdirSync(folder, { recursive: true });
  const name = engineFileName(platform);
  copyFileSync(join(cached, name), join(folder, name));
  chmodSync(join(folder, name), 0o755);
  writeJson(join(folder, 'engine.json'), readJson(join(cached, 'engine.json')));
}

/**
 * @param {import('./engine-pins.mjs').EnginePin} pin
 * @param {string} platform
 */
const attemptName = (pin, platform) => `restic-${pin.version}-${platform}`;
