import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { done, failed, makeFault } from '../../../src-shared/model/fault.ts';
import type { AcquireHome, HomeLock } from '../home-lock.ts';
import { processIdentity } from '../process-identity.ts';
import { homeFaultOf } from './file-fault.ts';
import { addOwner, isAlive, newestOwner, olderOwners, releasedOwner, type Owner } from './home-owners.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/**
 * The owner with the highest number owns the home. That file is never deleted, only followed by one with a higher number,
 * so that two starters which both saw a dead owner cannot both take its place: one of them makes the next number.
 */
export const acquireHome: AcquireHome = async (home) => {
  const folder = join(home, 'run');
  try {
    await makePrivateFolder(home);
    await makePrivateFolder(folder);
    const identity = (await processIdentity(process.pid)) ?? 'unknown';
    for (;;) {
      const newest = await newestOwner(folder);
      if (newest !== null && (await isAlive(newest.owner))) {
        return failed(makeFault('home.in-use', { params: { pid: newest.owner.pid } }));
      }
      const number = (newest?.number ?? 0) + 1;
      const lock = await tryNumber(home, folder, number, { pid: process.pid, identity, isReleased: false });
      if (lock !== null) return done(lock);
    }
  } catch (error) {
    return failed(homeFaultOf(error, home));
  }
};

/** A folder that was there before keeps its mode: `TIMELOCKER_HOME` may name one that is not only ours. */
async function makePrivateFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (made !== undefined) await chmod(folder, 0o700);
}

/** Null when another starter was faster. */
async function tryNumber(
  home: string,
  folder: string,
  number: number,
  owner: Owner,
): Promise<HomeLock | null> {
  const file = await addOwner(folder, number, owner);
  if (file === null) return null;
  const newest = await newestOwner(folder);
  if (newest !== null && newest.number > number) {
    await rm(file, { force: true });
    return null;
  }
  for (const older of await olderOwners(folder, number)) await rm(older, { force: true });
  return {
    home,
    release: () => writeFileAtomically(file, releasedOwner(owner)).catch(() => undefined),
  };
}
