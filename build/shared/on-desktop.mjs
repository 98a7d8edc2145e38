import { hasDisplay, openVirtualDisplay } from './display.mjs';
import { openSessionBus } from './session-bus.mjs';

/**
 * Completes what this computer lacks of a desktop: a display that nobody sees and a session bus. `run` gets the
 * environment in which a program finds them; both end with it.
 * @template Result
 * @param {(environment: NodeJS.ProcessEnv) => Promise<Result>} run
 * @returns {Promise<Result>}
 */
export async function onDesktop(run) {
  const display = hasDisplay() ? undefined : await openVirtualDisplay();
  const bus = await openSessionBus();
  try {
    return await run({ ...display?.environment, ...bus.environment });
  } finally {
    bus.close();
    display?.close();
  }
}
