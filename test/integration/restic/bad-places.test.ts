import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openEngine } from '../../../src-main/restic/index.ts';
import { faultOf, valueOf } from '../../helpers/expect-outcome.ts';
import { engineAsNobody, mountFolder } from '../../helpers/restic-bad-luck.ts';
import { engines, openBench } from '../../helpers/restic-engine.ts';
import {
  leaveDeadLock,
  locksOf,
  packsOf,
  startForeignRestic,
  writeRandomFiles,
} from '../../helpers/restic-process.ts';
import { backUp, backupOf, startWithSource } from '../../helpers/restic-samples.ts';
import { canMount, mountSmallDisk } from '../../helpers/small-disk.ts';
import { until } from '../../helpers/until.ts';

const rules = { last: 1, hourly: 0, daily: 0, weekly: 0, monthly: 0, yearly: 0 };

async function smallDisk(kibibytes: number): Promise<string> {
  const disk = await mountSmallDisk(kibibytes);
  onTestFinished(() => disk.remove());
  return disk.path;
}

describe.each(engines)('places and restic %s', (_name, engine) => {
  test('a drive that is away is told from a folder with no repository in it', async () => {
    const { restic, access, folder } = await openBench(engine);
    expect(faultOf(await restic.readConfig(access('away'))).code).toBe('repository.absent');
    mkdirSync(join(folder, 'empty'));
    expect(faultOf(await restic.readConfig(access('empty'))).code).toBe('repository.not-found');
    expect(readdirSync(join(folder, 'empty'))).toEqual([]);
  });

  test('the lock of a dead process goes by itself, that of a living one stays and is told', async () => {
    const { restic, repository, source, folder, options } = await startWithSource(engine);
    writeRandomFiles(join(folder, 'big'), 1, 60_000_000);
    const slowly = ['backup', '--limit-upload', '200', join(folder, 'big')];
    await leaveDeadLock(repository, slowly);
    valueOf(await restic.forget(repository, { rules, dryRun: false }, options));
    expect(locksOf(repository)).toEqual([]);

    const living = startForeignRestic(repository, slowly);
    await until('a lock is there', () => locksOf(repository).length > 0);
    const held = locksOf(repository);
    const refused = faultOf(await restic.forget(repository, { rules, dryRun: false }, options));
    expect(refused).toMatchObject({ code: 'repository.locked', retry: 'later', params: { pid: living.pid } });
    expect(locksOf(repository)).toEqual(held);
    await backUp({ ...(await openBench(engine)), restic }, repository, backupOf(source));
  });
});

