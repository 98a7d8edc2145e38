import { describe, expect, it } from 'vitest';
import { mountOf, mountsForPeople, parseMountInfo } from './mount-info.ts';

const desktop = `22 28 0:20 / /proc rw,nosuid,nodev,noexec,relatime shared:12 - proc proc rw
28 1 259:3 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p3 rw,errors=remount-ro
29 28 259:2 / /boot rw,relatime shared:29 - ext4 /dev/nvme0n1p2 rw
30 29 259:1 / /boot/efi rw,relatime shared:31 - vfat /dev/nvme0n1p1 rw,fmask=0077
31 28 0:29 / /run/user/1000 rw,nosuid,nodev shared:60 - tmpfs tmpfs rw,size=1g
32 31 0:50 / /run/user/1000/gvfs rw,nosuid,nodev shared:70 - fuse.gvfsd-fuse gvfsd-fuse rw,user_id=1000
33 28 7:3 / /snap/firefox/3836 ro,nodev,relatime shared:80 - squashfs /dev/loop3 ro
34 28 8:17 / /media/anna/Blue\\040Disk rw,nosuid,nodev shared:90 - fuseblk /dev/sdb1 rw,user_id=0
35 28 8:33 / /media/anna/DVD ro shared:91 - udf /dev/sr0 ro
36 28 0:60 / /mnt/nas rw,relatime shared:92 - cifs //nas/anna rw,vers=3.1.1
37 28 259:3 /home/anna /srv/anna rw,relatime shared:1 - ext4 /dev/nvme0n1p3 rw
38 28 0:70 / /var/lib/docker/overlay2/x/merged rw - overlay overlay rw
39 28 0:80 /@home /home rw,relatime - btrfs /dev/mapper/data rw,subvol=/@home
40 28 0:80 /@ /data rw,relatime - btrfs /dev/mapper/data rw,subvol=/@
41 28 8:49 / /media/anna/Old ro,relatime - ext4 /dev/sdd1 rw
`;

describe('the mounts of a desktop', () => {
  const mounts = parseMountInfo(desktop);

  it('are all read, with the characters that the kernel escapes', () => {
    expect(mounts).toHaveLength(15);
    expect(mounts[7]).toEqual({
      device: '8:17',
      root: '/',
      mountPath: '/media/anna/Blue Disk',
      isReadOnly: false,
      fileSystem: 'fuseblk',
      source: '/dev/sdb1',
    });
  });

  it('leave one for each file system that could hold a repository', () => {
    expect(mountsForPeople(mounts).map(({ mountPath }) => mountPath)).toEqual([
      '/',
      '/media/anna/Blue Disk',
      '/mnt/nas',
      '/home',
      '/media/anna/Old',
    ]);
  });

  it('tell read-only ones apart', () => {
    expect(mounts.filter(({ isReadOnly }) => isReadOnly).map(({ mountPath }) => mountPath)).toEqual([
      '/snap/firefox/3836',
      '/media/anna/DVD',
      '/media/anna/Old',
    ]);
  });

  it.each([
    ['/media/anna/Blue Disk/TimeLocker', '/dev/sdb1'],
    ['/media/anna/Blue Disk 2', '/dev/nvme0n1p3'],
    ['/home/anna', '/dev/mapper/data'],
    ['/homes', '/dev/nvme0n1p3'],
    ['/', '/dev/nvme0n1p3'],
  ])('hold %s on %s', (path, source) => {
    expect(mountOf(mounts, path)?.source).toBe(source);
  });

  it('hide what was mounted earlier at the same place', () => {
    const twice = parseMountInfo(`${desktop}42 36 0:61 / /mnt/nas rw - nfs4 nas:/anna rw\n`);
    expect(mountOf(twice, '/mnt/nas/file')?.fileSystem).toBe('nfs4');
  });
});

it('ignores lines that it does not understand', () => {
  expect(parseMountInfo('nonsense\n\n1 2 3\n')).toEqual([]);
});
