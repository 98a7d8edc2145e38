import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SnapshotId } from '../../../src-shared/model/ids.ts';
import { faultOf } from '../../helpers/expect-outcome.ts';
import { useHistory } from '../../helpers/jobs.ts';
import { canMount, mountSmallDisk, type SmallDisk } from '../../helpers/small-disk.ts';
import { openRestoreBench, type RestoreBench, stagingsIn } from './restore-bench.ts';

useHistory();

interface Saved extends RestoreBench {
  readonly source: string;
  readonly snapshotId: SnapshotId;
}

async function saved(files: Readonly<Record<string, Buffer>>): Promise<Saved> {
  const bench = await openRestoreBench();
  const source = join(bench.folder, 'anna', 'data');
  mkdirSync(source, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(source, name), content);
  return { ...bench, source, snapshotId: await bench.save(source) };
}

async function smallDisk(kibibytes: number): Promise<SmallDisk> {
  const disk = await mountSmallDisk(kibibytes);
  onTestFinished(() => disk.remove());
  return disk;
}

/**
 * Holds restic up in the middle of its work: the largest pack becomes a pipe, which lets `isReading` go when restic
 * opens it. `release` puts the pack back.
 */
function holdUp(repository: string) {
  const pack = largestPack(repository);
  renameSync(pack, `${repository}/aside`);
  execFileSync('mkfifo', [pack]);
  const pipe = open(pack, 'w');
  return {
    isReading: pipe.then(() => undefined),
    release: async () => {
      renameSync(`${repository}/aside`, pack);
      await (await pipe).close();
    },
  };
}

const megabytes = (count: number): Buffer => randomBytes(count * 1_000_000);

describe.runIf(canMount)('A destination that is too small', () => {
  it('is told with the free space, and is left as it was', async () => {
    const { run, source, snapshotId, records } = await saved({ big: megabytes(5), 'own.txt': megabytes(0) });
    const { path } = await smallDisk(2048);
    mkdirSync(join(path, 'data'));
    writeFileSync(join(path, 'data', 'own.txt'), 'the person’s own');
    const { outcome } = await run({
      snapshotId,
      paths: [source],
      destination: { kind: 'folder', path },
      onConflict: 'replace',
    });
    const fault = faultOf(outcome);
    expect(fault).toMatchObject({ code: 'restore.destination-full', params: { path } });
    expect(fault.params?.['freeBytes']).toBeLessThan(2048 * 1024);
    expect(readdirSync(path, { recursive: true }).sort()).toEqual(['data', join('data', 'own.txt')]);
    expect(readFileSync(join(path, 'data', 'own.txt'), 'utf8')).toBe('the person’s own');
    expect(readdirSync(records)).toEqual([]);
  });

  it('is told when it fills up on the way, and nothing of what was there has changed', async () => {
    const names = Array.from({ length: 2000 }, (_, index) => `file ${index}`);
    const { run, source, snapshotId } = await saved(
      Object.fromEntries(names.map((name) => [name, Buffer.from('x')])),
    );
    const { path } = await smallDisk(2048);
    writeFileSync(join(path, 'file 1'), 'the person’s own');
    const { outcome } = await run({
      snapshotId,
      paths: names.map((name) => join(source, name)),
      destination: { kind: 'folder', path },
      onConflict: 'replace',
    });
    expect(faultOf(outcome).code).toBe('restore.destination-full');
    expect(readdirSync(path)).toEqual(['file 1']);
    expect(readFileSync(join(path, 'file 1'), 'utf8')).toBe('the person’s own');
  });

  it('is not used when it is write-protected', async () => {
    const { run, source, snapshotId } = await saved({ one: Buffer.from('1') });
    const disk = await smallDisk(2048);
    await disk.setReadOnly(true);
    const destination = { kind: 'folder', path: disk.path } as const;
    const refused = run({ snapshotId, paths: [source], destination, onConflict: 'replace' });
    await expect(refused).rejects.toThrow('restore.destination-not-writable');
  });

  it('that is unplugged in the middle is missing, and nothing lands below its empty mount point', async () => {
    const { start, jobs, source, snapshotId, repositoryAccess } = await saved({ big: megabytes(20) });
    const { path } = await mountSmallDisk(100_000);
    onTestFinished(() => rmSync(path, { recursive: true, force: true }));
    const held = holdUp(repositoryAccess.location);
    const jobId = await start({
      snapshotId,
      paths: [source],
      destination: { kind: 'folder', path },
      onConflict: 'replace',
    });
    await held.isReading;
    execFileSync('umount', ['-l', path]);
    await held.release();
    expect(faultOf(await jobs.jobs.ended(jobId)).code).toBe('restore.destination-missing');
    expect(readdirSync(path)).toEqual([]);
  });
});