describe.skipIf(!canMount)('disks', () => {
  test('a full one is a fault, prune makes room on it, and then there is room again', async () => {
    const bench = await openBench();
    const disk = await smallDisk(24_000);
    const repository = bench.access('full', { location: join(disk, 'repository') });
    valueOf(await bench.restic.init(repository));
    const [big, small] = [join(bench.folder, 'big'), join(bench.folder, 'small')];
    writeRandomFiles(big, 30, 2_000_000);
    writeRandomFiles(small, 1, 500_000);
    expect(faultOf(await bench.restic.backup(repository, backupOf(big), bench.options)).code).toBe(
      'repository.full',
    );
    expect(locksOf(repository)).toEqual([]);
    writeRandomFiles(disk, 1, 1);
    valueOf(await bench.restic.prune(repository, {}, bench.options));
    expect(packsOf(repository)).toEqual([]);
    await backUp(bench, repository, backupOf(small));
    expect(valueOf(await bench.restic.check(repository, { readDataPercent: 100 })).isClean).toBe(true);
  });

  test('a full one at the other end of a restore, or under the temporary folder, is told apart', async () => {
    const bench = await startWithSource();
    const big = join(bench.folder, 'big');
    writeRandomFiles(big, 10, 1_000_000);
    const snapshotId = await backUp(bench, bench.repository, backupOf(big));
    const folder = await smallDisk(4000);
    const restored = await bench.restic.restore(bench.repository, {
      snapshotId,
      items: [big],
      destination: { kind: 'folder', folder, layout: 'selected' },
      overwrite: 'always',
    });
    expect(faultOf(restored).code).toBe('restore.destination-full');

    const temporaryDirectory = await smallDisk(3000);
    const cramped = valueOf(
      await openEngine(bench.restic.engine.path, {
        processes: bench.processes,
        cacheDirectory: join(bench.folder, 'cache'),
        temporaryDirectory,
      }),
    );
    writeRandomFiles(big, 10, 1_000_001);
    expect(faultOf(await cramped.backup(bench.repository, backupOf(big))).code).toBe('home.disk-full');
  });

  test('a read-only one is told within seconds and not after 15 minutes, and can be read', async () => {
    const bench = await startWithSource();
    await backUp(bench, bench.repository, backupOf(bench.source));
    const mount = mountFolder(bench.repository.location, join(bench.folder, 'read only'), true);
    const repository = bench.access('read only', { location: mount.path });
    const before = performance.now();
    expect(faultOf(await bench.restic.backup(repository, backupOf(bench.source))).code).toBe(
      'repository.read-only',
    );
    expect(performance.now() - before).toBeLessThan(30_000);
    expect(valueOf(await bench.restic.snapshots(repository)).length).toBe(1);
  });

  test('one that is pulled out in a quiet moment is never a green backup, and goes on when it is back', async () => {
    const bench = await openBench();
    const made = await bench.newRepository();
    const mount = mountFolder(made.location, join(bench.folder, 'drive'));
    const repository = bench.access('drive', { location: mount.path });
    const script = 'head -c 40000000 /dev/urandom; sleep 5; head -c 40000000 /dev/urandom';
    const running = bench.restic.backup(
      repository,
      {
        ...backupOf('/'),
        source: { kind: 'program', command: ['/bin/sh', '-c', script], fileName: '/dump' },
      },
      bench.options,
    );
    await until('something was written', () => packsOf(made).length > 0);
    mount.remove();
    expect(faultOf(await running)).toMatchObject({ code: 'repository.gone-while-used', retry: 'later' });
    expect(existsSync(join(mount.path, 'snapshots'))).toBe(false);
    expect(await bench.restic.needsRecovery(repository.key)).toBe(true);

    rmSync(mount.path, { recursive: true, force: true });
    mkdirSync(mount.path);
    mount.again();
    const source = join(bench.folder, 'source');
    writeRandomFiles(source, 1, 1000);
    await backUp(bench, repository, backupOf(source));
    expect(await bench.restic.needsRecovery(repository.key)).toBe(false);
    expect(valueOf(await bench.restic.check(repository, { readDataPercent: 100 })).isClean).toBe(true);
  });
});

test.skipIf(!canMount)(
  'without the right to write a repository is read-only, without the right to read it is refused',
  async () => {
    const bench = await startWithSource();
    const snapshotId = await backUp(bench, bench.repository, backupOf(bench.source));
    const restic = valueOf(
      await openEngine(engineAsNobody(bench.folder), {
        processes: bench.processes,
        cacheDirectory: join(bench.folder, 'cache-of-nobody'),
        temporaryDirectory: join(bench.folder, 'tmp'),
      }),
    );
    execFileSync('chmod', ['-R', 'a+rX', bench.repository.location]);
    expect(faultOf(await restic.backup(bench.repository, backupOf(bench.source))).code).toBe(
      'repository.read-only',
    );
    const folder = join(bench.folder, 'not for nobody');
    mkdirSync(folder);
    const restored = await restic.restore(bench.repository, {
      snapshotId,
      // Chosen items would go by a file of ours, which this other user could not read.
      items: ['/'],
      destination: { kind: 'folder', folder, layout: 'selected' },
      overwrite: 'always',
    });
    expect(faultOf(restored)).toMatchObject({ code: 'restore.destination-not-writable' });
    execFileSync('chmod', ['700', join(bench.repository.location, 'keys')]);
    expect(faultOf(await restic.readConfig(bench.repository)).code).toBe('repository.permission-denied');
  },
);
