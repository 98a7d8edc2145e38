import { parentPort, workerData } from 'node:worker_threads';
import { measureFolder, type MeasureRequest } from './measure-folder.ts';

/** The program of the measuring thread: readings at most ten times a second, the complete one last. */
const millisecondsBetweenReadings = 100;

const measuring = measureFolder(workerData as MeasureRequest);
let nextReadingAt = 0;
for (;;) {
  const step = measuring.next();
  const now = performance.now();
  if (step.done === true || now >= nextReadingAt) {
    parentPort?.postMessage(step.value);
    nextReadingAt = now + millisecondsBetweenReadings;
  }
  if (step.done === true) break;
}
