/**
 * Makes a fresh clone ready: packages, system packages, engine, Electron, build. Silent and quick when nothing is
 * missing; part of `npm start`, `npm test` and `npm run timelocker`. Node's own modules only, because it runs
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
import { ensureRclone } from './setup/rclone.mjs';
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
  await step(ensureNodePackages);
  await step((tell) => ensureSystemPackages({ forTests, say: tell }));
  await step((tell) => ensureEngine({ say: tell }));
  await step((tell) => ensureRclone({ say: tell }));
  if (forTests) await step(ensureOlderEngine);
  await step(ensureElectron);
  await step(ensureAppBuild);
}

/**
 * Tells how long a step took when it had something to do.
 * @param {(tell: (line: string) => void) => Promise<void> | void} work
 */
async function step(work) {
  const startedAtMs = performance.now();
  let hasSpoken = false;
  await work((line) => {
    hasSpoken = true;
    say(line);
  });
  if (hasSpoken) say(`... done after ${((performance.now() - startedAtMs) / 1000).toFixed(1)} s`);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Problem(`Node ${process.versions.node} is too old`, 'Install Node 20.19 or newer.');
  }
}
