import type { Problem } from '../../src-shared/model/job.ts';
import { joinRaw, type RawPath, textOf } from '../platform/raw-path.ts';
import { type Entry, type EntryKind, findByNames, kindAt } from './entries.ts';
import type { Mapping } from './mapping.ts';
import { mergeFolder, place, type Placing } from './place.ts';
import { namesOf } from './selection.ts';
import { type TrustLink, walkExisting } from './walk-existing.ts';

/**
 * Brings what restic has restored below `files` to where it belongs. Folders above an item that do not exist any more
 * come with it; those that exist are passed through and stay as they are. Items that are not there are problems.
 */
export async function mergeGroup(
  placing: Placing,
  files: string,
  mapping: Mapping,
  isTrusted: TrustLink,
): Promise<void> {
  const baseDepth = namesOf(mapping.base).length;
  const seen = new Set<string>();
  for (const item of mapping.items) {
    const found = await findByNames(files, namesOf(item));
    if (found.length === 0) placing.problem({ path: item, cause: 'missing', detail: '' });
    for (const names of found) {
      const base = names.slice(0, baseDepth).reduce<RawPath>(joinRaw, files);
      await mergeItem({ placing, isTrusted, target: mapping.target, seen }, base, names.slice(baseDepth));
    }
  }
}

interface Merge {
  readonly placing: Placing;
  readonly isTrusted: TrustLink;
  readonly target: string;
  /** Restored folders that have been moved as a whole, with all the items in them. */
  readonly seen: Set<string>;
}

async function mergeItem(merge: Merge, base: RawPath, names: readonly RawPath[]): Promise<void> {
  const { placing, target, isTrusted, seen } = merge;
  if (names.length === 0) return mergeFolder(placing, { path: base }, target, false);
  const { folder, depth, next } = await walkExisting(target, names.slice(0, -1), isTrusted);
  const name = names[depth] ?? '';
  const path = names.slice(0, depth + 1).reduce<RawPath>(joinRaw, base);
  const key = textKey(path);
  if (seen.has(key)) return;
  seen.add(key);
  const isItem = depth === names.length - 1;
  if (next !== null && !isItem && placing.onConflict === 'replace') {
    placing.problem(inTheWay(joinRaw(folder, name), next));
    return;
  }
  const kind = await kindAt(path);
  // It may have been moved as part of a folder by an earlier item.
  if (kind === null) return;
  const entry: Entry = { name, path, kind };
  await place(placing, entry, { folder, name });
}

/** To replace what a folder on the way has become would take away more than was asked for. */
const inTheWay = (path: RawPath, kind: EntryKind): Problem => ({
  path: textOf(path),
  cause: kind === 'link' ? 'is-link' : 'write-error',
  detail: 'in the way of a folder',
});

const textKey = (path: RawPath): string => (typeof path === 'string' ? path : path.toString('latin1'));
