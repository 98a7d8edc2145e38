import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { FolderMeasure } from '../../src-shared/model/place.ts';
import { measureFolder, type MeasureRequest } from './measure-folder.ts';

/** Measures one folder; `onReading` is told how far it is. Fault `request.cancelled`. */
export type RunMeasure = (
  request: MeasureRequest,
  onReading: (reading: FolderMeasure) => void,
  signal: AbortSignal,
) => Promise<Outcome<FolderMeasure>>;

/** In a thread of its own, which leaves the main thread free whatever the size of the folder. */
export const inWorker =
  (program: URL): RunMeasure =>
  (request, onReading, signal) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(program, { workerData: request });
      const stop = (): void => void worker.terminate();
      signal.addEventListener('abort', stop, { once: true });
      let last: FolderMeasure | null = null;
      worker.on('message', (reading: FolderMeasure) => {
        last = reading;
        onReading(reading);
      });
      worker.on('error', reject);
      worker.on('exit', () => {
        signal.removeEventListener('abort', stop);
        if (last?.isComplete === true) resolve(done(last));
        else if (signal.aborted) resolve(failed(makeFault('request.cancelled')));
        else reject(new Error('The measuring thread ended early.'));
      });
      if (signal.aborted) stop();
    });

/** In this thread, in small steps: for hosts without the worker's program. */
export const inSteps: RunMeasure = async (request, onReading, signal) => {
  const measuring = measureFolder(request);
  for (;;) {
    if (signal.aborted) return failed(makeFault('request.cancelled'));
    const step = measuring.next();
    if (step.done === true) return done(step.value);
    onReading(step.value);
    await setImmediate();
  }
};
