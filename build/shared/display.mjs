import { startService } from './background-service.mjs';

/** Whether a window could be shown to somebody here. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/**
 * Starts a display that nobody sees, under a number that is free.
 * @returns {Promise<{ environment: NodeJS.ProcessEnv, close: () => void }>} what a program needs to show its window there
 */
export async function openVirtualDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'];
  const { firstLine, close } = await startService('Xvfb', args, 'Install it: apt-get install xvfb');
  // A Wayland session that this shell may still name would win over the display.
  return {
    environment: { DISPLAY: `:${firstLine}`, WAYLAND_DISPLAY: undefined, XDG_SESSION_TYPE: 'x11' },
    close,
  };
}