describe('A restore that is cancelled in the middle', () => {
  it('leaves existing files untouched and nothing of its own behind', async () => {
    const bench = await saved({ big: megabytes(20), small: Buffer.from('small') });
    const { start, jobs, source, snapshotId, folder, records } = bench;
    const path = join(folder, 'out');
    mkdirSync(join(path, 'data'), { recursive: true });
    writeFileSync(join(path, 'data', 'big'), 'the person’s own');
    const held = holdUp(bench.repositoryAccess.location);
    const jobId = await start({
      snapshotId,
      paths: [source],
      destination: { kind: 'folder', path },
      onConflict: 'replace',
    });
    await held.isReading;
    await jobs.jobs.handlers['jobs.cancel']({ jobId }, { signal: new AbortController().signal });
    await held.release();
    expect(faultOf(await jobs.jobs.ended(jobId)).code).toBe('request.cancelled');
    expect(readdirSync(path, { recursive: true }).sort()).toEqual(['data', join('data', 'big')]);
    expect(readFileSync(join(path, 'data', 'big'), 'utf8')).toBe('the person’s own');
    expect(readdirSync(records)).toEqual([]);
  });
});

describe('A damaged repository', () => {
  it('gives back what is whole; a file with holes never replaces a good one', async () => {
    const { run, source, snapshotId, repositoryAccess } = await saved({
      big: megabytes(30),
      small: Buffer.from('small and whole'),
    });
    damageLargestPack(repositoryAccess.location);
    writeFileSync(join(source, 'big'), 'the person’s own');
    rmSync(join(source, 'small'));
    const { outcome, problems } = await run({
      snapshotId,
      paths: [source],
      destination: { kind: 'original' },
      onConflict: 'replace',
    });
    expect(outcome).toMatchObject({ ok: true, value: { filesRestored: 1 } });
    expect(problems).toMatchObject([{ path: join(source, 'big'), cause: 'damaged' }]);
    expect(readFileSync(join(source, 'big'), 'utf8')).toBe('the person’s own');
    expect(readFileSync(join(source, 'small'), 'utf8')).toBe('small and whole');
  });
});

function damageLargestPack(repository: string): void {
  const pack = largestPack(repository);
  chmodSync(pack, 0o600);
  truncateSync(pack, statSync(pack).size - 1_000_000);
}

function largestPack(repository: string): string {
  const data = join(repository, 'data');
  const packs = readdirSync(data, { recursive: true, encoding: 'utf8' }).map((name) => join(data, name));
  const sizes = packs.map((path) => ({ path, size: statSync(path).isFile() ? statSync(path).size : 0 }));
  return sizes.reduce((a, b) => (b.size > a.size ? b : a)).path;
}

const canBeImmutable = (() => {
  const path = join(process.cwd(), '.cache', `immutable-${process.pid}`);
  mkdirSync(path, { recursive: true });
  const isPossible = spawnSync('chattr', ['+i', path]).status === 0;
  spawnSync('chattr', ['-i', path]);
  rmSync(path, { recursive: true });
  return isPossible;
})();

