import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { shippedEngine } from './restic-engine.ts';

/** restic as another program of the same computer would run it, without our driver. */
export function runRestic(repository: string, password: string, words: readonly string[]): string {
  return execFileSync(shippedEngine, words, { env: environment(repository, password), encoding: 'utf8' });
}

const environment = (repository: string, password: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  RESTIC_REPOSITORY: repository,
  RESTIC_PASSWORD: password,
  RESTIC_CACHE_DIR: join(repository, '..', 'foreign-cache'),
});

/**
 * A foreign restic that holds the exclusive lock of the repository, stopped in the middle of its work; it ends with
 * the test at the latest.
 */
export async function holdLock(repository: string, password: string): Promise<ChildProcess> {
  const seen = new AbortController();
  const locks = watch(join(repository, 'locks'), { signal: seen.signal });
  const child = spawn(shippedEngine, ['prune', '--max-unused', '0'], {
    env: environment(repository, password),
    stdio: 'ignore',
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  for await (const _ of locks) {
    // The lock counts once it has its final name; 64 hex digits.
    if (!readdirSync(join(repository, 'locks')).some((name) => /^[0-9a-f]{64}$/u.test(name))) continue;
    child.kill('SIGSTOP');
    break;
  }
  seen.abort();
  return child;
}
