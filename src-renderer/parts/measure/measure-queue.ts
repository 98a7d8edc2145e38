import type { Fault, Outcome } from '../../../src-shared/model/fault.ts';
import type { FolderMeasure } from '../../../src-shared/model/place.ts';

/** What becomes of one folder that is counted. */
export type MeasureNews =
  | { readonly kind: 'queued' | 'stopped' }
  | { readonly kind: 'counting'; readonly measure: FolderMeasure }
  | { readonly kind: 'done'; readonly measure: FolderMeasure }
  | { readonly kind: 'failed'; readonly fault: Fault };

export interface MeasureQueue {
  /** Counts a folder as soon as it is its turn; one that is queued or running already is left alone. */
  readonly add: (path: string) => void;
  readonly stop: (path: string) => void;
  readonly stopAll: () => void;
}

interface MeasureQueueDependencies {
  /** Counts one folder, telling how far it is; aborting the signal ends it with the fault `request.cancelled`. */
  readonly measure: (
    path: string,
    signal: AbortSignal,
    onProgress: (measure: FolderMeasure) => void,
  ) => Promise<Outcome<FolderMeasure>>;
  readonly onNews: (path: string, news: MeasureNews) => void;
}

/** Counting many folders at once makes a disk slower, not faster. */
const parallelLimit = 2;

/** Counts folders one after the other, two at a time, each of which can be stopped. */
export function createMeasureQueue({ measure, onNews }: MeasureQueueDependencies): MeasureQueue {
  const queued: string[] = [];
  const running = new Map<string, AbortController>();

  const startNext = (): void => {
    while (running.size < parallelLimit) {
      const path = queued.shift();
      if (path === undefined) return;
      void count(path);
    }
  };

  const count = async (path: string): Promise<void> => {
    const controller = new AbortController();
    running.set(path, controller);
    const outcome = await measure(path, controller.signal, (progress) => {
      if (!controller.signal.aborted) onNews(path, { kind: 'counting', measure: progress });
    });
    // A folder that was stopped and added again runs under another controller by now.
    if (running.get(path) === controller) running.delete(path);
    if (!controller.signal.aborted) onNews(path, newsOf(outcome));
    startNext();
  };

  const stop = (path: string): void => {
    const controller = running.get(path);
    const index = queued.indexOf(path);
    if (controller === undefined && index === -1) return;
    if (index !== -1) queued.splice(index, 1);
    running.delete(path);
    onNews(path, { kind: 'stopped' });
    controller?.abort();
  };

  return {
    add: (path) => {
      if (running.has(path) || queued.includes(path)) return;
      queued.push(path);
      onNews(path, { kind: 'queued' });
      startNext();
    },
    stop,
    stopAll: () => {
      for (const path of [...queued, ...running.keys()]) stop(path);
    },
  };
}

const newsOf = (outcome: Outcome<FolderMeasure>): MeasureNews =>
  outcome.ok ? { kind: 'done', measure: outcome.value } : { kind: 'failed', fault: outcome.fault };
