import { describe, expect, it } from 'vitest';
import { createPortableDisks, type DiskFacts } from './portable-disks.ts';

const gigabyte = 1_000_000_000;

/** In the form in which systeminformation answers on a Mac and on Windows. */
const mac: DiskFacts = {
  devices: [
    device({
      name: 'disk3s1s1',
      mount: '/',
      fsType: 'apfs',
      uuid: 'A-1',
      label: 'Macintosh HD',
      device: '/dev/disk3',
    }),
    device({
      name: 'disk3s5',
      mount: '/System/Volumes/Data',
      fsType: 'apfs',
      uuid: 'A-5',
      label: 'Data',
      device: '/dev/disk3',
    }),
    device({
      name: 'disk4s2',
      mount: '/Volumes/Blue',
      fsType: 'apfs',
      uuid: 'B-2',
      label: 'Blue',
      removable: true,
      device: '/dev/disk4',
    }),
  ],
  fileSystems: [
    fileSystem({ fs: '/dev/disk3s1s1', mount: '/', type: 'APFS' }),
    fileSystem({ fs: '/dev/disk3s5', mount: '/System/Volumes/Data', type: 'APFS' }),
    fileSystem({ fs: '/dev/disk4s2', mount: '/Volumes/Blue', type: 'APFS' }),
    fileSystem({ fs: '//anna@nas/backup', mount: '/Volumes/backup', type: 'smbfs' }),
    fileSystem({ fs: '/dev/disk5s1', mount: '/Volumes/Installer', type: 'HFS', size: 0.4 * gigabyte }),
  ],
};
const windows: DiskFacts = {
  devices: [
    device({
      name: 'C:',
      mount: 'C:',
      fsType: 'ntfs',
      uuid: 'C0FFEE',
      physical: 'Local',
      device: '\\\\.\\PHYSICALDRIVE0',
    }),
    device({
      name: 'E:',
      mount: 'E:',
      fsType: 'exfat',
      uuid: 'BEEF',
      label: 'BLUE',
      physical: 'Removable',
      removable: true,
      device: '\\\\.\\PHYSICALDRIVE1',
    }),
    device({ name: 'Z:', mount: 'Z:', fsType: 'ntfs', physical: 'Network' }),
  ],
  fileSystems: [
    fileSystem({ fs: 'C:', mount: 'C:', type: 'NTFS' }),
    fileSystem({ fs: 'E:', mount: 'E:', type: 'exFAT' }),
    fileSystem({ fs: 'Z:', mount: 'Z:', type: 'NTFS' }),
  ],
};

function device(some: Partial<DiskFacts['devices'][number]>): DiskFacts['devices'][number] {
  return {
    name: '',
    mount: '',
    fsType: '',
    physical: '',
    uuid: '',
    label: '',
    removable: false,
    device: '',
    ...some,
  };
}
function fileSystem(some: Partial<DiskFacts['fileSystems'][number]>): DiskFacts['fileSystems'][number] {
  return { fs: '', type: '', size: 500 * gigabyte, available: 100 * gigabyte, mount: '', rw: true, ...some };
}

describe('the disks of a Mac', () => {
  const disks = createPortableDisks('darwin', () => Promise.resolve(mac));

  it('are those that Finder shows, the system disk last', async () => {
    const places = await disks.list();
    expect(places.map(({ name, kind, isSystemDisk }) => [name, kind, isSystemDisk])).toEqual([
      ['Blue', 'removable', false],
      ['backup', 'network', false],
      ['Macintosh HD', 'internal', true],
    ]);
  });
});

describe('the disks of Windows', () => {
  const disks = createPortableDisks('win32', () => Promise.resolve(windows));

  it('are its drives, with a path that can be joined to', async () => {
    const places = await disks.list();
    expect(places.map(({ id, name, mountPath, kind }) => [id, name, mountPath, kind])).toEqual([
      ['BEEF', 'BLUE', 'E:\\', 'removable'],
      ['Z:', 'Z:', 'Z:\\', 'network'],
      ['C0FFEE', 'C:', 'C:\\', 'internal'],
    ]);
  });
});
