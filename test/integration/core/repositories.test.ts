import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../../src-shared/model/job.ts';
import { backUp, makePlace, openAt, savePlan, setUp, type FrontEnd, type Place } from '../../helpers/core.ts';
import { faultOf } from '../../helpers/expect-outcome.ts';
import { holdLock, runRestic } from '../../helpers/foreign-restic.ts';
import { canMount, mountSmallDisk } from '../../helpers/small-disk.ts';
import { makeSpyEngine } from '../../helpers/spy-engine.ts';

const filled = (): Place => {
  const place = makePlace();
  writeFileSync(join(place.source, 'a.txt'), 'a');
  return place;
};
const faultCode = ({ state }: Job): string => (state.name === 'failed' ? state.fault.code : state.name);

async function passwordOf(place: Place): Promise<{ frontEnd: FrontEnd; password: () => string }> {
  const spy = makeSpyEngine(place.folder);
  const frontEnd = await openAt(place, { enginePath: spy.path });
  return { frontEnd, password: () => spy.seen().passwords[0] ?? '' };
}

describe('making and connecting a repository', () => {
  it('refuses a folder with other files, and one with a repository, and changes nothing there', async () => {
    const place = filled();
    const frontEnd = await openAt(place);
    const create = (path: string) =>
      frontEnd.call('repositories.create', { typeId: 'repository-local', settings: { path }, name: 'X' });
    expect(faultOf(await create(place.source)).code).toBe('repository.folder-not-empty');
    await setUp(frontEnd, place);
    expect(faultOf(await create(place.repository)).code).toBe('repository.already-exists');
    expect(frontEnd.core.readModel().repositories.length).toBe(1);
  });

  it('connects one made by plain restic with its password, and makes a key of its own in it', async () => {
    const place = filled();
    runRestic(place.repository, 'their password', ['init', '--quiet']);
    runRestic(place.repository, 'their password', ['backup', '--quiet', place.source]);
    const frontEnd = await openAt(place);
    const connect = (password: string) =>
      frontEnd.call('repositories.connect', {
        typeId: 'repository-local',
        settings: { path: place.repository },
        name: 'Old',
        password,
      });
    expect(faultOf(await connect('wrong')).code).toBe('repository.wrong-password');
    expect(frontEnd.core.readModel().repositories).toEqual([]);
    const connected = await connect('their password');
    if (!connected.ok) throw new Error(connected.fault.code);
    const { repository } = connected.value;
    const { snapshots } = await frontEnd.ask('snapshots.list', { repositoryId: repository.id });
    expect(snapshots).toMatchObject([{ paths: [place.source], planId: null }]);
    const keys = JSON.parse(runRestic(place.repository, 'their password', ['key', 'list', '--json'])) as {
      id: string;
    }[];
    expect(keys.map(({ id }) => id)).toContain(repository.keyId);
    expect(keys.length).toBe(2);
    const plan = await savePlan(frontEnd, place.source, repository.id);
    expect((await backUp(frontEnd, plan)).state.name).toBe('succeeded');
  });

  it('takes up again what a crash kept from being written down, with its password and its snapshots', async () => {
    const place = filled();
    const { frontEnd, password } = await passwordOf(place);
    const create = (front: FrontEnd) =>
      front.call('repositories.create', {
        typeId: 'repository-local',
        settings: { path: place.repository },
        name: 'X',
      });
    const made = await create(frontEnd);
    if (!made.ok) throw new Error(made.fault.code);
    await frontEnd.stop();
    // The computer stopped after restic had made it and before the settings were on disk.
    for (const name of ['settings.json', 'settings.last-good.json'])
      rmSync(join(place.home, name), { force: true });
    const next = await openAt(place);
    expect(next.core.readModel().repositories).toEqual([]);
    const again = await create(next);
    if (!again.ok) throw new Error(again.fault.code);
    expect(again.value.repository).toMatchObject({ id: made.value.repository.id, name: 'X' });
    const plan = await savePlan(next, place.source, again.value.repository.id);
    expect((await backUp(next, plan)).state.name).toBe('succeeded');
    expect(JSON.parse(runRestic(place.repository, password(), ['snapshots', '--json']))).toHaveLength(1);
  });

  it('finds one that has moved when it is connected at its new place', async () => {
    const place = filled();
    const { frontEnd, password } = await passwordOf(place);
    const { repository, plan } = await setUp(frontEnd, place);
    const moved = `${place.repository}-moved`;
    renameSync(place.repository, moved);
    const connected = await frontEnd.call('repositories.connect', {
      ...{ typeId: 'repository-local', settings: { path: moved }, name: 'New name' },
      password: password(),
    });
    if (!connected.ok) throw new Error(connected.fault.code);
    expect(connected.value.repository).toMatchObject({
      id: repository.id,
      name: repository.name,
      place: moved,
    });
    expect((await backUp(frontEnd, plan)).state.name).toBe('succeeded');
  });

  it('cannot be disconnected while a plan uses it, and leaves its snapshots alone when it is', async () => {
    const place = filled();
    const { frontEnd, password } = await passwordOf(place);
    const { repository, plan } = await setUp(frontEnd, place);
    await backUp(frontEnd, plan);
    const disconnect = () => frontEnd.call('repositories.disconnect', { repositoryId: repository.id });
    expect(faultOf(await disconnect()).code).toBe('repository.in-use');
    await frontEnd.ask('plans.remove', { planId: plan.id });
    expect((await disconnect()).ok).toBe(true);
    expect(JSON.parse(runRestic(place.repository, password(), ['snapshots', '--json']))).toHaveLength(1);
  });
});

