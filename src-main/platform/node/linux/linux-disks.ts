import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Place } from '../../../../src-shared/model/place.ts';
import type { Disks, Space, Volume } from '../../disks.ts';
import { nearestExisting } from '../existing-path.ts';
import { spaceHere, spaceOverNetwork } from '../free-space.ts';
import { kernelFolders, readBlockDevice, type BlockDevice, type KernelFolders } from './block-devices.ts';
import { isNetwork, mountOf, mountsForPeople, parseMountInfo, type Mount } from './mount-info.ts';

/** Smaller ones are boot partitions and the like: no backup of a person fits there. */
const leastBytes = 1_500_000_000;

export function createLinuxDisks(folders: KernelFolders = kernelFolders): Disks {
  const readMounts = async (): Promise<readonly Mount[]> =>
    parseMountInfo(await readFile(join(folders.proc, 'self', 'mountinfo'), 'utf8'));
  const find = async (path: string): Promise<Found | null> => {
    const [real, mounts] = await Promise.all([nearestExisting(path), readMounts()]);
    const mount = real === null ? null : mountOf(mounts, real);
    return mount === null ? null : { mount, system: mountOf(mounts, '/') };
  };

  return {
    list: async () => {
      const mounts = await readMounts();
      const system = mountOf(mounts, '/');
      const places = await Promise.all(
        mountsForPeople(mounts).map((mount) => findPlace(folders, { mount, system })),
      );
      return places
        .filter((place) => place !== null)
        .sort((a, b) => Number(a.isSystemDisk) - Number(b.isSystemDisk));
    },
    spaceOf: async (path) => {
      const mount = mountOf(await readMounts(), path);
      return mount === null ? spaceHere(path) : spaceOfMount(mount, path);
    },
    volumeOf: async (path) => {
      const found = await find(path);
      return found === null ? null : findVolume(folders, found);
    },
    isSameDisk: async (a, b) => {
      const [first, second] = await Promise.all([find(a), find(b)]);
      return first !== null && second !== null && shareDisk(folders, first.mount, second.mount);
    },
  };
}

interface Found {
  readonly mount: Mount;
  /** The mount of `/`. */
  readonly system: Mount | null;
}

async function findPlace(folders: KernelFolders, { mount, system }: Found): Promise<Place | null> {
  const space = await spaceOfMount(mount, mount.mountPath);
  if (space === null || space.totalBytes < leastBytes) return null;
  const device = await readBlockDevice(folders, mount.source);
  return placeOf(mount, device, space, await shareDisk(folders, mount, system));
}

async function findVolume(folders: KernelFolders, { mount, system }: Found): Promise<Volume> {
  const device = await readBlockDevice(folders, mount.source);
  return {
    id: device?.uuid ?? null,
    mountPath: mount.mountPath,
    fileSystem: fileSystemName(mount),
    isRemovable: isRemovable(mount, device),
    isSystemDisk: await shareDisk(folders, mount, system),
  };
}

async function shareDisk(folders: KernelFolders, a: Mount, b: Mount | null): Promise<boolean> {
  const disks = new Set(await disksOf(folders, a));
  return b !== null && (await disksOf(folders, b)).some((disk) => disks.has(disk));
}

const disksOf = async (folders: KernelFolders, mount: Mount): Promise<readonly string[]> =>
  (await readBlockDevice(folders, mount.source))?.disks ?? [`${mount.device} ${mount.source}`];

const spaceOfMount = (mount: Mount, path: string): Promise<Space | null> =>
  isNetwork(mount) ? spaceOverNetwork(path) : spaceHere(path);

function placeOf(mount: Mount, device: BlockDevice | null, space: Space, isSystemDisk: boolean): Place {
  const internalOrRemovable = isRemovable(mount, device) ? 'removable' : 'internal';
  return {
    id: device?.uuid ?? `${mount.device} ${mount.source}`,
    name: device?.label ?? (basename(mount.mountPath) || mount.mountPath),
    mountPath: mount.mountPath,
    ...space,
    kind: isNetwork(mount) ? 'network' : internalOrRemovable,
    isSystemDisk,
    isReadOnly: mount.isReadOnly,
    fileSystem: fileSystemName(mount),
  };
}

/** Desktops mount what was plugged in below these folders. */
const isRemovable = (mount: Mount, device: BlockDevice | null): boolean =>
  device?.isRemovable === true || /^\/(run\/)?media\//u.test(mount.mountPath);

/** `fuseblk` is what ntfs-3g shows; the name that people know is more useful. */
const fileSystemName = (mount: Mount): string =>
  (mount.fileSystem === 'fuseblk' || mount.fileSystem === 'ntfs3' ? 'ntfs' : mount.fileSystem).toLowerCase();
