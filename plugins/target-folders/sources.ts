import { access, constants, lstat, realpath } from 'node:fs/promises';
import type { TargetInspection } from '../../src-shared/plugin-sdk/index.ts';

export type SourceState = TargetInspection['sources'][number]['state'];

/** One chosen folder as it stands now. */
export interface Source {
  readonly path: string;
  readonly state: SourceState;
  /** What there is to read: the path itself, or what the link leads to; null where nothing can be read. */
  readonly leadsTo: string | null;
}

/** Looks at a source without reading it. A link that leads nowhere is missing. */
export async function lookAtSource(path: string): Promise<Source> {
  const stats = await lstat(path).catch((error: unknown) => stateOf(error));
  if (typeof stats === 'string') return { path, state: stats, leadsTo: null };
  const place = stats.isSymbolicLink()
    ? await realpath(path).catch((error: unknown) => ({ state: stateOf(error) }))
    : path;
  if (typeof place !== 'string') return { path, state: place.state, leadsTo: null };
  if (!(await isReadable(place))) return { path, state: 'unreadable', leadsTo: null };
  return { path, state: stats.isSymbolicLink() ? 'link' : 'present', leadsTo: place };
}

/** A folder needs the right to be entered as well as to be listed. */
async function isReadable(path: string): Promise<boolean> {
  try {
    const stats = await lstat(path);
    await access(path, stats.isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** A path that cannot be asked about is unreadable; only one that is surely not there is missing. */
const stateOf = (error: unknown): 'missing' | 'unreadable' =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(String(error.code))
    ? 'missing'
    : 'unreadable';
