/**
 * `npm run package -- [options of electron-builder]`: the installers for this system, or for the one named by
 * --linux, --win or --mac. Only the shipped engine goes in, and only with the checksum that it was fetched with.
 */
import { electronRuntime } from './electron-runtime.mjs';
import { runInForeground } from './shared/child.mjs';
import { hostPlatform, inProject } from './shared/paths.mjs';
import { Problem, runMain } from './shared/problem.mjs';
import { ensureAppBuild } from './setup/app-build.mjs';
import { engineFolder, verifiedEngine } from './setup/engine-files.mjs';
import { shippedEngine } from './setup/engine-pins.mjs';
import { ensureEngine } from './setup/engine.mjs';
import { ensureRclone } from './setup/rclone.mjs';
import { platformsOf } from './package-platforms.mjs';

const args = process.argv.slice(2);
const say = (/** @type {string} */ line) => console.log(`package: ${line}`);

await runMain(async () => {
  for (const platform of platformsOf(args, hostPlatform)) await requireEngine(platform);
  ensureAppBuild(say);
  const script = inProject('node_modules/electron-builder/cli.js');
  return runInForeground(process.execPath, [script, '--publish', 'never', ...args, ...standIn()]);
});

/** @param {string} platform */
async function requireEngine(platform) {
  await ensureEngine({ platform, say, mayBeOlder: false });
  const engine = verifiedEngine(engineFolder(platform), platform);
  if (engine?.version !== shippedEngine.version) {
    throw new Problem(`restic ${shippedEngine.version} for ${platform} is not in place`);
  }
  await ensureRclone({ platform, say });
}

/** Where Electron's own binary cannot be fetched, the stand-in proves at least that the package comes together. */
function standIn() {
  const runtime = electronRuntime();
  if (!runtime.isFallback) return [];
  say(`with the stand-in Electron ${runtime.version}: for a trial only, not for release`);
  return [`-c.electronDist=${runtime.distPath}`, `-c.electronVersion=${runtime.version}`];
}
