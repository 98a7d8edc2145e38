import { access, constants, readdir, stat, statfs } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Fault, makeFault, type RepositoryProbe } from '../../src-shared/plugin-sdk/index.ts';
import { exists, nearestExisting } from './locate.ts';

export type Look = Omit<RepositoryProbe, 'settings'>;

/** Under this a first backup of an ordinary home does not fit, and later ones fill the disk up. */
const littleSpaceBytes = 4 * 1024 ** 3;

/** Linux's numbers for file systems without large files (FAT) or without upper and lower case (statfs(2)). */
const fatMagic = 0x4d44;

/** What systems put into the root of a disk by themselves; it does not make a folder occupied. */
const systemNames = new Set([
  'lost+found',
  'System Volume Information',
  '$RECYCLE.BIN',
  '.Spotlight-V100',
  '.fseventsd',
  '.Trashes',
  '.DS_Store',
  'desktop.ini',
]);

const nothingKnown = { freeBytes: null, totalBytes: null, warnings: [] } as const;

export const absent = (path: string): Look => ({
  ...nothingKnown,
  finding: 'absent',
  fault: makeFault('repository.absent', { params: { path } }),
});

/** Looks at a folder without changing anything. A folder that is missing in one that is there can be made. */
export async function look(path: string): Promise<Look> {
  const found = await findingOf(path);
  if (found.finding === 'absent') return { ...nothingKnown, ...found };
  const ground = (await nearestExisting(path)) ?? path;
  const space = await statfs(ground).catch(() => null);
  if (space === null) return { ...nothingKnown, ...found };
  const freeBytes = space.bavail * space.bsize;
  const warnings: Look['warnings'][number][] = [];
  if (freeBytes < littleSpaceBytes && found.finding === 'empty') warnings.push('little-space');
  if (space.type === fatMagic) warnings.push('file-size-limit');
  if (await ignoresCase(ground)) warnings.push('case-insensitive');
  return { ...found, freeBytes, totalBytes: space.blocks * space.bsize, warnings };
}

type Finding = Pick<Look, 'finding' | 'fault'>;

async function findingOf(path: string): Promise<Finding> {
  const entries = await readdir(path).catch((error: unknown) => codeOf(error));
  if (typeof entries === 'string') return findingWithoutList(path, entries);
  const finding = await kindOfFolder(path, entries);
  if (finding === 'occupied')
    return { finding, fault: makeFault('repository.folder-not-empty', { params: { path } }) };
  return { finding, fault: await writeFault(path) };
}

async function findingWithoutList(path: string, code: string): Promise<Finding> {
  if (code === 'ENOTDIR' && (await exists(path)))
    return {
      finding: 'occupied',
      fault: makeFault('repository.folder-not-empty', { params: { path } }),
    };
  if (code === 'ENOENT' && (await isFolder(dirname(path))))
    return { finding: 'empty', fault: await writeFault(dirname(path)) };
  if (code === 'EACCES' || code === 'EPERM')
    return {
      finding: 'absent',
      fault: makeFault('repository.permission-denied', { params: { path }, detail: code }),
    };
  return {
    finding: 'absent',
    fault: makeFault('repository.absent', { params: { path }, detail: code }),
  };
}

async function kindOfFolder(
  path: string,
  entries: readonly string[],
): Promise<'empty' | 'repository' | 'occupied'> {
  if (['config', 'keys', 'data'].every((name) => entries.includes(name))) {
    const isLayout = (await isFolder(join(path, 'keys'))) && (await isFolder(join(path, 'data')));
    if (isLayout) return 'repository';
  }
  return entries.every((name) => systemNames.has(name)) ? 'empty' : 'occupied';
}

async function writeFault(folder: string): Promise<Fault | null> {
  const code = await access(folder, constants.W_OK | constants.X_OK).then(
    () => null,
    (error: unknown) => codeOf(error),
  );
  if (code === null) return null;
  return makeFault(code === 'EROFS' ? 'repository.read-only' : 'repository.permission-denied', {
    params: { path: folder },
    detail: code,
  });
}

export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );

/** Asks for the folder by its name in the other case: the same folder answers only where case does not count. */
async function ignoresCase(folder: string): Promise<boolean> {
  const name = basename(folder);
  const swapped = name === name.toUpperCase() ? name.toLowerCase() : name.toUpperCase();
  if (swapped === name) return false;
  const other = join(dirname(folder), swapped);
  if (!(await exists(other))) return false;
  const [mine, its] = await Promise.all([stat(folder), stat(other)]);
  return mine.ino === its.ino && mine.dev === its.dev;
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
