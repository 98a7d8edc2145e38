import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openEngine } from '../../../src-main/restic/index.ts';
import type { BackupRequest } from '../../../src-main/restic/index.ts';
import type { Problem } from '../../../src-shared/model/job.ts';
import { faultOf, valueOf } from '../../helpers/expect-outcome.ts';
import { engineAsNobody } from '../../helpers/restic-bad-luck.ts';
import { engines, openBench } from '../../helpers/restic-engine.ts';
import { writeRandomFiles } from '../../helpers/restic-process.ts';
import { backupOf, startWithSource } from '../../helpers/restic-samples.ts';

const isRoot = process.getuid?.() === 0;

const several = (first: string, ...rest: string[]): BackupRequest => ({
  ...backupOf(first),
  source: { kind: 'paths', paths: [first, ...rest] },
});

describe.each(engines)('sources and restic %s', (_name, engine) => {
  test('one that is missing among several makes the snapshot incomplete, all missing make none', async () => {
    const { restic, repository, source, folder } = await startWithSource(engine);
    const problems: Problem[] = [];
    const missing = join(folder, 'line\nfeed is missing');
    const some = valueOf(
      await restic.backup(repository, several(missing, source), {
        onProblem: (problem) => problems.push(problem),
      }),
    );
    expect(some).toMatchObject({ isComplete: false, problemCount: 1, filesTotal: 3 });
    expect(some.snapshotId).not.toBeNull();
    expect(problems).toEqual([expect.objectContaining({ path: missing, cause: 'missing' })]);
    const none = await restic.backup(repository, several(missing, join(folder, 'also missing')));
    expect(faultOf(none)).toMatchObject({ code: 'target.source-missing', params: { path: missing } });
    expect(valueOf(await restic.snapshots(repository)).length).toBe(1);
  });

  test('a link is refused, or followed knowingly, but never saved as a link with nothing in it', async () => {
    const { restic, repository, source, folder } = await startWithSource(engine);
    const link = join(folder, 'link');
    symlinkSync(source, link);
    const refused = faultOf(await restic.backup(repository, backupOf(link)));
    expect(refused).toMatchObject({ code: 'target.source-is-link', params: { path: link } });
    const followed = valueOf(
      await restic.backup(repository, {
        ...backupOf(link),
        source: { kind: 'paths', paths: [link], links: 'follow' },
      }),
    );
    expect(followed.filesTotal).toBe(3);
    expect(valueOf(await restic.snapshots(repository))[0]?.paths).toEqual([source]);
    const dangling = join(folder, 'dangling');
    symlinkSync(join(folder, 'nowhere'), dangling);
    const request: BackupRequest = {
      ...backupOf(dangling),
      source: { kind: 'paths', paths: [dangling], links: 'follow' },
    };
    expect(faultOf(await restic.backup(repository, request)).code).toBe('target.source-missing');
  });

  test('a file that grows and one that shrinks while they are read are saved, and the repository stays whole', async () => {
    const { restic, repository, source } = await startWithSource(engine);
    const [growing, shrinking] = [join(source, 'growing'), join(source, 'shrinking')];
    writeRandomFiles(source, 6, 8_000_000);
    for (const file of [growing, shrinking]) writeFileSync(file, Buffer.alloc(8_000_000, 1));
    let size = 8_000_000;
    const summary = valueOf(
      await restic.backup(repository, backupOf(source), {
        onProgress: () => {
          appendFileSync(growing, Buffer.alloc(500_000, 2));
          size = Math.max(0, size - 500_000);
          truncateSync(shrinking, size);
        },
      }),
    );
    expect(summary.snapshotId).not.toBeNull();
    expect(valueOf(await restic.check(repository, { readDataPercent: 100 })).isClean).toBe(true);
  });

  test('a folder that vanishes before it is reached is left out, and the rest is saved', async () => {
    const { restic, repository, source } = await startWithSource(engine);
    writeRandomFiles(join(source, 'a many'), 3000, 500);
    const doomed = join(source, 'z doomed');
    mkdirSync(doomed);
    writeFileSync(join(doomed, 'file'), 'x');
    const summary = valueOf(
      await restic.backup(repository, backupOf(source, { skipScan: true }), {
        // In the order of names: when the first is done, the last has not been reached.
        onItem: () => rmSync(doomed, { recursive: true, force: true }),
      }),
    );
    expect(summary).toMatchObject({ isComplete: true, filesTotal: 3003 });
    expect(valueOf(await restic.check(repository)).isClean).toBe(true);
  });
});

test.skipIf(!isRoot)(
  'what may not be read is told by path, the rest is saved, and nothing is green',
  async () => {
    const bench = await openBench();
    const engine = engineAsNobody(bench.folder);
    const restic = valueOf(
      await openEngine(engine, {
        processes: bench.processes,
        cacheDirectory: join(bench.folder, 'cache-of-nobody'),
        temporaryDirectory: join(bench.folder, 'tmp'),
      }),
    );
    const mine = join(bench.folder, 'of nobody');
    mkdirSync(mine);
    chmodSync(mine, 0o777);
    const repository = bench.access('of nobody/repository');
    valueOf(await restic.init(repository));
    const source = join(bench.folder, 'source');
    mkdirSync(join(source, 'private folder'), { recursive: true });
    writeFileSync(join(source, 'open'), 'open');
    writeFileSync(join(source, 'private'), 'private');
    chmodSync(join(source, 'private'), 0o600);
    chmodSync(join(source, 'private folder'), 0o700);

    const problems: Problem[] = [];
    const summary = valueOf(
      await restic.backup(repository, backupOf(source), { onProblem: (problem) => problems.push(problem) }),
    );
    expect(summary).toMatchObject({ isComplete: false, problemCount: 2, filesTotal: 1 });
    expect(problems.map(({ path, cause }) => `${cause} ${path}`).toSorted()).toEqual([
      `permission-denied ${join(source, 'private')}`,
      `permission-denied ${join(source, 'private folder')}`,
    ]);
    const nothing = valueOf(await restic.backup(repository, backupOf(join(source, 'private folder'))));
    expect(nothing).toMatchObject({ isComplete: false, filesTotal: 0, problemCount: 1 });
  },
);
