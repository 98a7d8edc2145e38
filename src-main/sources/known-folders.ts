import { readdir, readFile, stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import type { KnownFolder } from '../../src-shared/plugin-sdk/index.ts';
import type { SourcesDependencies } from './sources.ts';

type Account = Pick<SourcesDependencies, 'system' | 'homeFolder' | 'environment'>;
type Role = KnownFolder['role'];
type Candidate = readonly [role: Role, path: string];

const worthSaving = new Set<Role>(['documents', 'pictures', 'desktop', 'music', 'videos']);

/** Folders of the home that hold programs or what others share, not a person's own work. */
const notOffered = new Set(['public', 'templates', 'snap', 'library', 'applications', 'appdata', 'onedrive']);
const mostOthers = 20;

/**
 * The folders of this account that exist, the most worth saving first: the ones with a role wherever the person moved
 * them, then other visible folders of the home, then the home itself.
 */
export async function findKnownFolders(account: Account): Promise<readonly KnownFolder[]> {
  const named = account.system === 'linux' ? await userDirs(account) : usualFolders(account);
  const candidates: readonly Candidate[] = [
    ...named,
    ...(await otherFolders(account)),
    ['home', account.homeFolder],
  ];
  const found = await Promise.all(
    candidates.map(async (candidate) => ((await isFolder(candidate[1])) ? [candidate] : [])),
  );
  return firstOfEachPath(found.flat()).map(([role, path]) => ({
    role,
    path,
    isWorthSaving: worthSaving.has(role),
  }));
}

const firstOfEachPath = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter(
    (candidate, index) => candidates.findIndex((other) => other[1] === candidate[1]) === index,
  );

const xdgRoles: Readonly<Record<string, Role>> = {
  DOCUMENTS: 'documents',
  PICTURES: 'pictures',
  DESKTOP: 'desktop',
  MUSIC: 'music',
  VIDEOS: 'videos',
  DOWNLOAD: 'downloads',
};

/** freedesktop.org's user-dirs.dirs: `XDG_DOCUMENTS_DIR="$HOME/Dokumente"`; the home itself means "none". */
async function userDirs(account: Account): Promise<readonly Candidate[]> {
  const configured = account.environment['XDG_CONFIG_HOME'];
  const folder =
    configured !== undefined && posix.isAbsolute(configured)
      ? configured
      : posix.join(account.homeFolder, '.config');
  const text = await readFile(posix.join(folder, 'user-dirs.dirs'), 'utf8').catch(() => null);
  if (text === null) return usualFolders(account);
  return parseUserDirs(text, account.homeFolder);
}

export function parseUserDirs(text: string, homeFolder: string): readonly Candidate[] {
  const paths = new Map<Role, string>();
  for (const [, name = '', value = ''] of text.matchAll(
    /^\s*XDG_([A-Z]+)_DIR\s*=\s*"((?:[^"\\]|\\.)*)"/gmu,
  )) {
    const role = xdgRoles[name];
    const plain = value.replaceAll(/\\(.)/gu, '$1');
    const path = plain.replace(/^\$HOME(?=\/|$)/u, () => homeFolder).replace(/\/+$/u, '');
    if (role !== undefined && posix.isAbsolute(path) && path !== homeFolder) paths.set(role, path);
  }
  return Object.values(xdgRoles).flatMap((role) => {
    const path = paths.get(role);
    return path === undefined ? [] : [[role, path] as const];
  });
}

/** Where macOS and Windows, and a Linux without user-dirs, keep them; OneDrive takes some of them over. */
function usualFolders({ system, homeFolder, environment }: Account): readonly Candidate[] {
  const path = system === 'windows' ? win32 : posix;
  const oneDrive = system === 'windows' ? environment['OneDrive'] : undefined;
  const names: readonly (readonly [Role, string])[] = [
    ['documents', 'Documents'],
    ['pictures', 'Pictures'],
    ['desktop', 'Desktop'],
    ['music', 'Music'],
    ['videos', system === 'macos' ? 'Movies' : 'Videos'],
    ['downloads', 'Downloads'],
  ];
  return names.flatMap(([role, name]): readonly Candidate[] => {
    const places = [[role, path.join(homeFolder, name)] as const];
    return oneDrive === undefined || role === 'downloads'
      ? places
      : [[role, path.join(oneDrive, name)] as const, ...places];
  });
}

/** Folders that the person made: where projects, scans and the like are. */
async function otherFolders({ system, homeFolder }: Account): Promise<readonly Candidate[]> {
  const path = system === 'windows' ? win32 : posix;
  const entries = await readdir(homeFolder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .filter((name) => !notOffered.has(name.toLowerCase()) && !name.includes('\uFFFD'))
    .sort((a, b) => a.localeCompare(b))
    .slice(0, mostOthers)
    .map((name) => ['other', path.join(homeFolder, name)] as const);
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
