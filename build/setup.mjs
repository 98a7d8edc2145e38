/**
 * Makes a fresh clone ready: packages, system packages, engine, Electron, build. Silent and quick when nothing is
 * missing; run before `npm start`, `npm test` and `npm run timelocker`. Node's own modules only, because it runs
 * before anything is installed.
 *
 *   node build/setup.mjs [--for-tests]   with what only the tests need
 */
import { exclusively } from './shared/exclusively.mjs';
import { inProjectCache } from './shared/paths.mjs';
import { Problem, runMain } from './shared/problem.mjs';
import { ensureAppBuild } from './setup/app-build.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { ensureEngine, ensureOlderEngine } from './setup/engine.mjs';
import { ensureNodePackages } from './setup/node-packages.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

const forTests = process.argv.includes('--for-tests');
// Standard output belongs to the command that follows: `npm run -s timelocker -- status --json` is one document.
const say = (/** @type {string} */ line) => console.error(`set-up: ${line}`);

await runMain(async () => {
  requireNode();
  const lockFile = inProjectCache('setup.lock');
  await exclusively(lockFile, setUp, () => say('waiting for another set-up of this folder ...'));
});

async function setUp() {
  ensureNodePackages(say);
  ensureSystemPackages({ forTests, say });
  await ensureEngine({ say });
  if (forTests) await ensureOlderEngine(say);
  await ensureElectron(say);
  ensureAppBuild(say);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Problem(`Node ${process.versions.node} is too old`, 'Install Node 20.19 or newer.');
  }
}
