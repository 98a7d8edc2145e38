import { randomUUID } from 'node:crypto';
import { chmod, lstat } from 'node:fs/promises';
import type { Problem } from '../../src-shared/model/job.ts';
import { joinRaw, type RawPath, textOf } from '../platform/raw-path.ts';
import { countFiles } from './count-files.ts';
import { codeOf, type Entry, entriesOf, type EntryKind, hasCode, kindAt } from './entries.ts';
import type { FolderTimes } from './folder-times.ts';
import { moveToFree, replaceByFolder, replaceFile } from './move.ts';
import { type Mark, nameBeside } from './name-beside.ts';
import { isSameContent, isSameLink } from './same-content.ts';

export interface Counts {
  restored: number;
  skipped: number;
  keptBeside: number;
  /** Of files that were restored but not put in place. */
  skippedBytes: number;
}

/** What one merge needs to know. */
export interface Placing {
  readonly onConflict: 'keep-both' | 'replace' | 'skip';
  readonly mark: Mark;
  readonly signal: AbortSignal;
  /** A folder of the same file system for what is replaced by a folder; it goes with the staging folder. */
  readonly aside: RawPath;
  readonly problem: (problem: Problem) => void;
  /** Told of entries whose place is on another file system, where they cannot be moved to. */
  readonly elsewhere: (entry: Entry) => void;
  readonly counts: Counts;
  readonly times: FolderTimes;
}

/** Where an entry shall be. */
export interface Place {
  readonly folder: RawPath;
  readonly name: RawPath;
}

const atOnce = 16;
const mostAttempts = 1000;

/**
 * Puts a restored entry into its place; folders are merged. No link is followed and nothing that is there is lost
 * unless it is a file or link and the person chose `replace`. Answers whether the place's folder has changed.
 */
export async function place(placing: Placing, entry: Entry, at: Place): Promise<boolean> {
  if (placing.signal.aborted) return false;
  const target = joinRaw(at.folder, at.name);
  try {
    const files =
      entry.kind === 'folder' && (await kindAt(target)) === null ? await countFiles(entry.path) : 1;
    if (await moveToFree(entry, target)) {
      placing.counts.restored += files;
      return true;
    }
    return await resolve(placing, entry, at);
  } catch (error) {
    if (hasCode(error, 'EXDEV')) placing.elsewhere(entry);
    else placing.problem({ path: textOf(target), cause: causeOf(error), detail: codeOf(error) });
    return false;
  }
}

async function resolve(placing: Placing, entry: Entry, at: Place): Promise<boolean> {
  const target = joinRaw(at.folder, at.name);
  const existing = await kindAt(target);
  if (existing === null) throw Object.assign(new Error('It vanished.'), { code: 'ENOENT' });
  if (entry.kind === 'folder' && existing === 'folder') {
    await mergeFolder(placing, entry, target);
    return false;
  }
  if (placing.onConflict === 'skip') return skip(placing, entry);
  if (placing.onConflict === 'replace') return replace(placing, entry, at, existing);
  return (await isSame(placing, entry, target, existing))
    ? skip(placing, entry)
    : putBeside(placing, entry, at);
}

async function skip({ counts }: Placing, entry: Entry): Promise<false> {
  const files = entry.kind === 'folder' ? await countFiles(entry.path) : 1;
  const bytes = entry.kind === 'file' ? (await lstat(entry.path)).size : 0;
  counts.skipped += files;
  counts.skippedBytes += bytes;
  return false;
}

function isSame({ signal }: Placing, entry: Entry, target: RawPath, existing: EntryKind): Promise<boolean> {
  if (entry.kind !== existing) return Promise.resolve(false);
  if (entry.kind === 'file') return isSameContent(entry.path, target, signal);
  return entry.kind === 'link' ? isSameLink(entry.path, target) : Promise.resolve(true);
}

async function putBeside(placing: Placing, entry: Entry, at: Place): Promise<boolean> {
  const files = entry.kind === 'folder' ? await countFiles(entry.path) : 1;
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const beside = joinRaw(at.folder, nameBeside(at.name, placing.mark, attempt));
    if (await moveToFree(entry, beside)) {
      placing.counts.restored += files;
      placing.counts.keptBeside += 1;
      return true;
    }
  }
  throw Object.assign(new Error('No free name.'), { code: 'EEXIST' });
}

async function replace(placing: Placing, entry: Entry, at: Place, existing: EntryKind): Promise<boolean> {
  // A whole folder is never thrown away for one file of its name.
  if (existing === 'folder') return putBeside(placing, entry, at);
  const target = joinRaw(at.folder, at.name);
  if (entry.kind === 'folder') {
    const files = await countFiles(entry.path);
    await replaceByFolder(entry, target, joinRaw(placing.aside, randomUUID()));
    placing.counts.restored += files;
  } else {
    await replaceFile(entry, target);
    placing.counts.restored += 1;
  }
  return true;
}

/** Merges what a restored folder holds into an existing one. `isChosen` false leaves the folder itself as it is. */
export async function mergeFolder(
  placing: Placing,
  entry: Pick<Entry, 'path'>,
  target: RawPath,
  isChosen = true,
): Promise<void> {
  const restored = await lstat(entry.path, { bigint: true });
  if ((restored.mode & 0o700n) !== 0o700n) await chmod(entry.path, Number(restored.mode & 0o7777n) | 0o700);
  const entries = await entriesOf(entry.path);
  let hasChanged = false;
  const others = entries.filter(({ kind }) => kind !== 'folder');
  for (let start = 0; start < others.length; start += atOnce) {
    const some = others.slice(start, start + atOnce);
    const changes = await Promise.all(
      some.map((other) => place(placing, other, { folder: target, name: other.name })),
    );
    hasChanged ||= changes.includes(true);
  }
  for (const folder of entries.filter(({ kind }) => kind === 'folder'))
    hasChanged = (await place(placing, folder, { folder: target, name: folder.name })) || hasChanged;
  if (!isChosen) return;
  if (placing.onConflict === 'replace') await placing.times.giveAll(target, restored);
  else if (hasChanged) await placing.times.give(target, restored);
}

function causeOf(error: unknown): Problem['cause'] {
  if (hasCode(error, 'EACCES', 'EPERM', 'EROFS')) return 'permission-denied';
  if (hasCode(error, 'ENOSPC', 'EDQUOT')) return 'no-space';
  if (hasCode(error, 'ENAMETOOLONG', 'EILSEQ')) return 'name-not-possible';
  return 'write-error';
}
