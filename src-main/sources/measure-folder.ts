import { type Dirent, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';
import type { FolderMeasure } from '../../src-shared/model/place.ts';
import { cacheTagName, isTaggedCache } from './cache-tag.ts';
import { joinRaw, type RawPath } from '../platform/raw-path.ts';
import { compileLeaveOut, type LeaveOut, type LeaveOutRequest, ownPatterns } from './leave-out.ts';

export interface MeasureRequest extends LeaveOutRequest {
  readonly folder: string;
}

interface Folder {
  readonly path: RawPath;
  readonly components: readonly string[];
  /** Which preset leaves all of it out; null when it is saved. */
  readonly leftOutBy: string | null;
}

const entriesPerStep = 256;

/**
 * Counts what restic would save of a folder and what it would leave out, without reading any file. Synchronous,
 * because asking the file system asynchronously costs five times as much (300,000 files: 9.3 s of CPU instead of
 * 1.9 s); it pauses every few hundred entries with a reading, and belongs into a worker.
 */
export function* measureFolder(request: MeasureRequest): Generator<FolderMeasure, FolderMeasure> {
  const count = new Count(request.folder);
  const start = realPath(request.folder);
  if (start === null) return { ...count.reading(), unreadable: 1, isComplete: true };
  const leaveOut = compileLeaveOut({ ...request, source: start });
  const tagsBy = isTaggedCache(start) ? null : leaveOut.taggedCachesBy;
  const waiting: Folder[] = [{ path: start, components: componentsOf(start), leftOutBy: null }];
  let steps = 0;
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = entriesOf(folder, count);
    const restLeftOutBy = folder.leftOutBy ?? (holdsTag(folder, entries) ? tagsBy : null);
    for (const entry of entries) {
      const leftOutBy = entry.name === cacheTagName ? folder.leftOutBy : restLeftOutBy;
      const inner = look({ ...folder, leftOutBy }, entry, leaveOut, count);
      if (inner !== null) waiting.push(inner);
      steps += 1;
      if (steps % entriesPerStep === 0) yield count.reading();
    }
  }
  return { ...count.reading(), isComplete: true };
}

class Count {
  files = 0;
  bytes = 0;
  excludedBytes = 0;
  unreadable = 0;
  readonly #path: string;
  readonly #byPreset = new Map<string, number>();

  constructor(path: string) {
    this.#path = path;
  }

  add(size: number, leftOutBy: string | null): void {
    if (leftOutBy === null) {
      this.files += 1;
      this.bytes += size;
      return;
    }
    this.excludedBytes += size;
    if (leftOutBy !== ownPatterns) this.#byPreset.set(leftOutBy, (this.#byPreset.get(leftOutBy) ?? 0) + size);
  }

  reading(): FolderMeasure {
    const { files, bytes, excludedBytes, unreadable } = this;
    return {
      path: this.#path,
      files,
      bytes,
      excludedBytes,
      excludedBytesByPreset: Object.fromEntries(this.#byPreset),
      unreadable,
      isComplete: false,
    };
  }
}

interface Entry {
  readonly name: string;
  readonly path: RawPath;
  readonly isFolder: boolean;
  /** Links, sockets and the like are saved, but restic does not count them. */
  readonly isFile: boolean;
}

/** Counts one entry; answers it if it is a folder that has to be walked too. */
function look(folder: Folder, entry: Entry, leaveOut: LeaveOut, count: Count): Folder | null {
  const components = [...folder.components, entry.name];
  const leftOutBy = folder.leftOutBy ?? leaveOut.by(components);
  if (entry.isFolder) return { path: entry.path, components, leftOutBy };
  if (!entry.isFile) return null;
  try {
    const stats = lstatSync(entry.path, { throwIfNoEntry: false });
    if (stats !== undefined) count.add(stats.size, leftOutBy);
  } catch {
    count.unreadable += 1;
  }
  return null;
}

function entriesOf({ path }: Folder, count: Count): readonly Entry[] {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    if (!entries.some((entry) => entry.name.includes('\uFFFD')))
      return entries.map((entry) => asEntry(entry, entry.name, joinRaw(path, entry.name)));
    return readdirSync(path, { withFileTypes: true, encoding: 'buffer' }).map((entry) =>
      asEntry(entry, entry.name.toString(), joinRaw(path, entry.name)),
    );
  } catch (error) {
    // It may have gone since its parent was listed: then there is nothing to count.
    if (!isMissing(error)) count.unreadable += 1;
    return [];
  }
}

const holdsTag = (folder: Folder, entries: readonly Entry[]): boolean =>
  entries.some((entry) => entry.name === cacheTagName && !entry.isFolder) && isTaggedCache(folder.path);

const asEntry = (entry: Dirent | Dirent<Buffer>, name: string, path: RawPath): Entry => ({
  name,
  path,
  isFolder: entry.isDirectory(),
  isFile: entry.isFile(),
});

const componentsOf = (path: string): string[] =>
  path.split(sep === '\\' ? /[\\/]/u : '/').filter((component) => component !== '');

/** A link that was chosen as a source is followed. */
function realPath(path: string): string | null {
  try {
    return lstatSync(path).isSymbolicLink() ? realpathSync(path) : path;
  } catch {
    return null;
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
