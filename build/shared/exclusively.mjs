import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const longestWorkMs = 45 * 60_000;

/**
 * Runs `work` while no other process does the same under this lock file; waits for the other one to finish. A lock
 * left by a process that is gone is taken over.
 * @param {string} lockFile
 * @param {() => Promise<void>} work
 * @param {() => void} [onWait] called once when somebody else holds the lock
 */
export async function exclusively(lockFile, work, onWait = () => undefined) {
  mkdirSync(dirname(lockFile), { recursive: true });
  let hasWaited = false;
  while (!tryTake(lockFile)) {
    if (!hasWaited) onWait();
    hasWaited = true;
    await delay(100);
  }
  try {
    await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

/** @param {string} lockFile */
function tryTake(lockFile) {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isHeld(lockFile)) rmSync(lockFile, { force: true });
    return false;
  }
}

/** @param {string} lockFile */
function isHeld(lockFile) {
  try {
    // After a crash the number may belong to some other program by now; no set-up takes that long.
    if (Date.now() - statSync(lockFile).mtimeMs > longestWorkMs) return false;
    const owner = readFileSync(lockFile, 'utf8');
    // Empty for the instant between creation and the process id being written.
    return owner === '' || process.kill(Number(owner), 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
