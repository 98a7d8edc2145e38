import { startService } from './background-service.mjs';

const noBus = { environment: {}, close: () => undefined };

/**
 * Starts a session bus, which notifications, tray and keychain want and a server does not have. Gives nothing where
 * there is a bus already, or none can be had: the application runs without.
 * @returns {Promise<{ environment: NodeJS.ProcessEnv, close: () => void }>} what a program needs to find the bus
 */
export async function openSessionBus() {
  if (process.platform !== 'linux' || process.env['DBUS_SESSION_BUS_ADDRESS']) return noBus;
  try {
    const args = ['--session', '--nofork', '--nopidfile', '--print-address=3'];
    const { firstLine, close } = await startService('dbus-daemon', args, 'Install it: apt-get install dbus');
    return { environment: { DBUS_SESSION_BUS_ADDRESS: firstLine }, close };
  } catch {
    return noBus;
  }
}
