import { fileURLToPath } from 'node:url';
import { readJson } from '../shared/json-file.mjs';
import { Problem } from '../shared/problem.mjs';
import { runCommand } from '../shared/run-command.mjs';

/**
 * @typedef {object} SystemPackage
 * @property {readonly string[]} names the package's names in different releases; any one will do
 * @property {string} why
 */

const list = fileURLToPath(new URL('system-packages.json', import.meta.url));

/**
 * Installs what Electron and the tests need from Debian or Ubuntu; other systems bring it along.
 * @param {{ forTests: boolean, say: (line: string) => void }} options
 */
export function ensureSystemPackages({ forTests, say }) {
  if (process.platform !== 'linux') return;
  const packages = readJson(list);
  const wanted = [...packages.run, ...(forTests ? packages.test : [])];
  const status = packageStatus(wanted.flatMap((entry) => entry.names));
  if (status === undefined) return;
  const missing = missingPackages(wanted, status);
  if (missing.length > 0) install(missing, say);
}

/**
 * What dpkg knows, or undefined where there is no dpkg. @param {readonly string[]} names
 */
function packageStatus(names) {
  const result = runCommand('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Package}\\n', ...names]);
  return result.code === 127 ? undefined : result.stdout;
}

/**
 * The entries of which no name is installed.
 * @param {readonly SystemPackage[]} wanted
 * @param {string} status lines `installed NAME`
 * @returns {SystemPackage[]}
 */
export function missingPackages(wanted, status) {
  const installed = new Set(
    status
      .split('\n')
      .filter((line) => line.startsWith('installed '))
      .map((line) => line.slice('installed '.length).trim()),
  );
  return wanted.filter((entry) => !entry.names.some((name) => installed.has(name)));
}

/**
 * @param {readonly SystemPackage[]} missing
 * @param {(line: string) => void} say
 */
function install(missing, say) {
  if (process.getuid?.() !== 0) {
    const names = missing.map((entry) => entry.names[0]).join(' ');
    throw new Problem(
      'system packages are missing',
      `Run: sudo apt-get update && sudo apt-get install -y ${names}`,
    );
  }
  say(`installing system packages: ${missing.map((entry) => entry.names[0]).join(', ')} ...`);
  // One unreachable source makes `update` fail although Debian's own lists arrived; `install` decides.
  apt(['update']);
  const names = missing.map((entry) => entry.names.find(isAvailable) ?? entry.names[0] ?? '');
  const result = apt(['install', '-y', '--no-install-recommends', ...names]);
  if (result.code !== 0) throw new Problem(`apt-get install failed:\n${result.output.slice(-2000)}`);
}

/** @param {string} name */
const isAvailable = (name) =>
  /Candidate: (?!\(none\))/.test(runCommand('apt-cache', ['policy', name]).stdout);

/** @param {readonly string[]} args */
const apt = (args) =>
  runCommand('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    timeoutMs: 15 * 60_000,
  });
