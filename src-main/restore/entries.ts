import { lstat, readdir } from 'node:fs/promises';
import { joinRaw, type RawPath, textOf } from '../platform/raw-path.ts';

export type EntryKind = 'file' | 'folder' | 'link' | 'other';

export interface Entry {
  readonly name: RawPath;
  readonly path: RawPath;
  readonly kind: EntryKind;
}

interface Kinds {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

export function kindOf(stats: Kinds): EntryKind {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  return stats.isSymbolicLink() ? 'link' : 'other';
}

/** Windows has no names but text, and its long paths need text. */
const encoding = process.platform === 'win32' ? 'utf8' : 'buffer';

/** The entries of a folder by their true names, whatever bytes they hold. */
export async function entriesOf(folder: RawPath): Promise<readonly Entry[]> {
  // The two encodings are two overloads; both give entries of the same kinds.
  const entries: readonly (Kinds & { readonly name: RawPath })[] =
    encoding === 'utf8'
      ? await readdir(folder, { withFileTypes: true })
      : await readdir(folder, { withFileTypes: true, encoding });
  return entries.map((entry) => ({
    name: entry.name,
    path: joinRaw(folder, entry.name),
    kind: kindOf(entry),
  }));
}

/** Null if nothing is there. */
export async function kindAt(path: RawPath): Promise<EntryKind | null> {
  try {
    return kindOf(await lstat(path));
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}

/** True names of what restic shows by these names: bytes that are no text may fit several. */
export async function findByNames(
  folder: RawPath,
  names: readonly string[],
): Promise<readonly (readonly RawPath[])[]> {
  const [name, ...rest] = names;
  if (name === undefined) return [[]];
  const found = name.includes('\uFFFD')
    ? (await entriesOf(folder).catch(() => []))
        .map((entry) => entry.name)
        .filter((raw) => textOf(raw) === name)
    : [name];
  const paths = await Promise.all(
    found.map(async (raw) => {
      const inner = joinRaw(folder, raw);
      if ((await kindAt(inner)) === null) return [];
      return (await findByNames(inner, rest)).map((tail) => [raw, ...tail]);
    }),
  );
  return paths.flat();
}

/** Which file system a path is on; null if it is not there. */
export const deviceOf = (path: RawPath): Promise<number | null> =>
  lstat(path).then(
    (stats) => stats.dev,
    () => null,
  );

export const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
