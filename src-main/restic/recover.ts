import { done, failed, makeFault } from '../../src-shared/model/fault.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';
import type { RecoveryLevel } from '../platform/processes/child-processes.ts';
import type { ResticAccess, RunOptions } from './access.ts';
import type { Driver } from './driver.ts';
import { stepProgressIn } from './step-progress.ts';
import type { StepProgress } from './results.ts';

const removedLocks = /successfully removed (\d+) locks?/u;

/** Removes stale locks; never those of the living, and never while a child of ours stands still (its lock ages). */
export async function unlock(
  driver: Driver,
  access: ResticAccess,
  options: RunOptions,
): Promise<Outcome<{ readonly removed: number }>> {
  if (driver.processes.hasPaused(access.key)) return failed(makeFault('repository.in-use'));
  let removed = 0;
  const end = await driver.run(access, {
    verb: 'unlock',
    args: [],
    mode: 'plain',
    recovery: 'none',
    // With JSON, 0.19 says nothing at all.
    json: false,
    options,
    onMessage: (message) => {
      const count = message.kind === 'text' ? removedLocks.exec(message.text)?.[1] : undefined;
      if (count !== undefined) removed += Number(count);
    },
  });
  return end.ok ? done({ removed }) : end;
}

/** Makes packs count that no index names, and forgets those that are gone. Rewrites the whole index. */
export async function repairIndex(
  driver: Driver,
  access: ResticAccess,
  options: RunOptions & { readonly onProgress?: ((progress: StepProgress) => void) | undefined },
  mode: 'writer' | 'plain',
): Promise<Outcome<null>> {
  const end = await driver.run(access, {
    verb: 'repair index',
    args: [],
    mode,
    recovery: 'full',
    json: false,
    options,
    onMessage: (message) => {
      const step = message.kind === 'text' ? stepProgressIn(message.text) : undefined;
      if (step !== undefined) options.onProgress?.(step);
    },
  });
  return end.ok ? done(null) : end;
}

/** Puts right what a run of the given level may have left, and takes the mark off the key. */
export async function recover(
  driver: Driver,
  access: ResticAccess,
  options: RunOptions,
  level: RecoveryLevel,
): Promise<Outcome<{ readonly locksRemoved: number; readonly isIndexRepaired: boolean }>> {
  const unlocked = await unlock(driver, access, options);
  if (!unlocked.ok) return unlocked;
  if (level === 'full') {
    // Progress listeners of the verb that asked for this understand other messages.
    const repaired = await repairIndex(driver, access, { ...options, onProgress: undefined }, 'plain');
    if (!repaired.ok) return repaired;
  }
  const needed = await driver.processes.recoveryNeeded(access.key);
  if (level === 'full' || needed === 'light') await driver.processes.markRecovered(access.key);
  return done({ locksRemoved: unlocked.value.removed, isIndexRepaired: level === 'full' });
}
