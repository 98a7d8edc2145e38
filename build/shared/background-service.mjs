import { spawn } from 'node:child_process';
import { Problem } from './problem.mjs';

/**
 * @typedef {object} BackgroundService
 * @property {string} firstLine what it wrote to its file descriptor 3 when it was ready
 * @property {() => void} close ends it; it also ends with this process
 */

/**
 * Starts a program that says when it is ready by a line on file descriptor 3 and runs until it is closed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} remedy what to do when it cannot be started
 * @returns {Promise<BackgroundService>}
 */
export function startService(command, args, remedy) {
  const service = spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const kill = () => void service.kill();
  process.once('exit', kill);
  const close = () => {
    process.off('exit', kill);
    kill();
  };
  return new Promise((resolve, reject) => {
    let text = '';
    service.stdio[3]?.on('data', (chunk) => {
      text += String(chunk);
      if (text.includes('\n')) resolve({ firstLine: text.trim(), close });
    });
    const fail = () => reject(new Problem(`${command} did not start`, remedy));
    service.once('error', fail);
    service.once('exit', fail);
  });
}
