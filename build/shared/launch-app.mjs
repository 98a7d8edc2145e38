import { electronRuntime } from '../electron-runtime.mjs';
import { runInForeground } from './child.mjs';
import { projectRoot } from './paths.mjs';

/**
 * Arguments that Electron itself needs on this computer. Chromium refuses to run as root inside its sandbox.
 * @returns {string[]}
 */
export const runtimeArguments = () =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * Runs the built application until it quits.
 * @param {readonly string[]} args for the application
 * @param {NodeJS.ProcessEnv} [environment] added to ours
 * @returns {Promise<number>} its exit code
 */
export const launchApp = (args, environment = {}) =>
  runInForeground(electronRuntime().path, [...runtimeArguments(), projectRoot, ...args], {
    ...environment,
    // Set in some editors' terminals; the application would run as plain Node and fail on its first import.
    ELECTRON_RUN_AS_NODE: undefined,
  });
