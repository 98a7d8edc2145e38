import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { openChildRecords } from '../../../src-main/platform/processes/child-records.ts';
import { openChildProcesses } from '../../../src-main/platform/processes/node-child-processes.ts';
import { processIdentity } from '../../../src-main/platform/process-identity.ts';
import { openEngine } from '../../../src-main/restic/index.ts';
import type { EngineRun } from '../../../src-main/restic/index.ts';
import { compileScript } from '../../helpers/compile-script.ts';
import { valueOf } from '../../helpers/expect-outcome.ts';
import { canary, openBench, shippedEngine } from '../../helpers/restic-engine.ts';
import type { EngineBench } from '../../helpers/restic-engine.ts';
import { bytesOf, locksOf, packsOf, writeRandomFiles } from '../../helpers/restic-process.ts';
import { backUp, backupOf } from '../../helpers/restic-samples.ts';
import { until } from '../../helpers/until.ts';
import type { CrashOrder } from './crash.script.ts';

const MiB = 1024 * 1024;
const isLinux = process.platform === 'linux';
let program: string;
beforeAll(async () => {
  program = await compileScript(import.meta.url, './crash.script.ts');
});

interface Doomed {
  readonly app: ChildProcess;
  /** Of the restic that works when the app is killed. */
  readonly pid: number;
  readonly order: CrashOrder;
}

/** Starts an app that works on a repository, and waits until its restic is in the middle of it. */
async function startApp(bench: EngineBench, verb: CrashOrder['verb']): Promise<Doomed> {
  const access = await bench.newRepository();
  const source = join(bench.folder, 'source');
  writeRandomFiles(source, 12, 4 * MiB);
  const backup = backupOf(source);
  const snapshotId = verb.includes('backup') ? undefined : await backUp(bench, access, backup);
  if (verb === 'prune' && snapshotId !== undefined) {
    writeRandomFiles(source, 6, 4 * MiB);
    await backUp(bench, access, backup);
    valueOf(await bench.restic.forgetSnapshots(access, [snapshotId]));
  }
  const restoreTo = join(bench.folder, 'restored');
  mkdirSync(restoreTo);
  const order: CrashOrder = {
    engine: shippedEngine,
    children: join(bench.folder, 'app', 'children'),
    cache: join(bench.folder, 'app', 'cache'),
    access,
    verb,
    backup,
    restoreTo,
    ...(snapshotId === undefined ? {} : { snapshotId }),
  };
  const app = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { PATH: process.env['PATH'], CRASH_ORDER: JSON.stringify(order) },
  });
  onTestFinished(() => void app.kill('SIGKILL'));
  const [line] = (await once(app.stdout, 'data')) as [Buffer];
  const pid = Number(line.toString().split('\n')[0]);
  await until(`${verb} is in the middle of its work`, () => isInTheMiddle(order, pid));
  return { app, pid, order };
}

function isInTheMiddle({ verb, access, restoreTo }: CrashOrder, pid: number): boolean {
  if (verb === 'restore') return readdirSync(restoreTo).length > 0;
  if (verb === 'paused backup') return readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') T ');
  return locksOf(access).length > 0 && (verb !== 'backup' || packsOf(access).length > 0);
}

async function killHard(app: ChildProcess): Promise<void> {
  app.kill('SIGKILL');
  await once(app, 'exit');
}

const verbs: readonly CrashOrder['verb'][] = ['backup', 'check', 'prune', 'restore', 'paused backup'];

test.skipIf(!isLinux).each(verbs)(
  'when the app is killed during %s, restic ends by itself and the next start puts all right',
  async (verb) => {
    const bench = await openBench();
    const { app, pid, order } = await startApp(bench, verb);
    const [record] = await openChildRecords(order.children).list();
    expect(record).toMatchObject({ key: order.access.key, pid, startTime: await processIdentity(pid) });
    for (const file of readdirSync(order.children)) {
      expect(readFileSync(join(order.children, file), 'utf8')).not.toContain(canary);
    }
    await killHard(app);
    await until('restic has ended', async () => (await processIdentity(pid)) === null, 15_000);
    // Its lock counts as alive until the system has buried it.
    await until('restic is buried', () => !existsSync(`/proc/${pid}`), 60_000);

    const processes = openChildProcesses(order.children);
    const report = await processes.cleanUpOrphans();
    expect(report.ended).toBe(0);
    expect(report.keysNeedingRecovery).toEqual(verb === 'restore' ? [] : [order.access.key]);

    const sent = bytesOf(packsOf(order.access));
    const restic = valueOf(await openEngine(shippedEngine, { processes, cacheDirectory: order.cache }));
    const next = valueOf(await restic.backup(order.access, order.backup));
    expect(next.isComplete).toBe(true);
    if (verb === 'backup') expect(next.bytesAdded).toBeLessThan(50 * MiB - sent);
    expect(locksOf(order.access)).toEqual([]);
    expect(await restic.needsRecovery(order.access.key)).toBe(false);
    expect(valueOf(await restic.check(order.access, { readDataPercent: 100 })).isClean).toBe(true);
    expect(await openChildRecords(order.children).list()).toEqual([]);
  },
);

test.skipIf(!isLinux)('when the guard dies with the app, the next start ends what still runs', async () => {
  const bench = await openBench();
  const { app, pid, order } = await startApp(bench, 'check');
  const guards = childrenOf(app.pid ?? 0).filter((each) => each !== pid);
  expect(guards.length).toBe(1);
  for (const guard of guards) process.kill(guard, 'SIGKILL');
  await killHard(app);
  expect(await processIdentity(pid)).not.toBeNull();

  const processes = openChildProcesses(order.children);
  expect(await processes.cleanUpOrphans()).toEqual({ ended: 1, keysNeedingRecovery: [order.access.key] });
  expect(await processIdentity(pid)).toBeNull();
  expect((await processes.cleanUpOrphans()).ended).toBe(0);
});

test.skipIf(!isLinux)('a pid that belongs to somebody else by now is left alone', async () => {
  const bench = await openBench();
  const stranger = spawn('sleep', ['60'], { detached: true });
  onTestFinished(() => void stranger.kill('SIGKILL'));
  const directory = join(bench.folder, 'children');
  await openChildRecords(directory).put('x', {
    key: 'r',
    purpose: 'backup',
    recovery: 'full',
    pid: stranger.pid ?? 0,
    startTime: 'another boot:12345',
  });
  const report = await openChildProcesses(directory).cleanUpOrphans();
  expect(report).toEqual({ ended: 0, keysNeedingRecovery: ['r'] });
  expect(await processIdentity(stranger.pid ?? 0)).not.toBeNull();
});

test.skipIf(!isLinux)(
  'shutting down ends every child, also a paused one, and marks what has to be put right',
  async () => {
    const bench = await openBench();
    const repository = await bench.newRepository();
    const source = join(bench.folder, 'source');
    writeRandomFiles(source, 12, 4 * MiB);
    let current: EngineRun | undefined;
    const running = bench.restic.backup(repository, backupOf(source), {
      limitUploadKiBps: 2000,
      onRun: (run) => (current = run),
      onProgress: ({ bytesRead }) => {
        if (bytesRead > 0) current?.pause();
      },
    });
    await until('it stands', () => bench.processes.hasPaused(repository.key));
    await bench.processes.shutDown(200);
    expect((await running).ok).toBe(false);
    expect(await bench.restic.needsRecovery(repository.key)).toBe(true);
    expect(bench.processes.hasPaused(repository.key)).toBe(false);
  },
);

function childrenOf(parent: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((name) => parentOf(name) === parent)
    .map(Number);
}

function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}
