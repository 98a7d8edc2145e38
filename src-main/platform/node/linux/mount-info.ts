/** One line of `/proc/self/mountinfo` (see proc_pid_mountinfo(5)). */
export interface Mount {
  /** `major:minor` of the file system; anonymous (`0:n`) for btrfs, network and memory. */
  readonly device: string;
  /** The folder of the file system that is mounted; not `/` for bind mounts and subvolumes. */
  readonly root: string;
  readonly mountPath: string;
  readonly isReadOnly: boolean;
  readonly fileSystem: string;
  /** `/dev/sdb1`, `server:/export`, `tmpfs`, ... */
  readonly source: string;
}

export function parseMountInfo(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [front, back] = line.split(' - ');
    const [, , device, root, mountPath, options] = (front ?? '').split(' ');
    const [fileSystem, source, superOptions] = (back ?? '').split(' ');
    if (device === undefined || root === undefined || mountPath === undefined || options === undefined)
      return [];
    if (fileSystem === undefined || source === undefined) return [];
    return {
      device,
      root: unescape(root),
      mountPath: unescape(mountPath),
      isReadOnly: [options, superOptions ?? ''].some((list) => list.split(',').includes('ro')),
      fileSystem,
      source: unescape(source),
    };
  });
}

/** Space, tab, line feed and backslash are written as three octal digits. */
const unescape = (text: string): string =>
  text.replaceAll(/\\([0-7]{3})/gu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));

/** The mount that holds an absolute path without links: the longest that leads to it, the last one mounted there. */
export function mountOf(mounts: readonly Mount[], path: string): Mount | null {
  let found: Mount | null = null;
  for (const mount of mounts) {
    const isAbove =
      mount.mountPath === '/' || path === mount.mountPath || path.startsWith(`${mount.mountPath}/`);
    if (isAbove && mount.mountPath.length >= (found?.mountPath.length ?? 0)) found = mount;
  }
  return found;
}

const networkFileSystems = new Set([
  'nfs',
  'nfs4',
  'cifs',
  'smb3',
  'smbfs',
  '9p',
  'afs',
  'ceph',
  'davfs',
  'fuse.sshfs',
  'fuse.rclone',
  'fuse.s3fs',
  'fuse.glusterfs',
  'fuse.davfs2',
]);

/** Asking these for anything can hang for as long as their server is away. */
export const isNetwork = (mount: Mount): boolean => networkFileSystems.has(mount.fileSystem);

const pictureFileSystems = new Set(['squashfs', 'iso9660', 'udf', 'erofs', 'cramfs']);
const systemFolders = /^\/(boot|efi|snap|proc|sys|dev|var\/lib\/(docker|containers|snapd|flatpak))(\/|$)/u;

/** One mount for each file system that a person could keep a repository on. */
export function mountsForPeople(mounts: readonly Mount[]): readonly Mount[] {
  const chosen = new Map<string, Mount>();
  for (const mount of mounts) {
    if (!isForPeople(mount)) continue;
    const key = mount.source.startsWith('/dev/') ? mount.source : `${mount.device} ${mount.source}`;
    const other = chosen.get(key);
    if (other === undefined || isBetter(mount, other)) chosen.set(key, mount);
  }
  return [...chosen.values()];
}

function isForPeople(mount: Mount): boolean {
  if (mount.mountPath === '/') return true;
  if (systemFolders.test(mount.mountPath) || pictureFileSystems.has(mount.fileSystem)) return false;
  return mount.source.startsWith('/dev/') || isNetwork(mount) || mount.fileSystem === 'zfs';
}

/** The whole file system rather than a folder of it, then the shorter path. */
function isBetter(mount: Mount, other: Mount): boolean {
  if (mount.mountPath === '/' || other.mountPath === '/') return mount.mountPath === '/';
  if ((mount.root === '/') !== (other.root === '/')) return mount.root === '/';
  return mount.mountPath.length < other.mountPath.length;
}