describe('A folder in which nothing may be made', () => {
  it.runIf(canBeImmutable)('is told file by file, and everything else comes back', async () => {
    const { run, source, snapshotId } = await saved({ one: Buffer.from('1') });
    const locked = join(source, 'locked');
    mkdirSync(locked);
    writeFileSync(join(locked, 'two'), '2');
    writeFileSync(join(source, 'three'), '3');
    const bench = { run, snapshotId };
    rmSync(join(source, 'one'));
    execFileSync('chattr', ['+i', source]);
    onTestFinished(() => {
      execFileSync('chattr', ['-i', source]);
    });
    const { outcome, problems } = await bench.run({
      snapshotId,
      paths: [join(source, 'one')],
      destination: { kind: 'original' },
      onConflict: 'skip',
    });
    expect(faultOf(outcome).code).toBe('restore.incomplete');
    expect(problems).toMatchObject([{ path: join(source, 'one'), cause: 'permission-denied' }]);
    expect(readdirSync(source).sort()).toEqual(['locked', 'three']);
  });
});

describe.runIf(canMount)('A place that spans several disks', () => {
  it('gets everything back where it was, also below a disk mounted inside a folder', async () => {
    const bench = await openRestoreBench();
    const home = join(bench.folder, 'anna');
    const [disk, bind] = [join(home, 'disk'), join(home, 'a', 'bound')];
    for (const folder of [disk, bind, join(bench.folder, 'bound')]) mkdirSync(folder, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]);
    execFileSync('mount', ['--bind', join(bench.folder, 'bound'), bind]);
    onTestFinished(() => {
      execFileSync('umount', [disk]);
      execFileSync('umount', [bind]);
    });
    mkdirSync(join(disk, 'inner'));
    for (const file of [join(home, 'one'), join(disk, 'inner', 'two'), join(bind, 'three')])
      writeFileSync(file, file);
    const snapshotId = await bench.save(home);
    for (const file of [join(home, 'one'), join(disk, 'inner'), join(bind, 'three')])
      rmSync(file, { recursive: true });
    const { outcome, problems } = await bench.run({
      snapshotId,
      paths: [home],
      destination: { kind: 'original' },
      onConflict: 'keep-both',
    });
    expect(problems).toEqual([]);
    expect(outcome).toMatchObject({ ok: true, value: { filesRestored: 3, filesKeptBeside: 0 } });
    for (const file of [join(home, 'one'), join(disk, 'inner', 'two'), join(bind, 'three')])
      expect(readFileSync(file, 'utf8')).toBe(file);
    for (const folder of [home, disk, bind]) expect(stagingsIn(folder)).toEqual([]);
  });
});

describe('What a crash left behind', () => {
  it('is removed at the next start, and nothing else is, whatever the records say', async () => {
    const { restore, folder, records, ownFolder } = await openRestoreBench();
    const staging = join(folder, '.timelocker-restore-01234567-89ab-cdef-0123-456789abcdef');
    const precious = join(folder, 'precious');
    mkdirSync(join(staging, 'files', 'read-only'), { recursive: true });
    writeFileSync(Buffer.concat([Buffer.from(`${staging}/files/caf`), Buffer.from([0xe9])]), 'x');
    chmodSync(join(staging, 'files', 'read-only'), 0o500);
    mkdirSync(precious);
    mkdirSync(records, { recursive: true });
    const away = join(ownFolder, 'away', '.timelocker-restore-01234567-89ab-cdef-0123-456789abcdef');
    for (const [name, text] of [
      ['a.json', JSON.stringify({ folder: staging })],
      ['b.json', JSON.stringify({ folder: precious })],
      ['c.json', '{"folder":'],
      ['d.json', JSON.stringify({ folder: away })],
    ] as const)
      writeFileSync(join(records, name), text);
    await restore.cleanUp();
    expect(readdirSync(folder)).not.toContain('.timelocker-restore-01234567-89ab-cdef-0123-456789abcdef');
    expect(readdirSync(folder)).toContain('precious');
    // Its disk is away: it is removed when the disk is there again.
    expect(readdirSync(records)).toEqual(['d.json']);
  });
});
