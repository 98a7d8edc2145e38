import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RepositoryId, SnapshotId } from '../../../src-shared/model/ids.ts';
import type { Job } from '../../../src-shared/model/job.ts';
import { backUp, makePlace, openAt, setUp, type FrontEnd } from '../../helpers/core.ts';
import { runRestic } from '../../helpers/foreign-restic.ts';
import { makeSampleTree } from '../../helpers/sample-tree.ts';
import { makeSpyEngine } from '../../helpers/spy-engine.ts';
import { differencesBetween } from '../../helpers/tree-comparison.ts';

/** restic notes sockets, and makes none when it restores. */
const ignore = (_path: string, entry: { readonly type: string }): boolean => entry.type === 'socket';

interface Wanted {
  readonly repositoryId: RepositoryId;
  readonly snapshotId: SnapshotId;
  readonly path: string;
}

async function restore(frontEnd: FrontEnd, wanted: Wanted, folder: string | null): Promise<Job> {
  const { jobId } = await frontEnd.ask('restore.start', {
    repositoryId: wanted.repositoryId,
    snapshotId: wanted.snapshotId,
    paths: [wanted.path],
    destination: folder === null ? { kind: 'original' } : { kind: 'folder', path: folder },
    onConflict: 'replace',
  });
  return frontEnd.ended(jobId);
}

describe('from the first backup to the restored file', () => {
  it('brings back every byte, time, mode, link and attribute of a tree of nasty names', async () => {
    const place = makePlace();
    await makeSampleTree(join(place.source, 'tree'));
    const spy = makeSpyEngine(place.folder);
    const frontEnd = await openAt(place, { enginePath: spy.path });
    const { plan, repository } = await setUp(frontEnd, place);
    const first = await backUp(frontEnd, plan);
    if (first.result?.kind !== 'backup' || first.result.snapshotId === null)
      throw new Error(first.state.name);
    const wanted = { repositoryId: repository.id, snapshotId: first.result.snapshotId, path: place.source };

    // The first state comes back although the second backup no longer has it.
    const kept = join(place.folder, 'as-it-was');
    renameSync(place.source, kept);
    mkdirSync(place.source);
    writeFileSync(join(place.source, 'new.txt'), 'new');
    await backUp(frontEnd, plan);
    await backUp(frontEnd, plan);
    const { snapshots } = await frontEnd.ask('snapshots.list', { repositoryId: repository.id });
    expect(snapshots.length).toBeGreaterThanOrEqual(2);
    const { entries } = await frontEnd.ask('snapshots.list-folder', wanted);
    expect(entries.map(({ name }) => name)).toEqual(['tree']);

    const elsewhere = join(place.folder, 'restored');
    mkdirSync(elsewhere);
    const elsewhereJob = await restore(frontEnd, { ...wanted, path: `${place.source}/tree` }, elsewhere);
    expect(elsewhereJob.state.name).toBe('succeeded');
    expect(differencesBetween(join(kept, 'tree'), join(elsewhere, 'tree'), { ignore })).toEqual([]);

    rmSync(place.source, { recursive: true });
    expect((await restore(frontEnd, wanted, null)).state.name).toBe('succeeded');
    expect(differencesBetween(join(kept, 'tree'), join(place.source, 'tree'), { ignore })).toEqual([]);
    expect(readdirSync(place.folder).some((name) => name.includes('staging'))).toBe(false);
    await frontEnd.stop();

    // Plain restic, with nothing of ours but the password, gets the same.
    const plain = join(place.folder, 'plain');
    const from = `${wanted.snapshotId}:${place.source}`;
    runRestic(place.repository, spy.seen().passwords[0] ?? '', [
      'restore',
      from,
      '--target',
      plain,
      '--quiet',
    ]);
    expect(differencesBetween(join(kept, 'tree'), join(plain, 'tree'), { ignore })).toEqual([]);
  });
});
