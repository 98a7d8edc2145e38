import { readFile, readdir, realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A file system that is mounted now and can be recognised when it is mounted somewhere else. */
export interface MountedVolume {
  /** `uuid:<UUID of the file system>`. */
  readonly id: string;
  readonly mountPath: string;
  /** Which folder of the file system is mounted there; `/` unless it is a subvolume or a bind mount. */
  readonly root: string;
}

export interface Volumes {
  /** The volume that holds an existing path; null where that is the system's own disk or cannot be told. */
  readonly of: (path: string) => Promise<MountedVolume | null>;
  /** Where the volume is mounted now; empty when it is away. */
  readonly find: (id: string) => Promise<readonly MountedVolume[]>;
}

/** On systems other than Linux volumes are not told apart: a repository is then known by its path alone. */
export const noVolumes: Volumes = { of: () => Promise.resolve(null), find: () => Promise.resolve([]) };

interface Mount {
  readonly root: string;
  readonly mountPath: string;
  readonly device: string;
}

/** Reads the kernel's table of mounts and udev's links from UUIDs to devices. */
export function linuxVolumes(
  places = { mountTable: '/proc/self/mountinfo', byUuid: '/dev/disk/by-uuid' },
): Volumes {
  const read = async (): Promise<{ mounts: readonly Mount[]; ids: ReadonlyMap<string, string> }> => ({
    mounts: parseMountTable(await readFile(places.mountTable, 'utf8').catch(() => '')),
    ids: await readIds(places.byUuid),
  });
  const asVolume = (mount: Mount, id: string): MountedVolume => ({
    id,
    mountPath: mount.mountPath,
    root: mount.root,
  });
  return {
    of: async (path) => {
      const { mounts, ids } = await read();
      const place = await realpath(path).catch(() => path);
      const mount = mounts.findLast((candidate) => isInside(place, candidate.mountPath, mounts));
      const id = mount === undefined ? undefined : ids.get(mount.device);
      return mount === undefined || id === undefined || mount.mountPath === '/' ? null : asVolume(mount, id);
    },
    find: async (id) => {
      const { mounts, ids } = await read();
      return mounts.filter((mount) => ids.get(mount.device) === id).map((mount) => asVolume(mount, id));
    },
  };
}

const contains = (folder: string, path: string): boolean =>
  folder === '/' || path === folder || path.startsWith(`${folder}/`);

/** True for the deepest mount above the path; of several mounted on one folder the table's last one counts. */
function isInside(path: string, mountPath: string, mounts: readonly Mount[]): boolean {
  if (!contains(mountPath, path)) return false;
  return !mounts.some(
    (other) => other.mountPath.length > mountPath.length && contains(other.mountPath, path),
  );
}

/** Format: proc(5), `36 35 98:0 /root /mount/point options - type source options`. */
function parseMountTable(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [before = '', after = ''] = line.split(' - ');
    const [, , , root, mountPath] = before.split(' ');
    const [, device] = after.split(' ');
    if (root === undefined || mountPath === undefined || device === undefined) return [];
    return [{ root: unescape(root), mountPath: unescape(mountPath), device: unescape(device) }];
  });
}

/** The kernel writes space, tab, newline and backslash as three octal digits. */
const unescape = (text: string): string =>
  text.replaceAll(/\\([0-7]{3})/gu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));

async function readIds(byUuid: string): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const name of await readdir(byUuid).catch(() => [])) {
    const device = await realpath(join(byUuid, name)).catch(() => null);
    if (device !== null) ids.set(device, `uuid:${name}`);
  }
  return ids;
}

/** Where a path lies on its volume, and back: null if that part of the volume is not mounted there. */
export const pathOnVolume = (volume: MountedVolume, path: string): string =>
  join(volume.root, '/', relative(volume.mountPath, path));

export const pathOfMount = (volume: MountedVolume, path: string): string | null =>
  contains(volume.root, path) ? join(volume.mountPath, relative(volume.root, path)) : null;
