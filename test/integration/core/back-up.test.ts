import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readModel } from '../../../src-shared/model/read-model.ts';
import { reduce } from '../../../src-shared/model/reduce.ts';
import { backUp, makePlace, openAt, passphrase, setUp } from '../../helpers/core.ts';
import { faultOf } from '../../helpers/expect-outcome.ts';
import { filesWith, makeSpyEngine } from '../../helpers/spy-engine.ts';

describe('a core on a new home', () => {
  it('is set up, backs up what changes, and says how it stands, all through the gate', async () => {
    const place = makePlace();
    const frontEnd = await openAt(place);
    expect((await frontEnd.ask('app.read-model', {})).plans).toEqual([]);
    const start = frontEnd.core.readModel();
    const { repository, plan } = await setUp(frontEnd, place);

    mkdirSync(join(place.source, 'letters'));
    writeFileSync(join(place.source, 'letters', 'one.txt'), 'one');
    writeFileSync(join(place.source, 'two.bin'), Buffer.alloc(100_000, 7));
    const first = await backUp(frontEnd, plan);
    expect(first).toMatchObject({
      state: { name: 'succeeded' },
      result: { kind: 'backup', filesNew: 2, filesTotal: 2, bytesTotal: 100_003 },
    });

    writeFileSync(join(place.source, 'letters', 'one.txt'), 'one and a half');
    rmSync(join(place.source, 'two.bin'));
    expect(await backUp(frontEnd, plan)).toMatchObject({
      result: { filesNew: 0, filesChanged: 1, filesTotal: 1 },
    });

    const { snapshots } = await frontEnd.ask('snapshots.list', {
      repositoryId: repository.id,
      planId: plan.id,
    });
    expect(snapshots.map((snapshot) => snapshot.filesTotal)).toEqual([1, 2]);
    expect(frontEnd.core.readModel()).toMatchObject({
      planStatuses: [{ level: 'safe', snapshotCount: 2, filesTotal: 1 }],
      health: [{ presence: 'present' }],
    });
    // A front end that has only heard the events sees the same.
    expect(frontEnd.events.reduce(reduce, start)).toEqual(frontEnd.core.readModel());
    expect(readModel.safeParse(frontEnd.core.readModel()).success).toBe(true);
  });

  it('remembers everything at the next start, and opens its repository again', async () => {
    const place = makePlace();
    writeFileSync(join(place.source, 'a.txt'), 'a');
    const before = await openAt(place);
    const { plan } = await setUp(before, place);
    const job = await backUp(before, plan);
    await before.stop();
    const after = await openAt(place);
    expect(await after.ask('app.read-model', {})).toMatchObject({
      plans: [{ id: plan.id }],
      jobs: [{ id: job.id, state: { name: 'succeeded' } }],
      planStatuses: [{ level: 'safe', lastJobId: job.id }],
      notices: [],
    });
    writeFileSync(join(place.source, 'b.txt'), 'b');
    expect(await backUp(after, plan)).toMatchObject({ result: { filesNew: 1, filesUnmodified: 1 } });
  });

  it('hands the password to restic in its environment alone, and shows it nowhere', async () => {
    const place = makePlace();
    writeFileSync(join(place.source, 'a.txt'), 'a');
    const spy = makeSpyEngine(place.folder);
    const frontEnd = await openAt(place, { enginePath: spy.path });
    const { plan } = await setUp(frontEnd, place);
    const job = await backUp(frontEnd, plan);
    const details = await frontEnd.ask('jobs.read', { jobId: job.id });
    await frontEnd.stop();
    const { passwords, words } = spy.seen();
    expect(passwords.length).toBe(1);
    expect(words).toContain('backup');
    const shown = [words.join(' '), JSON.stringify(frontEnd.events), JSON.stringify(details)];
    for (const secret of [passphrase, ...passwords]) {
      expect(shown.filter((text) => text.includes(secret))).toEqual([]);
      expect(filesWith(secret, place.home)).toEqual([]);
      expect(filesWith(secret, place.repository)).toEqual([]);
    }
  });

  it('cannot open its repositories with another passphrase, and says so', async () => {
    const place = makePlace();
    writeFileSync(join(place.source, 'a.txt'), 'a');
    const before = await openAt(place);
    const { plan } = await setUp(before, place);
    await before.stop();
    const locked = await openAt(place, { passphrase: 'not the one' });
    const { jobId } = await locked.ask('plans.back-up-now', { planId: plan.id });
    expect((await locked.ended(jobId)).state).toMatchObject({
      name: 'failed',
      fault: { code: 'vault.wrong-passphrase' },
    });
    expect(faultOf(await locked.call('vault.unlock', { passphrase: 'wrong too' })).code).toBe(
      'vault.wrong-passphrase',
    );
    await locked.ask('vault.unlock', { passphrase });
    expect((await backUp(locked, plan)).state.name).toBe('succeeded');
  });

  it('has one owner at a time', async () => {
    const place = makePlace();
    await openAt(place);
    await expect(openAt(place)).rejects.toThrow('home.in-use');
  });
});
