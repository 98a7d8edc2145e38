import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src-shared/model/job.ts';
import { valueOf } from '../../helpers/expect-outcome.ts';
import { canary, engines, openBench } from '../../helpers/restic-engine.ts';
import { backUp, backupOf, sampleTags } from '../../helpers/restic-samples.ts';
import { bytesThatAreNoText, makeSampleTree } from '../../helpers/sample-tree.ts';
import { describeTree, differencesBetween } from '../../helpers/tree-comparison.ts';

/** restic saves sockets but makes none: there is nobody behind them. */
const ignore = (_path: string, { type }: { readonly type: string }): boolean => type === 'socket';
const isRoot = process.getuid?.() === 0;

describe.skipIf(process.platform === 'win32').each(engines)(
  'a tree of nasty names and restic %s',
  (_name, engine) => {
    test('comes back byte for byte, through us and through plain restic', async () => {
      const bench = await openBench(engine);
      const repository = await bench.newRepository();
      const source = join(bench.folder, 'source [1]\nof "mine"');
      await makeSampleTree(source);
      const problems: Problem[] = [];
      const summary = valueOf(
        await bench.restic.backup(repository, backupOf(source), {
          ...bench.options,
          onProblem: (problem) => problems.push(problem),
        }),
      );
      expect(isRoot ? problems : []).toEqual([]);
      const { snapshotId } = summary;
      if (snapshotId === null) throw new Error('no snapshot');

      const ours = join(bench.folder, 'ours');
      mkdirSync(ours);
      const restored = valueOf(
        await bench.restic.restore(
          repository,
          {
            snapshotId,
            items: [source],
            destination: { kind: 'folder', folder: ours, layout: 'selected' },
            overwrite: 'always',
            verify: true,
          },
          bench.options,
        ),
      );
      expect(restored.isComplete).toBe(true);
      expect(differencesBetween(source, join(ours, 'source [1]\nof "mine"'), { ignore })).toEqual([]);

      const plain = join(bench.folder, 'plain');
      execFileSync(bench.restic.engine.path, ['restore', snapshotId, '--target', plain], {
        env: {
          ...process.env,
          RESTIC_REPOSITORY: repository.location,
          RESTIC_PASSWORD: canary,
          RESTIC_CACHE_DIR: join(bench.folder, 'cache'),
        },
        stdio: 'ignore',
      });
      expect(
        differencesBetween(join(plain, source), join(ours, 'source [1]\nof "mine"'), { ignore }),
      ).toEqual([]);
    });

    test('each single entry is found again by the name that the list gives, and by nothing else', async () => {
      const bench = await openBench(engine);
      const repository = await bench.newRepository();
      const source = join(bench.folder, 'source');
      await makeSampleTree(source, 2);
      const snapshotId = await backUp(bench, repository, backupOf(source));
      const listed = valueOf(await bench.restic.listFolder(repository, { snapshotId, path: source }));
      expect(listed.filter(({ isNameLossy }) => isNameLossy).length).toBe(bytesThatAreNoText.length + 2);

      // One run for many items would hide an item that drags others along: lossy and glob names go alone.
      const tricky = listed.filter(({ name }) => /[[\]*?\\\uFFFD\n#$]/u.test(name));
      expect(tricky.length).toBeGreaterThan(8);
      for (const [index, { path, name }] of tricky.slice(0, 14).entries()) {
        const folder = join(bench.folder, `out ${index}`);
        mkdirSync(folder);
        const summary = valueOf(
          await bench.restic.restore(repository, {
            snapshotId,
            items: [path],
            destination: { kind: 'folder', folder, layout: 'selected' },
            overwrite: 'always',
          }),
        );
        expect(summary.isComplete).toBe(true);
        const top = [...describeTree(folder).keys()].filter((each) => !each.includes('/'));
        expect([name, top.length]).toEqual([name, 1]);
      }
    });

    test('sources whose own names are odd, or no text at all, are saved', async () => {
      const bench = await openBench(engine);
      const repository = await bench.newRepository();
      const names = ['line\nfeed', ' spaces ', '-dash', 'star*', '[x]', '"quoted"'];
      const folder = Buffer.from(`${bench.folder}/`);
      const [latin] = bytesThatAreNoText;
      if (latin === undefined) throw new Error('a name');
      const paths = [...names.map((name) => Buffer.from(name)), latin].map((name) =>
        Buffer.concat([folder, name]),
      );
      for (const path of paths) writeFileSync(path, path);
      const [first, ...rest] = paths;
      if (first === undefined) throw new Error('a path');
      const { filesTotal, isComplete } = valueOf(
        await bench.restic.backup(
          repository,
          { source: { kind: 'paths', paths: [first, ...rest] }, host: 'h', tags: sampleTags },
          bench.options,
        ),
      );
      expect([filesTotal, isComplete]).toEqual([paths.length, true]);
    });
  },
);
