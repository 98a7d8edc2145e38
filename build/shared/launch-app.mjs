import { electronRuntime } from '../electron-runtime.mjs';
import { runInForeground } from './child.mjs';
import { projectRoot } from './paths.mjs';
import { sandboxArguments } from './sandbox.mjs';

/**
 * Runs the built application until it quits.
 * @param {readonly string[]} args for the application
 * @param {NodeJS.ProcessEnv} [environment] added to ours
 * @returns {Promise<number>} its exit code
 */
export function launchApp(args, environment = {}) {
  const { path, distPath } = electronRuntime();
  return runInForeground(path, [...sandboxArguments(distPath), projectRoot, ...args], {
    ...environment,
    // Set in some editors' terminals; the application would run as plain Node and fail on its first import.
    ELECTRON_RUN_AS_NODE: undefined,
  });
}
