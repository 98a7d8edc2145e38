import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFillSync } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { ResticAccess } from '../../src-main/restic/index.ts';
import { shippedEngine } from './restic-engine.ts';
import { until } from './until.ts';

/** restic started by somebody else: not through our driver, unknown to our registry. */
export function startForeignRestic(
  access: ResticAccess,
  args: readonly string[],
  enginePath = shippedEngine,
): ChildProcess {
  const child = spawn(enginePath, args, {
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      RESTIC_REPOSITORY: access.location,
      RESTIC_PASSWORD: access.password,
      RESTIC_CACHE_DIR: `${access.location}-foreign-cache`,
    },
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  return child;
}

/** Leaves the lock of a process that is dead and gone, as a crash of another program would. */
export async function leaveDeadLock(access: ResticAccess, args: readonly string[]): Promise<void> {
  const child = startForeignRestic(access, args);
  await until('a lock is there', () => locksOf(access).length > 0);
  child.kill('SIGKILL');
  await once(child, 'exit');
}

export const locksOf = ({ location }: ResticAccess): readonly string[] =>
  readdirSync(join(location, 'locks')).filter((name) => !name.includes('-tmp-'));

export const indexesOf = ({ location }: ResticAccess): readonly string[] =>
  readdirSync(join(location, 'index'));

export interface PackFile {
  readonly path: string;
  readonly bytes: number;
}

/** The finished packs of a local repository. */
export function packsOf({ location }: ResticAccess): readonly PackFile[] {
  const data = join(location, 'data');
  return readdirSync(data)
    .flatMap((folder) => readdirSync(join(data, folder)).map((name) => join(data, folder, name)))
    .filter((path) => !path.includes('-tmp-'))
    .map((path) => ({ path, bytes: statSync(path).size }));
}

export const bytesOf = (packs: readonly PackFile[]): number =>
  packs.reduce((sum, { bytes }) => sum + bytes, 0);

/** Bytes that nothing can compress or deduplicate. */
export function writeRandomFiles(folder: string, count: number, bytesEach: number): void {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  const bytes = Buffer.alloc(bytesEach);
  for (let index = 0; index < count; index += 1) {
    writeFileSync(join(folder, `random ${index}`), randomFillSync(bytes));
  }
}
