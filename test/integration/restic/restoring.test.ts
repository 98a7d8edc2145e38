import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RestoredItem } from '../../../src-main/restic/index.ts';
import { faultOf, valueOf } from '../../helpers/expect-outcome.ts';
import { engines } from '../../helpers/restic-engine.ts';
import { backUp, backupOf, startWithSource } from '../../helpers/restic-samples.ts';

describe.each(engines)('restic %s', (_name, engine) => {
  test('restores to the original place and touches nothing above it', async () => {
    const bench = await startWithSource(engine);
    const { restic, source, repository } = bench;
    const snapshotId = await backUp(bench, repository, backupOf(source));
    writeFileSync(join(source, 'docs', 'a.txt'), 'spoilt');
    writeFileSync(join(source, 'docs', 'added later.txt'), 'stays');
    const told: RestoredItem[] = [];
    const summary = valueOf(
      await restic.restore(
        repository,
        { snapshotId, items: [`${source}/docs`], destination: { kind: 'original' }, overwrite: 'always' },
        { ...bench.options, onFile: (item) => told.push(item) },
      ),
    );
    expect(summary.isComplete).toBe(true);
    expect(readFileSync(join(source, 'docs', 'a.txt'), 'utf8')).toBe('first');
    expect(readFileSync(join(source, 'docs', 'added later.txt'), 'utf8')).toBe('stays');
    expect(told.map(({ path }) => path)).toContain('/docs/a.txt');
    expect(told.map(({ path }) => path)).not.toContain('/');
  });

  test('restores everything to where it came from, which is the sources and not the root', async () => {
    const bench = await startWithSource(engine);
    const { restic, source, repository } = bench;
    const snapshotId = await backUp(bench, repository, backupOf(source));
    writeFileSync(join(source, 'top.bin'), 'spoilt');
    const told: string[] = [];
    valueOf(
      await restic.restore(
        repository,
        { snapshotId, items: ['/'], destination: { kind: 'original' }, overwrite: 'always' },
        { onFile: ({ path }) => told.push(path) },
      ),
    );
    expect(readFileSync(join(source, 'top.bin')).length).toBe(300_000);
    expect(told.every((path) => path.startsWith('/source'))).toBe(true);
  });

  test('restores chosen items into another folder, by name or by whole path, replacing or not', async () => {
    const bench = await startWithSource(engine);
    const { restic, source, repository } = bench;
    const snapshotId = await backUp(bench, repository, backupOf(source));
    const folder = join(bench.folder, 'out');
    mkdirSync(folder);
    const restore = async (layout: 'selected' | 'full-paths', overwrite: 'always' | 'never') =>
      valueOf(
        await restic.restore(repository, {
          snapshotId,
          items: [`${source}/docs/sub`, `${source}/top.bin`],
          destination: { kind: 'folder', folder, layout },
          overwrite,
        }),
      );
    await restore('selected', 'always');
    expect(readFileSync(join(folder, 'sub', 'Docs of mine.txt'), 'utf8')).toBe('second');
    writeFileSync(join(folder, 'top.bin'), 'mine');
    const skipped = await restore('selected', 'never');
    expect(readFileSync(join(folder, 'top.bin'), 'utf8')).toBe('mine');
    expect(skipped.filesSkipped).toBeGreaterThan(0);
    await restore('selected', 'always');
    expect(readFileSync(join(folder, 'top.bin')).length).toBe(300_000);
    await restore('full-paths', 'always');
    expect(readFileSync(join(folder, source, 'top.bin')).length).toBe(300_000);

    const nothing = await restic.restore(repository, {
      snapshotId,
      items: [`${source}/nope`],
      destination: { kind: 'folder', folder, layout: 'selected' },
      overwrite: 'always',
    });
    expect(faultOf(nothing).code).toBe('snapshot.path-not-found');
  });
});
