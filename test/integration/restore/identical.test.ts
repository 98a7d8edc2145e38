import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useHistory } from '../../helpers/jobs.ts';
import { makeSampleTree } from '../../helpers/sample-tree.ts';
import { differencesBetween } from '../../helpers/tree-comparison.ts';
import { openRestoreBench, type RestoreBench, stagingsIn } from './restore-bench.ts';

useHistory();

/** restic saves sockets but makes none. */
const withoutSockets = {
  ignore: (_path: string, entry: { readonly type: string }) => entry.type === 'socket',
};

async function savedTree(): Promise<
  RestoreBench & { readonly tree: string; readonly snapshotId: Awaited<ReturnType<RestoreBench['save']>> }
> {
  const bench = await openRestoreBench();
  const tree = join(bench.folder, 'anna', 'tree');
  await makeSampleTree(tree);
  return { ...bench, tree, snapshotId: await bench.save(tree) };
}

describe('A tree of everything that backups trip over', () => {
  it('comes back the same in another folder', async () => {
    const { restored, tree, snapshotId, folder } = await savedTree();
    const destination = join(folder, 'out');
    const result = await restored({
      snapshotId,
      paths: [tree],
      destination: { kind: 'folder', path: destination },
      onConflict: 'keep-both',
    });
    expect(differencesBetween(tree, join(destination, 'tree'), withoutSockets)).toEqual([]);
    expect(result).toMatchObject({ destination, filesSkipped: 0, filesKeptBeside: 0 });
    expect(stagingsIn(destination)).toEqual([]);
  });

  it('comes back the same to its original place when it is gone altogether', async () => {
    const { restored, tree, snapshotId, folder } = await savedTree();
    const before = join(folder, 'before');
    renameSync(tree, before);
    const result = await restored({
      snapshotId,
      paths: [tree],
      destination: { kind: 'original' },
      onConflict: 'keep-both',
    });
    expect(differencesBetween(before, tree, withoutSockets)).toEqual([]);
    expect(result.destination).toBe(join(folder, 'anna'));
  });

  it.each(['keep-both', 'replace', 'skip'] as const)(
    'comes back the same into what is left of it, to the nanosecond of its folders (%s)',
    async (onConflict) => {
      const { restored, tree, snapshotId, folder } = await savedTree();
      const before = join(folder, 'before');
      renameSync(tree, before);
      await restored({
        snapshotId,
        paths: [tree],
        destination: { kind: 'original' },
        onConflict: 'replace',
      });
      for (const lost of ['plain.txt', 'deep', 'folder [1]*/inner \n "file"', 'link to a file', 'big'])
        rmSync(join(tree, lost), { recursive: true });
      const result = await restored({
        snapshotId,
        paths: ['/'],
        destination: { kind: 'original' },
        onConflict,
      });
      // Two runs cannot know that a file of the one is also a file of the other.
      const without = onConflict === 'replace' ? [] : (['hardLinks'] as const);
      expect(differencesBetween(before, tree, { ...withoutSockets, without })).toEqual([]);
      if (onConflict !== 'replace') expect(result.filesSkipped).toBeGreaterThan(20);
      expect(result.filesKeptBeside).toBe(0);
    },
  );

  it('comes back into a folder that is there already, beside what is in it', async () => {
    const { restored, tree, snapshotId, folder } = await savedTree();
    const destination = join(folder, 'out');
    mkdirSync(join(destination, 'tree'), { recursive: true });
    await restored({
      snapshotId,
      paths: [tree],
      destination: { kind: 'folder', path: destination },
      onConflict: 'skip',
    });
    expect(differencesBetween(tree, join(destination, 'tree'), withoutSockets)).toEqual([]);
  });
});
