import { chmodSync, copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolderOnce } from '../shared/fresh-folder.mjs';
import { sha256OfFile } from '../shared/hash-file.mjs';
import { readJson, writeJson } from '../shared/json-file.mjs';
import { hostPlatform } from '../shared/paths.mjs';
import { Problem } from '../shared/problem.mjs';
import { hasFailedLately, rememberFailure } from '../shared/remembered-failure.mjs';
import { cachedEngineFolder, engineFolder } from './engine-files.mjs';
import { engineFromDebian } from './engine-from-debian.mjs';
import { engineFromRelease } from './engine-from-release.mjs';

/**
 * The rclone that carries WebDAV, SMB and the cloud drives. As with restic, a release checksum is pinned only where
 * several independent projects publish the same one.
 * @type {import('./engine-pins.mjs').EnginePin}
 */
export const rclonePin = {
  program: 'rclone',
  version: '1.75.2',
  release: {
    'linux-x64': {
      file: 'rclone-v1.75.2-linux-amd64.zip',
      sha256: '349ac8fba6ff65d6247043f1750cdcb518ec5d500ef91463a10d37c0ccdf3702',
    },
  },
  debian: {
    'linux-x64': {
      suites: ['sid', 'forky'],
      version: '1.75.2-2',
      file: 'rclone_1.75.2-2_amd64.deb',
      sha256: 'bf63212eb78117deff2480e757c9910c56698ea7fca63ab0e33c336c3ec9c54b',
    },
  },
};

/** @param {string} platform */
export const rcloneFileName = (platform) => (platform.startsWith('win32') ? 'rclone.exe' : 'rclone');

/**
 * Puts rclone beside restic. Where it cannot be had the rest of the application works without: those kinds of
 * repository then say that their program is missing, and it is tried again once a day.
 * @param {{ platform?: string, say: (line: string) => void }} options
 */
export async function ensureRclone({ platform = hostPlatform, say }) {
  if (process.env['TIMELOCKER_RCLONE'] || isInPlace(platform)) return;
  const attempt = `rclone-${rclonePin.version}-${platform}`;
  const cached = cachedEngineFolder(rclonePin, platform);
  if (!existsSync(join(cached, 'rclone.json'))) {
    if (hasFailedLately(attempt)) return;
    say(`fetching rclone ${rclonePin.version} ...`);
    try {
      await makeFolderOnce(cached, (folder) => fill(folder, platform));
    } catch (error) {
      rememberFailure(attempt);
      say(`without rclone: ${error instanceof Error ? error.message : String(error)}`);
      return;
    }
  }
  place(cached, platform);
}

/** By size and not by checksum: reading 76 MB at every start would be felt. @param {string} platform */
function isInPlace(platform) {
  const note = readJson(join(engineFolder(platform), 'rclone.json'));
  const found = statSync(join(engineFolder(platform), rcloneFileName(platform)), { throwIfNoEntry: false });
  return note?.version === rclonePin.version && found?.size === note.size;
}

/**
 * @param {string} folder
 * @param {string} platform
 */
async function fill(folder, platform) {
  const binary = join(folder, rcloneFileName(platform));
  const source = await fromAnySource(platform, binary);
  chmodSync(binary, 0o755);
  const { size } = statSync(binary);
  writeJson(join(folder, 'rclone.json'), {
    version: rclonePin.version,
    size,
    sha256: sha256OfFile(binary),
    source,
  });
}

/**
 * @param {string} platform
 * @param {string} binary
 */
async function fromAnySource(platform, binary) {
  const reasons = [];
  for (const source of [engineFromRelease, engineFromDebian]) {
    try {
      return await source(rclonePin, platform, binary);
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
  const name = rcloneFileName(platform);
  copyFileSync(join(cached, name), join(folder, name));
  chmodSync(join(folder, name), 0o755);
  writeJson(join(folder, 'rclone.json'), readJson(join(cached, 'rclone.json')));
}
