import { _electron } from '@playwright/test';
import { electronRuntime } from '../electron-runtime.mjs';
import { projectRoot } from '../shared/paths.mjs';
import { sandboxArguments } from '../shared/sandbox.mjs';

/**
 * The real app in a real window, with a home folder and state of its own.
 *
 * @typedef {object} AppWindow
 * @property {import('@playwright/test').ElectronApplication} app
 * @property {import('@playwright/test').Page} page
 * @property {(answers: { folder?: string, kitFile?: string }) => Promise<void>} answerDialogs what the system's dialogs
 *   answer from now on: nobody can click them on a virtual display
 */

/**
 * @param {{ home: string, state: string, environment?: NodeJS.ProcessEnv, words?: readonly string[] }} options
 * @returns {Promise<AppWindow>}
 */
export async function openWindow({ home, state, environment = {}, words = [] }) {
  const { path, distPath } = electronRuntime();
  const app = await _electron.launch({
    executablePath: path,
    args: [...sandboxArguments(distPath), projectRoot, ...words],
    env: defined({ ...process.env, LANG: 'en_US.UTF-8', ...environment, HOME: home, TIMELOCKER_HOME: state }),
  });
  const page = await app.firstWindow();
  const answerDialogs = (/** @type {{ folder?: string, kitFile?: string }} */ answers) =>
    app.evaluate(({ dialog, shell }, { folder, kitFile }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: !folder, filePaths: folder ? [folder] : [] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: !kitFile, filePath: kitFile ?? '' });
      shell.openPath = () => Promise.resolve('');
    }, answers);
  return { app, page, answerDialogs };
}

/** @param {NodeJS.ProcessEnv} environment */
function defined(environment) {
  /** @type {Record<string, string>} */
  const kept = {};
  for (const [name, value] of Object.entries(environment)) if (value !== undefined) kept[name] = value;
  return kept;
}
