import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256OfFile } from '../shared/hash-file.mjs';
import { Problem } from '../shared/problem.mjs';
import { runCommand } from '../shared/run-command.mjs';

/**
 * Takes an engine out of Debian's package of it, without installing anything: the mirror is the one that this
 * computer uses already, the suite is a newer one.
 * @param {import('./engine-pins.mjs').EnginePin} pin
 * @param {string} platform
 * @param {string} binary the path to make
 * @returns {string} where it came from
 */
export function engineFromDebian(pin, platform, binary) {
  const wanted = pin.debian[platform];
  if (!wanted)
    throw new Problem(`no pinned Debian package of ${programOf(pin)} ${pin.version} for ${platform}`);
  const mirror = debianMirror();
  if (!mirror) throw new Problem('this computer has no Debian package source');
  const reasons = [];
  for (const suite of wanted.suites) {
    const folder = mkdtempSync(join(tmpdir(), 'timelocker-engine-'));
    try {
      const fetched = fetchPackage(folder, mirror, suite, { ...wanted, program: programOf(pin) });
      copyFileSync(unpack(fetched, folder, programOf(pin)), binary);
      return `Debian ${suite}, ${wanted.file} (sha256 ${wanted.sha256})`;
    } catch (error) {
      reasons.push(`${suite}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  throw new Problem(reasons.join('; '));
}

/**
 * @param {string} folder
 * @param {string} mirror
 * @param {string} suite
 * @param {import('./engine-pins.mjs').DebianPackage & { program: string }} wanted
 */
function fetchPackage(folder, mirror, suite, wanted) {
  const apt = aptIn(folder);
  // The keyring of an older Debian does not know a newer suite's key; the pinned checksum below is what we trust.
  writeFileSync(join(folder, 'sources.list'), `deb [trusted=yes] ${mirror} ${suite} main\n`);
  apt(['update']);
  apt(['download', '--allow-unauthenticated', `${wanted.program}=${wanted.version}`]);
  const file = readdirSync(folder).find((name) => name.endsWith('.deb'));
  const path = file && join(folder, file);
  if (!path || sha256OfFile(path) !== wanted.sha256)
    throw new Problem(`${wanted.file} does not have its pinned checksum`);
  return path;
}

/**
 * apt-get with state of its own, so that the computer's package lists stay as they are and no root is needed.
 * @param {string} folder
 */
function aptIn(folder) {
  for (const name of ['lists/partial', 'cache/archives/partial'])
    mkdirSync(join(folder, name), { recursive: true });
  const settings = [
    `Dir::Etc::sourcelist=${folder}/sources.list`,
    'Dir::Etc::sourceparts=/dev/null',
    `Dir::State::lists=${folder}/lists`,
    `Dir::Cache=${folder}/cache`,
    'Acquire::Languages=none',
    'Acquire::AllowInsecureRepositories=true',
    'APT::Sandbox::User=',
  ].flatMap((setting) => ['-o', setting]);
  return (/** @type {string[]} */ args) => {
    const result = runCommand('apt-get', ['-q', ...settings, ...args], { cwd: folder, timeoutMs: 180_000 });
    if (result.code !== 0) throw new Problem(`apt-get ${args[0]}: ${result.output.split('\n').pop()}`);
  };
}

/**
 * @param {string} deb
 * @param {string} folder
 * @param {string} program
 */
function unpack(deb, folder, program) {
  const target = join(folder, 'unpacked');
  const result = runCommand('dpkg', ['-x', deb, target]);
  if (result.code !== 0) throw new Problem(`dpkg could not unpack the package: ${result.output}`);
  return join(target, 'usr', 'bin', program);
}

/** @param {import('./engine-pins.mjs').EnginePin} pin */
const programOf = (pin) => pin.program ?? 'restic';

/** The address of this computer's own Debian mirror. */
function debianMirror() {
  const candidates = ['/etc/apt/sources.list.d/debian.sources', '/etc/apt/sources.list'];
  for (const path of candidates.filter((candidate) => existsSync(candidate))) {
    const mirror = mirrorIn(readFileSync(path, 'utf8'));
    if (mirror) return mirror;
  }
  return undefined;
}

/**
 * The first archive of a sources file, in either of apt's two notations; security archives have no newer suites.
 * @param {string} text
 * @returns {string | undefined}
 */
export function mirrorIn(text) {
  const lines = text.split('\n').map((line) => line.trim());
  for (const line of lines) {
    const address = /^(?:URIs:\s*|deb\s+(?:\[[^\]]*\]\s+)?)(\S+)/.exec(line)?.[1];
    if (address && /debian\/?$/.test(address)) return address;
  }
  return undefined;
}
