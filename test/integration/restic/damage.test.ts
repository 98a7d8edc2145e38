import { mkdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { openEngine } from '../../../src-main/restic/index.ts';
import type { Problem } from '../../../src-shared/model/job.ts';
import { faultOf, valueOf } from '../../helpers/expect-outcome.ts';
import { onlyFileIn, spoil } from '../../helpers/restic-bad-luck.ts';
import { engines, openBench } from '../../helpers/restic-engine.ts';
import { packsOf, writeRandomFiles } from '../../helpers/restic-process.ts';
import { backUp, backupOf } from '../../helpers/restic-samples.ts';

async function startDamaged(engine: string) {
  const bench = await openBench(engine);
  const repository = await bench.newRepository();
  const source = join(bench.folder, 'source');
  writeRandomFiles(source, 3, 2_000_000);
  const snapshotId = await backUp(bench, repository, backupOf(source));
  const out = join(bench.folder, 'out');
  mkdirSync(out);
  /** Another computer: it has nothing of this repository in its cache. */
  const elsewhere = valueOf(
    await openEngine(engine, {
      processes: bench.processes,
      cacheDirectory: join(bench.folder, 'other cache'),
    }),
  );
  const restore = (onProblem?: (problem: Problem) => void) =>
    bench.restic.restore(
      repository,
      {
        snapshotId,
        items: [source],
        destination: { kind: 'folder', folder: out, layout: 'selected' },
        overwrite: 'always',
      },
      { ...bench.options, onProblem },
    );
  const dataPack = packsOf(repository).toSorted((a, b) => b.bytes - a.bytes)[0]?.path ?? '';
  return { ...bench, repository, source, snapshotId, restore, elsewhere, dataPack };
}

describe.each(engines)('damage and restic %s', (_name, engine) => {
  test('a spoilt pack is found by reading data only, and a restore tells which files it cost', async () => {
    const { restic, repository, restore, snapshotId, source, dataPack } = await startDamaged(engine);
    spoil(dataPack, 1000);
    expect(valueOf(await restic.check(repository)).isClean).toBe(true);
    const report = valueOf(await restic.check(repository, { readDataPercent: 100 }));
    expect(report.isClean).toBe(false);
    expect(report.brokenPacks).toEqual([dataPack.slice(-64)]);
    expect(report.errorCount).toBe(report.errors.length);
    expect(report.errors[0]).toContain('pack ');

    const problems: Problem[] = [];
    const restored = valueOf(await restore((problem) => problems.push(problem)));
    expect(restored.isComplete).toBe(false);
    expect(problems.map(({ cause }) => cause)).toEqual(['damaged']);
    const sink = new PassThrough();
    sink.resume();
    sink.on('error', () => undefined);
    const dumped = await restic.dump(repository, { snapshotId, path: source, archive: 'tar' }, sink);
    expect(faultOf(dumped).code).toBe('repository.damaged');
  });

  test('a lost pack is found at once, and the files in it are problems of a restore', async () => {
    const { restic, repository, restore, dataPack } = await startDamaged(engine);
    rmSync(dataPack);
    expect(valueOf(await restic.check(repository))).toMatchObject({ isClean: false, brokenPacks: [] });
    const restored = valueOf(await restore());
    expect(restored.isComplete).toBe(false);
    expect(restored.problemCount).toBeGreaterThan(0);
  });

  test('a spoilt index stops everything with one fault, and is made anew', async () => {
    const { restic, elsewhere, repository, snapshotId, source } = await startDamaged(engine);
    spoil(onlyFileIn(join(repository.location, 'index')), 50);
    expect(faultOf(await elsewhere.listFolder(repository, { snapshotId, path: source })).code).toBe(
      'repository.damaged',
    );
    expect(faultOf(await elsewhere.backup(repository, backupOf(source))).code).toBe('repository.damaged');
    expect(valueOf(await restic.check(repository))).toMatchObject({
      isClean: false,
      suggestsRepairIndex: true,
    });
    valueOf(await restic.repairIndex(repository));
    expect(valueOf(await restic.check(repository, { readDataPercent: 100 })).isClean).toBe(true);
    expect(valueOf(await elsewhere.backup(repository, backupOf(source))).files.new).toBe(0);
  });

  test('a spoilt snapshot is not silently missing', async () => {
    const { elsewhere, repository, source } = await startDamaged(engine);
    spoil(onlyFileIn(join(repository.location, 'snapshots')), 50);
    const problems: Problem[] = [];
    const left = await elsewhere.snapshots(
      repository,
      {},
      { onProblem: (problem) => problems.push(problem) },
    );
    expect(valueOf(left)).toEqual([]);
    expect(problems.map(({ cause }) => cause)).toEqual(['damaged']);
    expect(faultOf(await elsewhere.backup(repository, backupOf(source))).code).toBe('repository.damaged');
    expect(valueOf(await elsewhere.check(repository)).isClean).toBe(false);
  });

  test.each(['config', 'keys'])('a spoilt or empty %s is damage, not a wrong password', async (part) => {
    const { restic, repository } = await startDamaged(engine);
    const file =
      part === 'keys' ? onlyFileIn(join(repository.location, part)) : join(repository.location, part);
    spoil(file, 20);
    expect(faultOf(await restic.readConfig(repository)).code).toBe('repository.damaged');
    truncateSync(file, 0);
    expect(faultOf(await restic.readConfig(repository)).code).toBe('repository.damaged');
  });
});
