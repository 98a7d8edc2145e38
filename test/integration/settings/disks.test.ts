import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSystemDisks } from '../../../src-main/platform/node/system-disks.ts';
import { canMount, mountSmallDisk } from '../../helpers/small-disk.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const run = promisify(execFile);
const disks = createSystemDisks();

/** A loop device needs more rights than a memory disk; a container may not have them. */
const canLoop =
  canMount &&
  (await run('losetup', ['-f']).then(
    () => true,
    () => false,
  ));

describe('the disks of this computer', () => {
  it('hold the system disk, with its space', async () => {
    const system = (await disks.list()).at(-1);
    expect(system).toMatchObject({ isSystemDisk: true });
    const space = await disks.spaceOf(system?.mountPath ?? '');
    expect(space?.totalBytes).toBe(system?.totalBytes);
    expect(space?.freeBytes).toBeGreaterThan(0);
  });

  it('say nothing of the space of what is not there', async () => {
    expect(await disks.spaceOf(join(temporaryFolder(), 'gone'))).toBeNull();
  });

  it.skipIf(!canMount)(
    'tell a memory disk from the one below it, also for a folder not made yet',
    async () => {
      const disk = await mountSmallDisk(256);
      onTestFinished(() => disk.remove());
      const inside = join(disk.path, 'not', 'made');
      expect(await disks.volumeOf(inside)).toMatchObject({
        mountPath: disk.path,
        fileSystem: 'tmpfs',
        isSystemDisk: false,
      });
      expect(await disks.isSameDisk(inside, tmpdir())).toBe(false);
      expect(await disks.isSameDisk(inside, disk.path)).toBe(true);
      expect((await disks.spaceOf(disk.path))?.totalBytes).toBe(256 * 1024);
      expect((await disks.list()).map(({ mountPath }) => mountPath)).not.toContain(disk.path);
    },
  );

  it.skipIf(!canLoop)('list a disk that has just been plugged in', async () => {
    const folder = temporaryFolder();
    const image = join(folder, 'disk.img');
    const mountPath = join(folder, 'Blue Disk');
    await mkdir(mountPath);
    await writeFile(image, '');
    await run('truncate', ['-s', '2G', image]);
    await run('mkfs.ext4', ['-q', '-F', image]);
    await run('mount', ['-o', 'loop', image, mountPath]);
    try {
      const place = (await disks.list()).find((candidate) => candidate.mountPath === mountPath);
      expect(place).toMatchObject({
        name: 'Blue Disk',
        fileSystem: 'ext4',
        isReadOnly: false,
        isSystemDisk: false,
      });
    } finally {
      await run('umount', ['-l', mountPath]);
    }
    expect((await disks.list()).map((place) => place.mountPath)).not.toContain(mountPath);
  });
});
