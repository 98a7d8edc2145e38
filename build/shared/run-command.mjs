import { spawnSync } from 'node:child_process';
import { projectRoot } from './paths.mjs';

/**
 * @typedef {object} CommandResult
 * @property {number} code exit code; 127 when the program could not be started, 124 after a timeout
 * @property {string} stdout
 * @property {string} output both streams, for a person who has to find out what went wrong
 */

/**
 * Runs a program to its end, without a shell, and keeps what it says.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, input?: Buffer }} [options]
 * @returns {CommandResult}
 */
export function runCommand(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: options.cwd ?? projectRoot,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...options.env },
    maxBuffer: 256 * 1024 * 1024,
    encoding: 'utf8',
    ...(options.input && { input: options.input }),
    ...(options.timeoutMs && { timeout: options.timeoutMs, killSignal: 'SIGKILL' }),
  });
  const reason = result.error ? `${result.error.message}\n` : '';
  return {
    code: exitCodeOf(result),
    stdout: result.stdout ?? '',
    output: `${reason}${result.stdout ?? ''}${result.stderr ?? ''}`.trim(),
  };
}

/** @param {import('node:child_process').SpawnSyncReturns<string>} result */
function exitCodeOf(result) {
  if (result.status !== null && result.status !== undefined) return result.status;
  return /** @type {NodeJS.ErrnoException | undefined} */ (result.error)?.code === 'ENOENT' ? 127 : 124;
}