describe('a backup to a repository that is not as expected', () => {
  it('fails by hand while its folder is gone, and never makes a new one there', async () => {
    const place = filled();
    const frontEnd = await openAt(place);
    const { plan } = await setUp(frontEnd, place);
    renameSync(place.repository, `${place.repository}-away`);
    expect(faultCode(await backUp(frontEnd, plan))).toBe('repository.absent');
    renameSync(`${place.repository}-away`, place.repository);
    expect((await backUp(frontEnd, plan)).state.name).toBe('succeeded');
  });

  it('notices another repository at the known place, and writes nothing into it', async () => {
    const place = filled();
    const frontEnd = await openAt(place);
    const { plan } = await setUp(frontEnd, place);
    rmSync(place.repository, { recursive: true });
    runRestic(place.repository, 'another', ['init', '--quiet']);
    expect(faultCode(await backUp(frontEnd, plan))).toBe('repository.different');
    expect(JSON.parse(runRestic(place.repository, 'another', ['snapshots', '--json']))).toEqual([]);
  });

  it('says that another program uses it, and goes on once that has ended', async () => {
    const place = filled();
    const { frontEnd, password } = await passwordOf(place);
    const { plan } = await setUp(frontEnd, place);
    const other = await holdLock(place.repository, password());
    expect(faultCode(await backUp(frontEnd, plan))).toBe('repository.locked');
    const ended = once(other, 'exit');
    other.kill('SIGCONT');
    await ended;
    expect((await backUp(frontEnd, plan)).state.name).toBe('succeeded');
  });

  it('takes away the lock of a program that has died, and only that', async () => {
    const place = filled();
    const { frontEnd, password } = await passwordOf(place);
    const { plan } = await setUp(frontEnd, place);
    const other = await holdLock(place.repository, password());
    const ended = once(other, 'exit');
    other.kill('SIGKILL');
    await ended;
    expect((await backUp(frontEnd, plan)).state.name).toBe('succeeded');
  });

  it.runIf(canMount)(
    'says that a disk is full, keeps what was there, and goes on when there is room',
    async () => {
      const place = filled();
      const disk = await mountSmallDisk(8 * 1024);
      try {
        const onDisk = { ...place, repository: join(disk.path, 'repository') };
        const frontEnd = await openAt(onDisk);
        const { plan, repository } = await setUp(frontEnd, onDisk);
        expect((await backUp(frontEnd, plan)).state.name).toBe('succeeded');
        const large = join(place.source, 'large.bin');
        writeFileSync(large, randomBytes(20 * 1024 * 1024));
        expect(faultCode(await backUp(frontEnd, plan))).toBe('repository.full');
        const { snapshots } = await frontEnd.ask('snapshots.list', { repositoryId: repository.id });
        expect(snapshots.length).toBe(1);
        rmSync(large);
        writeFileSync(join(place.source, 'small.txt'), 'small');
        expect(faultCode(await backUp(frontEnd, plan))).toBe('succeeded');
        await frontEnd.stop();
      } finally {
        await disk.remove();
      }
    },
  );

  it.runIf(canMount)('says that a disk is write-protected', async () => {
    const place = filled();
    const disk = await mountSmallDisk(8 * 1024);
    try {
      const onDisk = { ...place, repository: join(disk.path, 'repository') };
      const frontEnd = await openAt(onDisk);
      const { plan, repository } = await setUp(frontEnd, onDisk);
      await backUp(frontEnd, plan);
      await disk.setReadOnly(true);
      writeFileSync(join(place.source, 'b.txt'), 'b');
      expect(faultCode(await backUp(frontEnd, plan))).toBe('repository.read-only');
      // What is on it can still be read.
      expect((await frontEnd.ask('snapshots.list', { repositoryId: repository.id })).snapshots.length).toBe(
        1,
      );
      await disk.setReadOnly(false);
      expect((await backUp(frontEnd, plan)).state.name).toBe('succeeded');
      await frontEnd.stop();
    } finally {
      await disk.remove();
    }
  });
});
