import type { JobState } from '../../../src-shared/model/job.ts';
import type { ReadModel } from '../../../src-shared/model/read-model.ts';
import type { ShellCore } from '../core-state.ts';

export type QuitAnswer = 'finish-first' | 'stop-now' | 'cancel';

export interface QuitterOptions {
  /** The running core; null while there is none to be stopped. */
  readonly core: () => ShellCore | null;
  /** Asks the person what to do with the work that is going on. */
  readonly ask: () => Promise<QuitAnswer>;
  /** The person wants the work that is going on to end first. */
  readonly onFinishing: () => void;
  /** Ends the process; everything is stopped. */
  readonly exit: () => void;
  /** Resolves after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
  readonly logBug: (error: unknown) => void;
}

export interface Quitter {
  /** The person wants to quit: asks if work is going on. */
  readonly request: () => Promise<void>;
  /** The session or the computer ends: there is nobody to ask and little time. */
  readonly now: () => Promise<void>;
}

/** A core that does not stop in this time would keep the computer from shutting down; the next start tidies up. */
const stopLimitMs = 15_000;

export function createQuitter(options: QuitterOptions): Quitter {
  let isAsking = false;
  let hasExited = false;

  const exitOnce = (): void => {
    if (hasExited) return;
    hasExited = true;
    options.exit();
  };
  const stop = async (core: ShellCore | null, reason: 'quit' | 'finish-first'): Promise<void> => {
    const stopped = core?.stop(reason).catch(options.logBug) ?? Promise.resolve();
    await (reason === 'quit' ? Promise.race([stopped, options.pause(stopLimitMs)]) : stopped);
    exitOnce();
  };
  return {
    now: () => stop(options.core(), 'quit'),
    request: async () => {
      if (isAsking) return;
      const core = options.core();
      if (core === null || !isAtWork(core.readModel())) return stop(core, 'quit');
      isAsking = true;
      const answer = await options.ask().finally(() => (isAsking = false));
      if (answer === 'stop-now') await stop(core, 'quit');
      if (answer === 'finish-first') {
        options.onFinishing();
        await stop(core, 'finish-first');
      }
    },
  };
}

/** Work that would be cut off. What only waits for its turn is not lost by quitting. */
export const isAtWork = (model: ReadModel): boolean => model.jobs.some((job) => cutOff.has(job.state.name));

const cutOff = new Set<JobState['name']>(['preparing', 'running', 'paused', 'finishing']);
