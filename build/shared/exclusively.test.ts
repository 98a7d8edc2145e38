import { existsSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exclusively } from './exclusively.mjs';

const newLockFile = () => join(mkdtempSync(join(tmpdir(), 'lock-test-')), 'deep', 'setup.lock');

describe('exclusively', () => {
  it('lets the second begin only after the first has ended', async () => {
    const lockFile = newLockFile();
    const events: string[] = [];
    const work = (name: string) => async () => {
      events.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      events.push(`${name} ends`);
    };
    let waited = 0;
    await Promise.all([
      exclusively(lockFile, work('first')),
      exclusively(lockFile, work('second'), () => (waited += 1)),
    ]);
    expect(events).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(waited).toBe(1);
  });

  it('frees the lock when the work fails', async () => {
    const lockFile = newLockFile();
    await expect(exclusively(lockFile, () => Promise.reject(new Error('no network')))).rejects.toThrow(
      'no network',
    );
    expect(existsSync(lockFile)).toBe(false);
  });

  it('takes over the lock of a process that is gone', async () => {
    const lockFile = newLockFile();
    await exclusively(lockFile, () => Promise.resolve());
    // No system gives out a process id this high.
    writeFileSync(lockFile, '999999999');
    let hasRun = false;
    await exclusively(lockFile, () => Promise.resolve(void (hasRun = true)));
    expect(hasRun).toBe(true);
  });

  it('takes over a lock that is older than any set-up, whoever has the process id now', async () => {
    const lockFile = newLockFile();
    await exclusively(lockFile, () => Promise.resolve());
    writeFileSync(lockFile, String(process.pid));
    utimesSync(lockFile, new Date(0), new Date(0));
    let hasRun = false;
    await exclusively(lockFile, () => Promise.resolve(void (hasRun = true)));
    expect(hasRun).toBe(true);
  });
});
