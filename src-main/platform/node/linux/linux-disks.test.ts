import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBlockDevice, type KernelFolders } from './block-devices.ts';
import { createLinuxDisks } from './linux-disks.ts';

let folder = '';
let kernel: KernelFolders;
const write = (path: string, text = ''): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const link = (path: string, to: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  symlinkSync(to, join(folder, path));
};

/** A computer with an internal disk (two partitions), an encrypted volume on it, and a disk on USB. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'timelocker-kernel-'));
  kernel = { proc: join(folder, 'proc'), sys: join(folder, 'sys'), dev: join(folder, 'dev') };
  const nvme = 'sys/devices/pci0000:00/nvme/nvme0/nvme0n1';
  const usb = 'sys/devices/pci0000:00/0000:00:14.0/usb2/2-1/host6/block/sdb';
  write(`${nvme}/removable`, '0\n');
  write(`${nvme}/nvme0n1p2/partition`, '2\n');
  write(`${nvme}/nvme0n1p3/partition`, '3\n');
  write(`${usb}/removable`, '0\n');
  write(`${usb}/sdb1/partition`, '1\n');
  write('sys/devices/virtual/block/dm-0/slaves/nvme0n1p3/partition', '3\n');
  for (const [name, at] of [
    ['nvme0n1', nvme],
    ['nvme0n1p2', `${nvme}/nvme0n1p2`],
    ['nvme0n1p3', `${nvme}/nvme0n1p3`],
    ['sdb', usb],
    ['sdb1', `${usb}/sdb1`],
    ['dm-0', 'sys/devices/virtual/block/dm-0'],
  ] as const) {
    link(`sys/class/block/${name}`, `../../../${at}`);
    write(`dev/${name}`);
  }
  link('dev/mapper/home', '../dm-0');
  link('dev/disk/by-uuid/1234-ABCD', '../../sdb1');
  link('dev/disk/by-label/Blue\\x20Dísk', '../../sdb1');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a block device', () => {
  it('is known by its identity, its name and the way to it', async () => {
    expect(await readBlockDevice(kernel, '/dev/sdb1')).toEqual({
      uuid: '1234-ABCD',
      label: 'Blue Dísk',
      isRemovable: true,
      disks: ['sdb'],
    });
  });

  it('below encryption is the disk that would break', async () => {
    expect(await readBlockDevice(kernel, '/dev/mapper/home')).toEqual({
      uuid: null,
      label: null,
      isRemovable: false,
      disks: ['nvme0n1'],
    });
  });

  it('is none for what is not in /dev', async () => {
    expect(await readBlockDevice(kernel, 'server:/export')).toBeNull();
    expect(await readBlockDevice(kernel, '/dev/gone')).toBeNull();
  });
});

describe('the disks of Linux', () => {
  const mountInfo = (mountPath: string): string =>
    [
      '28 1 259:2 / / rw - ext4 /dev/nvme0n1p2 rw',
      `29 28 0:40 / ${join(folder, 'home')} rw - btrfs /dev/mapper/home rw`,
      `30 28 8:17 / ${mountPath.replaceAll(' ', '\\040')} rw - vfat /dev/sdb1 rw`,
    ].join('\n');

  it('are listed with the system disk last, and known to break together', async () => {
    const stick = join(folder, 'a stick');
    mkdirSync(stick);
    mkdirSync(join(folder, 'home'));
    write('proc/self/mountinfo', mountInfo(stick));
    const disks = createLinuxDisks(kernel);
    const places = await disks.list();
    expect(places.map(({ id, name, kind, isSystemDisk }) => ({ id, name, kind, isSystemDisk }))).toEqual([
      { id: '1234-ABCD', name: 'Blue Dísk', kind: 'removable', isSystemDisk: false },
      { id: '259:2 /dev/nvme0n1p2', name: '/', kind: 'internal', isSystemDisk: true },
      { id: '0:40 /dev/mapper/home', name: 'home', kind: 'internal', isSystemDisk: true },
    ]);
    expect(await disks.isSameDisk(join(folder, 'home'), '/etc')).toBe(true);
    expect(await disks.isSameDisk(join(stick, 'not', 'yet', 'made'), '/etc')).toBe(false);
    expect(await disks.volumeOf(join(stick, 'not', 'yet', 'made'))).toEqual({
      id: '1234-ABCD',
      mountPath: stick,
      fileSystem: 'vfat',
      isRemovable: true,
      isSystemDisk: false,
    });
  });
});
