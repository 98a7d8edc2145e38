import { readJson } from '../shared/json-file.mjs';
import { inProject } from '../shared/paths.mjs';
import { Problem } from '../shared/problem.mjs';
import { runCommand } from '../shared/run-command.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }>} Packages */

/**
 * Runs `npm ci` when what lies in node_modules is not what the lock file says. npm keeps its own record of what it
 * installed, so no stamp of ours can be wrong about it.
 * @param {(line: string) => void} say
 */
export function ensureNodePackages(say) {
  const wanted = readJson(inProject('package-lock.json'))?.packages ?? {};
  const installed = readJson(inProject('node_modules', '.package-lock.json'))?.packages ?? {};
  if (isInstalled(wanted, installed)) return;
  say('installing the packages of package-lock.json ...');
  const result = runCommand(npmCommand, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    env: { ELECTRON_SKIP_BINARY_DOWNLOAD: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    timeoutMs: 20 * 60_000,
  });
  if (result.code !== 0) throw new Problem(`npm ci failed:\n${result.output.slice(-3000)}`);
}

const npmCommand = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * Whether every package of the lock file is there in its version. Packages for other systems may be absent.
 * @param {Packages} wanted
 * @param {Packages} installed
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const there = installed[path];
    if (!there) return Boolean(entry.optional ?? entry.devOptional);
    return there.version === entry.version;
  });
}
