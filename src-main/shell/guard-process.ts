import type { LogBug } from '../platform/bug-log.ts';

/**
 * A bug that nobody caught is written down, and the app goes on: a backup that is under way is worth more than a clean
 * end. Without this Electron would show its own dialog with the stack.
 */
export function guardProcess(logBug: LogBug): void {
  process.on('uncaughtException', (error) => {
    logBug('uncaught', error);
  });
  process.on('unhandledRejection', (reason) => {
    logBug('unhandled rejection', reason);
  });
}
