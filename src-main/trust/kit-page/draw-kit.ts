import { Worker } from 'node:worker_threads';
import type { KitFacts } from './kit-facts.ts';

export type DrawKit = (facts: KitFacts) => Promise<Uint8Array>;

/** In a thread of its own: reading the fonts keeps a processor busy for some tenths of a second. */
const inWorker =
  (program: URL): DrawKit =>
  (facts) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(program, { workerData: facts });
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => {
        reject(new Error('The drawing thread ended early.'));
      });
    });

/** Loaded when first needed: most starts of the app print nothing. */
const inThisThread: DrawKit = async (facts) => (await import('./render-kit.ts')).renderKit(facts);

export const chooseDrawKit = (program: URL | null): DrawKit =>
  program === null ? inThisThread : inWorker(program);
