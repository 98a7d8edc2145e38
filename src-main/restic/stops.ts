import type { RunningChild } from '../platform/processes/child-processes.ts';
import type { RunOptions } from './access.ts';
import { isGone, localFolderOf, presenceOf } from './local-folder.ts';
import { redact } from './redact.ts';

/** Why we ended a run ourselves. */
export type Stop = 'cancelled' | 'gave-up' | 'gone' | 'read-only' | 'output-failed';

/** Watches one run for reasons to end it before restic does. */
export interface Stops {
  readonly reason: Stop | undefined;
  stop(reason: Stop): void;
  /** Looks at a line of plain text. */
  look(line: string): void;
  /** A last look at the disk, after the run has ended; then nothing is watched any more. */
  close(): Promise<void>;
}

/** restic cleans up within 0.1 s, but tries for a minute to remove its lock from a server that is gone. */
const graceMs = 10_000;
const lookAtDiskMs = 2000;

const retrying = /^(.+?) returned error, retrying after [\d.]+[mµn]?s: (.+)$/u;
const overAgain = /operation successful after \d+ retr/u;
/** restic tries these again for 15 minutes too, though no trial can help. */
const readOnly = /read-only file system|media is write.protected/iu;

export function createStops(
  child: RunningChild,
  location: string,
  options: RunOptions,
  secrets: readonly string[],
): Stops {
  let reason: Stop | undefined;
  let retries = 0;
  let killTimer: NodeJS.Timeout | undefined;

  const stop = (why: Stop): void => {
    if (reason !== undefined) return;
    reason = why;
    // A disk that is gone cannot be cleaned up on: asking politely would take a minute.
    if (why === 'gone') child.kill();
    else child.interrupt();
    killTimer = setTimeout(() => child.kill(), graceMs);
  };
  const disk = watchDisk(location, () => stop('gone'));
  const cancel = (): void => stop('cancelled');
  if (options.signal?.aborted === true) cancel();
  options.signal?.addEventListener('abort', cancel, { once: true });

  const retry = (cause: string): void => {
    retries += 1;
    options.onRetry?.({ cause: redact(cause, secrets), count: retries, isOver: false });
    if (readOnly.test(cause)) stop('read-only');
    else if (options.giveUpAfterRetries !== undefined && retries >= options.giveUpAfterRetries)
      stop('gave-up');
    else disk.lookNow();
  };

  return {
    get reason() {
      return reason;
    },
    stop,
    look: (line) => {
      const cause = retrying.exec(line)?.[2];
      if (cause !== undefined) retry(cause);
      else if (overAgain.test(line)) options.onRetry?.({ cause: '', count: retries, isOver: true });
    },
    close: async () => {
      options.signal?.removeEventListener('abort', cancel);
      clearTimeout(killTimer);
      if (await disk.close()) reason ??= 'gone';
    },
  };
}

interface DiskWatch {
  lookNow(): void;
  /** True if the disk is gone at the end. */
  close(): Promise<boolean>;
}

function watchDisk(location: string, onGone: () => void): DiskWatch {
  const folder = localFolderOf(location);
  if (folder === undefined) return { lookNow: () => undefined, close: () => Promise.resolve(false) };
  const before = presenceOf(folder);
  let isLooking = false;
  let isClosed = false;
  const look = async (): Promise<boolean> => isGone(await before, await presenceOf(folder));
  const lookNow = (): void => {
    if (isLooking) return;
    isLooking = true;
    void look().then((gone) => {
      isLooking = false;
      if (gone && !isClosed) onGone();
    });
  };
  const timer = setInterval(lookNow, lookAtDiskMs);
  timer.unref();
  return {
    lookNow,
    close: () => {
      isClosed = true;
      clearInterval(timer);
      return look();
    },
  };
}
