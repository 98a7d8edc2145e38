/** Paths inside a snapshot are absolute and `/`-separated on every system; a Windows drive is their first folder. */

/** The path inside a snapshot of a source path of this or another computer: `C:\Users\anna` becomes `/C/Users/anna`. */
export function toSnapshotPath(sourcePath: string): string {
  const drive = /^([A-Za-z]):[\\/]*(.*)$/u.exec(sourcePath);
  const plain = drive ? `/${drive[1] ?? ''}/${drive[2] ?? ''}` : sourcePath;
  const isWindows = drive !== null || sourcePath.startsWith('\\\\');
  const slashed = isWindows ? plain.replaceAll('\\', '/') : plain;
  return normalise(slashed.startsWith('/') ? slashed : `/${slashed}`);
}

const normalise = (path: string): string => {
  const segments = path.split('/').filter((segment) => segment !== '');
  return `/${segments.join('/')}`;
};

export const parentOf = (path: string): string => {
  const end = path.lastIndexOf('/');
  return end <= 0 ? '/' : path.slice(0, end);
};

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** True when `path` lies somewhere below `folder`; nothing lies below itself. */
export const isBelow = (path: string, folder: string): boolean =>
  folder === '/' ? path !== '/' : path.startsWith(`${folder}/`);

/** The entry of `folder` through which the way leads to `path` far below it; null when it does not lie there. */
export function childTowards(folder: string, path: string): string | null {
  if (!isBelow(path, folder)) return null;
  const start = folder === '/' ? 1 : folder.length + 1;
  const end = path.indexOf('/', start);
  return end === -1 ? path : path.slice(0, end);
}

/** Where browsing starts: the deepest folder that holds all sources, or the only source itself. */
export function startFolder(sourcePaths: readonly string[]): string {
  const [first, ...others] = sourcePaths.map((path) => toSnapshotPath(path).split('/').slice(1));
  if (first === undefined) return '/';
  const shared = others.reduce<readonly string[]>((common, path) => {
    const end = common.findIndex((segment, index) => path[index] !== segment);
    return end === -1 ? common : common.slice(0, end);
  }, first);
  return normalise(shared.join('/'));
}

export interface Crumb {
  readonly path: string;
  /** The folder's name; `top` and `home` are named by the catalogue. */
  readonly name: string;
  readonly role: 'top' | 'home' | 'folder';
}

/** The way from the top of the snapshot to a folder; the steps to the person's home are one step. */
export function crumbsTo(folder: string, homeFolder: string): readonly Crumb[] {
  const home = toSnapshotPath(homeFolder);
  const isAtHome = home !== '/' && (folder === home || isBelow(folder, home));
  const crumbs: Crumb[] = [{ path: '/', name: '', role: 'top' }];
  let path = '';
  for (const segment of folder.split('/').slice(1)) {
    if (segment === '') continue;
    path = `${path}/${segment}`;
    if (isAtHome && isBelow(home, path)) continue;
    crumbs.push({ path, name: segment, role: path === home ? 'home' : 'folder' });
  }
  return crumbs;
}
