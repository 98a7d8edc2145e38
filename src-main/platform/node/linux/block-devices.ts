import { readFile, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Where the kernel shows itself; other folders in tests. */
export interface KernelFolders {
  readonly proc: string;
  readonly sys: string;
  readonly dev: string;
}

export const kernelFolders: KernelFolders = { proc: '/proc', sys: '/sys', dev: '/dev' };

export interface BlockDevice {
  readonly uuid: string | null;
  readonly label: string | null;
  readonly isRemovable: boolean;
  /** Kernel names of the disks below it: several for RAID and LVM, the same one for two partitions of it. */
  readonly disks: readonly string[];
}

/** What is known of `/dev/sdb1`, `/dev/mapper/x`, ...; null for what is no block device. */
export async function readBlockDevice(folders: KernelFolders, source: string): Promise<BlockDevice | null> {
  if (!source.startsWith('/dev/')) return null;
  const device = await realpath(join(folders.dev, source.slice('/dev/'.length))).catch(() => null);
  if (device === null) return null;
  const name = basename(device);
  const disks = await disksBelow(folders, name);
  return {
    uuid: await linkTo(join(folders.dev, 'disk', 'by-uuid'), device),
    label: await linkTo(join(folders.dev, 'disk', 'by-label'), device),
    isRemovable: (await Promise.all(disks.map((disk) => isRemovableDisk(folders, disk)))).includes(true),
    disks,
  };
}

/** Goes down through partitions, encryption, RAID and logical volumes. */
async function disksBelow(folders: KernelFolders, name: string): Promise<readonly string[]> {
  const folder = await realpath(join(folders.sys, 'class', 'block', name)).catch(() => null);
  if (folder === null) return [name];
  const slaves = await readdir(join(folder, 'slaves')).catch(() => []);
  if (slaves.length > 0) {
    const below = await Promise.all(slaves.map((slave) => disksBelow(folders, slave)));
    return [...new Set(below.flat())].sort();
  }
  const isPartition = await readFile(join(folder, 'partition')).then(
    () => true,
    () => false,
  );
  return [isPartition ? basename(dirname(folder)) : name];
}

/** USB disks do not call themselves removable: the way to them does. */
async function isRemovableDisk(folders: KernelFolders, disk: string): Promise<boolean> {
  const folder = await realpath(join(folders.sys, 'class', 'block', disk)).catch(() => '');
  if (/\/(usb\d+|mmc_host|firewire|thunderbolt)\//u.test(folder)) return true;
  return (await readFile(join(folder, 'removable'), 'utf8').catch(() => '0')).trim() === '1';
}

async function linkTo(folder: string, device: string): Promise<string | null> {
  for (const name of await readdir(folder).catch(() => [])) {
    if ((await realpath(join(folder, name)).catch(() => null)) === device) return unescape(name);
  }
  return null;
}

/** udev writes bytes that it does not like as `\x20`. */
function unescape(name: string): string {
  const percent = name.replaceAll('%', '%25').replaceAll(/\\x([0-9a-f]{2})/gu, '%$1');
  try {
    return decodeURIComponent(percent);
  } catch {
    return name;
  }
}
