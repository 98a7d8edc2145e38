import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { olderResticPath, resticPath } from '../../build/restic-path.mjs';
import { openChildProcesses } from '../../src-main/platform/processes/node-child-processes.ts';
import type { ChildProcesses } from '../../src-main/platform/processes/child-processes.ts';
import { openEngine } from '../../src-main/restic/index.ts';
import type { LogLine, Restic, ResticAccess, RunOptions } from '../../src-main/restic/index.ts';
import { valueOf } from './expect-outcome.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The engine that ships, and the older one where set-up could fetch it (`TIMELOCKER_RESTIC_0_18` overrides). */
export const shippedEngine = resticPath();
const olderEngine = process.env['TIMELOCKER_RESTIC_0_18'] ?? olderResticPath();

export const engines: readonly (readonly [name: string, path: string])[] = [
  ['0.19.1', shippedEngine],
  ...(olderEngine === undefined ? [] : [['0.18.0', olderEngine] as const]),
];

/** Must never be seen outside of memory and environments; every bench looks for it when its test ends. */
export const canary = `canary-${process.pid}-${Date.now()}-pa"ss<w>ord`;

/** A driver on a real engine, with a home, a log and a place for repositories that go when the test has ended. */
export interface EngineBench {
  readonly restic: Restic;
  readonly processes: ChildProcesses;
  readonly folder: string;
  readonly log: readonly LogLine[];
  /** Options that write into the log. */
  readonly options: RunOptions;
  /** Access to a repository of this name below the folder; it need not exist. */
  readonly access: (name?: string, more?: Partial<ResticAccess>) => ResticAccess;
  /** The same, with an empty repository in it. All of them are copies of one: making one takes a second or two. */
  readonly newRepository: (name?: string) => Promise<ResticAccess>;
}

const templates = new Map<string, Promise<string>>();

/** An empty repository of this engine; `init` spends its time on making the password expensive to guess. */
function templateOf(enginePath: string): Promise<string> {
  const known = templates.get(enginePath) ?? makeTemplate(enginePath);
  templates.set(enginePath, known);
  return known;
}

async function makeTemplate(enginePath: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'timelocker-template-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const processes = openChildProcesses(join(folder, 'children'));
  const restic = valueOf(await openEngine(enginePath, { processes, cacheDirectory: join(folder, 'cache') }));
  const location = join(folder, 'repository');
  valueOf(await restic.init({ key: 'template', location, password: canary }));
  await processes.shutDown(0);
  return location;
}

export async function openBench(enginePath = shippedEngine): Promise<EngineBench> {
  const folder = temporaryFolder();
  const processes = openChildProcesses(join(folder, 'home', 'run', 'children'));
  const temporaryDirectory = join(folder, 'tmp');
  mkdirSync(temporaryDirectory);
  const restic = valueOf(
    await openEngine(enginePath, {
      processes,
      cacheDirectory: join(folder, 'cache'),
      temporaryDirectory,
    }),
  );
  const log: LogLine[] = [];
  const options: RunOptions = { onLine: (line) => log.push(line) };
  onTestFinished(async () => {
    await processes.shutDown(0);
    if (log.some(({ text }) => text.includes('canary-'))) throw new Error('The log holds the password');
  });
  const access = (name = 'repository', more: Partial<ResticAccess> = {}): ResticAccess => ({
    key: name,
    location: join(folder, name),
    password: canary,
    ...more,
  });
  return {
    restic,
    processes,
    folder,
    log,
    options,
    access,
    newRepository: async (name) => {
      cpSync(await templateOf(enginePath), access(name).location, { recursive: true });
      return access(name);
    },
  };
}
