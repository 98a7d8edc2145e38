import { makeFault, type Fault } from '../../src-shared/model/fault.ts';

export interface Saved {
  readonly filesTotal: number;
  readonly bytesTotal: number;
}

const manyFiles = 100;
const leftShare = 0.1;

/**
 * Nothing complained, and yet hardly anything was saved: a folder that was emptied, a disk that is mounted elsewhere,
 * a wrong link. A run that saved less than a tenth of the files of the one before (and that had many) is told, so that
 * nobody trusts a green state over an empty snapshot. The snapshot stays.
 */
export function implausibleShrink(now: Saved, before: Saved | null): Fault | null {
  if (before === null || before.filesTotal < manyFiles) return null;
  if (now.filesTotal >= before.filesTotal * leftShare) return null;
  return makeFault('target.implausible-shrink', {
    params: { after: now.filesTotal, before: before.filesTotal },
  });
}

/** A snapshot of nothing, where there was nothing before either. */
export const savedNothing = (now: Saved): Fault | null =>
  now.filesTotal === 0 ? makeFault('target.nothing-to-save') : null;
