import type { Disks } from '../disks.ts';
import { createLinuxDisks } from './linux/linux-disks.ts';
import { createPortableDisks } from './portable-disks.ts';

/** The disks of this computer. */
export const createSystemDisks = (): Disks =>
  process.platform === 'linux' ? createLinuxDisks() : createPortableDisks();
