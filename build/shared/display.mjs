import { spawn } from 'node:child_process';
import { Problem } from './problem.mjs';

/** Whether a window could be shown to somebody here. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/**
 * Starts a display that nobody sees, under a number that is free.
 * @returns {Promise<{ environment: NodeJS.ProcessEnv, close: () => void }>} what a program needs to show its window there
 */
export async function openVirtualDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const close = () => void server.kill();
  process.once('exit', close);
  const number = await displayNumber(server);
  // A Wayland session that this shell may still name would win over the display.
  const environment = { DISPLAY: `:${number}`, WAYLAND_DISPLAY: undefined, XDG_SESSION_TYPE: 'x11' };
  return { environment, close };
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdio[3]?.on('data', (chunk) => {
      text += String(chunk);
      if (text.includes('\n')) resolve(text.trim());
    });
    const fail = () =>
      reject(new Problem('the virtual display Xvfb did not start', 'Install it: apt-get install xvfb'));
    server.once('error', fail);
    server.once('exit', fail);
  });
}
