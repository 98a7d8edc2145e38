import type { Place } from '../../src-shared/model/place.ts';

export interface Space {
  /** What this account may still write; bytes. */
  readonly freeBytes: number;
  readonly totalBytes: number;
}

/** The mounted volume that holds a path. */
export interface Volume {
  /** The volume's UUID or serial: the same wherever it is mounted; null where the system does not tell. */
  readonly id: string | null;
  readonly mountPath: string;
  /** As the system names it, lower case: `ext4`, `ntfs`, `exfat`, `apfs`, `vfat`, `nfs4`, ... */
  readonly fileSystem: string;
  readonly isRemovable: boolean;
  readonly isSystemDisk: boolean;
}

export interface Disks {
  /** Disks that could hold a repository, system disk last; no pseudo file systems, no boot partitions. */
  list(): Promise<readonly Place[]>;
  /** Null if the path does not exist or its disk does not answer. */
  spaceOf(path: string): Promise<Space | null>;
  /** Of the path, or of its nearest existing parent; null where the system does not tell. */
  volumeOf(path: string): Promise<Volume | null>;
  /** Whether one broken disk would take both; false when unknown. */
  isSameDisk(a: string, b: string): Promise<boolean>;
}
