import { parentPort, workerData } from 'node:worker_threads';
import type { KitFacts } from './kit-page/kit-facts.ts';
import { renderKit } from './kit-page/render-kit.ts';

/** A program of its own, started by `draw-kit.ts`: draws one kit and ends. */
parentPort?.postMessage(await renderKit(workerData as KitFacts));
