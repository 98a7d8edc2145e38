import { realpath } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { joinRaw, type RawPath, textOf } from '../platform/raw-path.ts';
import { type EntryKind, kindAt } from './entries.ts';

/** How far a path exists on this computer. */
export interface Existing {
  /** How many of the names exist as real folders, from the start. */
  readonly depth: number;
  /** The deepest of these folders. */
  readonly folder: RawPath;
  /** What stands where the next name would be: null if nothing, or if there is no next name. */
  readonly next: EntryKind | null;
}

/** Decides whether a link on the way may be followed. */
export type TrustLink = (path: string) => boolean;

/**
 * Walks down from a folder as far as there are real folders. A link is a stop, as a file is, unless it is trusted:
 * otherwise whoever may put a link somewhere could lead restored files anywhere.
 */
export async function walkExisting(
  start: RawPath,
  names: readonly RawPath[],
  isTrusted: TrustLink,
): Promise<Existing> {
  let folder = start;
  for (const [depth, name] of names.entries()) {
    const path = joinRaw(folder, name);
    const kind = await kindAt(path);
    const isWay = kind === 'folder' || (kind === 'link' && isTrusted(textOf(path)));
    if (!isWay) return { depth, folder, next: kind };
    folder = kind === 'link' ? await realpath(path) : path;
  }
  return { depth: names.length, folder, next: null };
}

/**
 * Links that the system itself or the person's home stands on: directly in the root (`/home` may lead to `/usr/home`,
 * `/var` to `/private/var`), and on the way to the home folder.
 */
export function trustedLinks(homeFolder: string): TrustLink {
  return (path) => dirname(path) === '/' || homeFolder === path || homeFolder.startsWith(`${path}${sep}`);
}

export const noLinks: TrustLink = () => false;
