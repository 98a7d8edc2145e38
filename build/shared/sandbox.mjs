import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} SandboxFacts
 * @property {boolean} isRoot
 * @property {boolean} isHelperPrivileged Chromium's helper beside the runtime belongs to root and is setuid
 * @property {(setting: string) => string | undefined} kernelSetting a file below /proc/sys, undefined when absent
 */

// Settings by which distributions keep ordinary programs from making the namespaces that the sandbox is made of.
const obstacles = [
  ['kernel/unprivileged_userns_clone', '0'],
  ['kernel/apparmor_restrict_unprivileged_userns', '1'],
  ['user/max_user_namespaces', '0'],
];

/**
 * Whether Chromium can put its processes into its sandbox here; without it Electron refuses to start, unless told.
 * An installed TimeLocker has its helper set up by the package and always can.
 * @param {SandboxFacts} facts
 */
export function canSandbox({ isRoot, isHelperPrivileged, kernelSetting }) {
  if (isRoot) return false;
  return isHelperPrivileged || !obstacles.some(([setting = '', value]) => kernelSetting(setting) === value);
}

/**
 * Arguments that the development runtime needs on this computer.
 * @param {string} distPath the folder of the runtime
 * @returns {string[]}
 */
export function sandboxArguments(distPath) {
  if (process.platform !== 'linux' || canSandbox(factsOf(distPath))) return [];
  return ['--no-sandbox'];
}

/**
 * @param {string} distPath
 * @returns {SandboxFacts}
 */
function factsOf(distPath) {
  const helper = statSync(join(distPath, 'chrome-sandbox'), { throwIfNoEntry: false });
  return {
    isRoot: process.getuid?.() === 0,
    isHelperPrivileged: helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0,
    kernelSetting,
  };
}

/** @param {string} setting */
function kernelSetting(setting) {
  try {
    return readFileSync(join('/proc/sys', setting), 'utf8').trim();
  } catch {
    return undefined;
  }
}
