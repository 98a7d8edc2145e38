import { done, type Outcome } from '../../src-shared/model/fault.ts';
import { serveLocalSocket } from '../local-socket/index.ts';
import { createCore, type Core, type CoreOptions } from './core.ts';

/** The core of the window's app: it runs the schedules, and command lines of the same home join it. */
export async function startDesktopCore(options: CoreOptions): Promise<Outcome<Core>> {
  const core = await createCore(options);
  if (!core.ok) return core;
  const socket = await serveLocalSocket(options.home, core.value).catch((error: unknown) => {
    // Backups are worth more than a command line that can join.
    options.logBug('local socket', error);
    return null;
  });
  core.value.startSchedules();
  return done({
    ...core.value,
    stop: async (how) => {
      await socket?.close();
      await core.value.stop(how);
    },
  });
}
