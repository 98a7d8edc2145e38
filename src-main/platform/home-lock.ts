import type { Outcome } from '../../src-shared/model/fault.ts';

/** This process is the only one that uses the home, until `release` or its death. */
export interface HomeLock {
  readonly home: string;
  release(): Promise<void>;
}

/**
 * `platform/node/acquire-home.ts` implements it. Makes the folder if need be (mode 0700), proves that it can be written and takes it for this process.
 * Faults: `home.in-use` with `params.pid` of the owner, `home.not-writable` and `home.disk-full` with `params.path`.
 */
export type AcquireHome = (home: string) => Promise<Outcome<HomeLock>>;
