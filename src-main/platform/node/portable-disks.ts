import type { Systeminformation } from 'systeminformation';
import type { Place } from '../../../src-shared/model/place.ts';
import type { Disks, Volume } from '../disks.ts';
import { nearestExisting } from './existing-path.ts';
import { spaceHere } from './free-space.ts';

type Device = Pick<
  Systeminformation.BlockDevicesData,
  'name' | 'mount' | 'fsType' | 'physical' | 'uuid' | 'label' | 'removable' | 'device'
>;
type FileSystem = Pick<Systeminformation.FsSizeData, 'fs' | 'type' | 'size' | 'available' | 'mount' | 'rw'>;

export interface DiskFacts {
  readonly devices: readonly Device[];
  readonly fileSystems: readonly FileSystem[];
}

const leastBytes = 1_500_000_000;

/** Disks of macOS and Windows, as systeminformation finds them; `read` is given in tests. */
export function createPortableDisks(
  platform: NodeJS.Platform = process.platform,
  read: () => Promise<DiskFacts> = readFacts,
): Disks {
  const find = async (
    path: string,
  ): Promise<{ readonly facts: DiskFacts; readonly mount: FileSystem } | null> => {
    const [real, facts] = await Promise.all([nearestExisting(path), read()]);
    const mount = real === null ? undefined : mountAbove(facts, real, platform);
    return mount === undefined ? null : { facts, mount };
  };
  return {
    list: async () => {
      const facts = await read();
      return facts.fileSystems
        .filter((mount) => isForPeople(mount, platform) && mount.size >= leastBytes)
        .map((mount) => placeOf(facts, mount, platform))
        .sort((a, b) => Number(a.isSystemDisk) - Number(b.isSystemDisk));
    },
    spaceOf: spaceHere,
    volumeOf: async (path) => {
      const found = await find(path);
      return found === null ? null : volumeFrom(placeOf(found.facts, found.mount, platform), found);
    },
    isSameDisk: async (a, b) => {
      const [first, second] = await Promise.all([find(a), find(b)]);
      if (first === null || second === null) return false;
      return diskOf(first.facts, first.mount) === diskOf(second.facts, second.mount);
    },
  };
}

async function readFacts(): Promise<DiskFacts> {
  // Loaded when first asked for: it is large and costs a tenth of a second.
  const { default: information } = await import('systeminformation');
  const [devices, fileSystems] = await Promise.all([information.blockDevices(), information.fsSize()]);
  return { devices, fileSystems };
}

function isForPeople(mount: FileSystem, platform: NodeJS.Platform): boolean {
  if (platform !== 'darwin') return mount.mount !== '';
  return mount.mount === '/' || mount.mount.startsWith('/Volumes/');
}

function mountAbove(facts: DiskFacts, path: string, platform: NodeJS.Platform): FileSystem | undefined {
  const fold = (text: string): string => (platform === 'win32' ? text.toUpperCase() : text);
  const separator = platform === 'win32' ? '\\' : '/';
  const isWithin = (mount: string): boolean => {
    const [inner, outer] = [fold(path), fold(mount)];
    return inner === outer || inner.startsWith(outer.endsWith(separator) ? outer : `${outer}${separator}`);
  };
  return facts.fileSystems
    .filter(({ mount }) => isWithin(mount))
    .reduce<FileSystem | undefined>(
      (best, candidate) => (best && best.mount.length > candidate.mount.length ? best : candidate),
      undefined,
    );
}

const deviceOf = (facts: DiskFacts, mount: FileSystem): Device | undefined =>
  facts.devices.find((device) => device.mount !== '' && device.mount === mount.mount);

/** `/dev/disk3s1` -> `/dev/disk3`; on Windows systeminformation names the physical drive. */
function diskOf(facts: DiskFacts, mount: FileSystem): string {
  const device = deviceOf(facts, mount)?.device;
  return device !== undefined && device !== '' ? device : mount.fs.replace(/s\d+(s\d+)?$/u, '');
}

function placeOf(facts: DiskFacts, mount: FileSystem, platform: NodeJS.Platform): Place {
  const device = deviceOf(facts, mount);
  return {
    id: uuidOf(device) ?? mount.fs,
    name: nameOf(device, mount),
    mountPath: platform === 'win32' && /^[A-Z]:$/iu.test(mount.mount) ? `${mount.mount}\\` : mount.mount,
    freeBytes: mount.available,
    totalBytes: mount.size,
    kind: kindOf(device, mount),
    isSystemDisk: isOnSystemDisk(facts, mount, platform),
    isReadOnly: mount.rw === false,
    fileSystem: mount.type.toLowerCase(),
  };
}

function kindOf(device: Device | undefined, mount: FileSystem): Place['kind'] {
  if (device?.physical === 'Network' || /^(smbfs|nfs|afpfs|webdav)$/u.test(mount.type)) return 'network';
  return device?.removable === true || device?.physical === 'Removable' ? 'removable' : 'internal';
}

function isOnSystemDisk(facts: DiskFacts, mount: FileSystem, platform: NodeJS.Platform): boolean {
  const systemMount = platform === 'win32' ? (process.env['SystemDrive'] ?? 'C:') : '/';
  const system = facts.fileSystems.find((candidate) => candidate.mount === systemMount);
  return system !== undefined && diskOf(facts, system) === diskOf(facts, mount);
}

const uuidOf = (device: Device | undefined): string | null =>
  device === undefined || device.uuid === '' ? null : device.uuid;

function nameOf(device: Device | undefined, mount: FileSystem): string {
  if (device !== undefined && device.label !== '') return device.label;
  const folder = mount.mount.split('/').at(-1) ?? '';
  return folder === '' ? mount.mount : folder;
}

function volumeFrom(place: Place, { facts, mount }: { facts: DiskFacts; mount: FileSystem }): Volume {
  return {
    id: uuidOf(deviceOf(facts, mount)),
    mountPath: place.mountPath,
    fileSystem: place.fileSystem,
    isRemovable: place.kind === 'removable',
    isSystemDisk: place.isSystemDisk,
  };
}
