import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src-shared/model/plan.ts';
import { backUp, makePlace, openAt, setUp, type FrontEnd, type Place } from '../../helpers/core.ts';

async function setUpFolders(place: Place, folders: readonly string[], more = {}): Promise<[FrontEnd, Plan]> {
  const frontEnd = await openAt(place);
  const target = { typeId: 'target-folders', settings: { folders: [...folders], ...more } };
  const { plan } = await setUp(frontEnd, place, { target });
  return [frontEnd, plan];
}

const levelOf = (frontEnd: FrontEnd): string | undefined => frontEnd.core.readModel().planStatuses[0]?.level;

describe('a backup whose sources are not as expected', () => {
  it('fails when nothing of it is there, and makes no snapshot', async () => {
    const place = makePlace();
    const [frontEnd, plan] = await setUpFolders(place, [join(place.folder, 'gone')]);
    expect((await backUp(frontEnd, plan)).state).toMatchObject({
      name: 'failed',
      fault: { code: 'target.source-missing' },
    });
    expect(levelOf(frontEnd)).toBe('attention');
    const [repository] = frontEnd.core.readModel().repositories;
    if (repository === undefined) throw new Error('there is one');
    expect(await frontEnd.ask('snapshots.list', { repositoryId: repository.id })).toEqual({ snapshots: [] });
  });

  it('saves what is there when one of several is missing, and is not green', async () => {
    const place = makePlace();
    writeFileSync(join(place.source, 'a.txt'), 'a');
    const gone = join(place.folder, 'gone');
    const [frontEnd, plan] = await setUpFolders(place, [place.source, gone]);
    const job = await backUp(frontEnd, plan);
    expect(job).toMatchObject({ state: { name: 'succeeded-with-warnings' }, result: { filesNew: 1 } });
    expect((await frontEnd.ask('jobs.read', { jobId: job.id })).problems).toMatchObject([
      { path: gone, cause: 'missing' },
    ]);
    expect(levelOf(frontEnd)).toBe('attention');
  });

  it('saves what a link leads to, never the bare link with a green state', async () => {
    const place = makePlace();
    writeFileSync(join(place.source, 'a.txt'), 'a');
    const link = join(place.folder, 'link');
    symlinkSync(place.source, link);
    const [followed, followedPlan] = await setUpFolders(place, [link]);
    expect(await backUp(followed, followedPlan)).toMatchObject({
      state: { name: 'succeeded' },
      result: { filesNew: 1 },
    });
    await followed.stop();
    const other = makePlace();
    const [refused, refusedPlan] = await setUpFolders(other, [link], { followsLinks: false });
    expect((await backUp(refused, refusedPlan)).state.name).toBe('failed');
  });

  it('does not call a snapshot of nothing a success', async () => {
    const place = makePlace();
    const [frontEnd, plan] = await setUpFolders(place, [place.source]);
    expect((await backUp(frontEnd, plan)).state).toMatchObject({ fault: { code: 'target.nothing-to-save' } });
    expect(levelOf(frontEnd)).toBe('attention');
  });

  it('warns when almost everything is gone, keeps the old snapshots, and takes a second start as a yes', async () => {
    const place = makePlace();
    for (let file = 0; file < 120; file += 1) writeFileSync(join(place.source, `${String(file)}.txt`), 'x');
    const [frontEnd, plan] = await setUpFolders(place, [place.source]);
    expect((await backUp(frontEnd, plan)).state.name).toBe('succeeded');
    renameSync(place.source, join(place.folder, 'elsewhere'));
    mkdirSync(place.source);
    writeFileSync(join(place.source, 'one.txt'), 'x');
    const shrunk = await backUp(frontEnd, plan);
    expect(shrunk.state).toMatchObject({
      name: 'failed',
      fault: { code: 'target.implausible-shrink', params: { before: 120, after: 1 } },
    });
    expect(levelOf(frontEnd)).toBe('attention');
    expect((await backUp(frontEnd, plan)).state.name).toBe('succeeded');
    expect(levelOf(frontEnd)).toBe('safe');
  });

  it('leaves its own repository and its own state out of a folder that holds both', async () => {
    const place = makePlace();
    writeFileSync(join(place.source, 'a.txt'), 'a');
    const [frontEnd, plan] = await setUpFolders(place, [place.folder]);
    expect(await backUp(frontEnd, plan)).toMatchObject({
      state: { name: 'succeeded' },
      result: { filesTotal: 1 },
    });
  });

  it('survives files that vanish and grow while they are read', async () => {
    const place = makePlace();
    for (let file = 0; file < 3000; file += 1)
      writeFileSync(join(place.source, `${String(file)}.bin`), Buffer.alloc(20_000, file % 251));
    const [frontEnd, plan] = await setUpFolders(place, [place.source]);
    const { jobId } = await frontEnd.ask('plans.back-up-now', { planId: plan.id });
    await frontEnd.reached(jobId, 'running');
    for (let file = 0; file < 3000; file += 3) rmSync(join(place.source, `${String(file)}.bin`));
    for (let file = 1; file < 3000; file += 3)
      writeFileSync(join(place.source, `${String(file)}.bin`), 'more', { flag: 'a' });
    const job = await frontEnd.ended(jobId);
    expect(['succeeded', 'succeeded-with-warnings']).toContain(job.state.name);
    const { problems } = await frontEnd.ask('jobs.read', { jobId });
    expect(problems.every((problem) => problem.cause === 'vanished')).toBe(true);
    expect(levelOf(frontEnd)).toBe('safe');
  });
});
