import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUp, makePlace, openAt, setUp } from '../../helpers/core.ts';
import { faultOf } from '../../helpers/expect-outcome.ts';
import { filesWith } from '../../helpers/spy-engine.ts';
import { keyOnKit, textOfKit } from './read-kit.ts';

describe('a new computer, with nothing but the drive and the sheet', () => {
  it('gets everything back, and keeps its access when the sheet is revoked', async () => {
    const place = makePlace();
    writeFileSync(join(place.source, 'diary.txt'), 'Dear diary');
    const old = await openAt(place);
    const { repository, plan } = await setUp(old, place);
    expect((await backUp(old, plan)).state.name).toBe('succeeded');
    const kitPath = join(place.folder, 'kit.pdf');
    await old.ask('kits.write', { repositoryId: repository.id, path: kitPath });
    const key = keyOnKit(textOfKit(kitPath));

    const fresh = await openAt({ ...place, home: join(place.folder, 'new-home') });
    const connecting = {
      typeId: 'repository-local',
      settings: { path: place.repository },
      name: 'From the old computer',
    };
    const mistyped = await fresh.call('repositories.connect', { ...connecting, password: `${key}A` });
    expect(faultOf(mistyped).code).toBe('repository.wrong-password');
    const connected = await fresh.ask('repositories.connect', {
      ...connecting,
      password: key.toLowerCase().replaceAll('-', ' '),
    });
    expect(filesWith(key, fresh.home)).toEqual([]);

    await old.ask('kits.revoke', { repositoryId: repository.id });
    const repositoryId = connected.repository.id;
    const { snapshots } = await fresh.ask('snapshots.list', { repositoryId });
    expect(snapshots).toHaveLength(1);
    rmSync(join(place.source, 'diary.txt'));
    const [snapshot] = snapshots;
    if (snapshot === undefined) throw new Error('No snapshot');
    const { jobId } = await fresh.ask('restore.start', {
      repositoryId,
      snapshotId: snapshot.id,
      paths: [join(place.source, 'diary.txt')],
      destination: { kind: 'folder', path: place.source },
      onConflict: 'skip',
    });
    expect((await fresh.ended(jobId)).state.name).toBe('succeeded');
    expect(readFileSync(join(place.source, 'diary.txt'), 'utf8')).toBe('Dear diary');
    const again = await fresh.call('repositories.connect', { ...connecting, password: key });
    expect(faultOf(again).code).toBe('repository.wrong-password');
  });
});
