import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';

/**
 * Paths inside a snapshot as they were chosen: absolute, each once, without those inside another chosen one. A path
 * that tries to climb is refused: restic has no such names, so it cannot come from a snapshot.
 */
export function readSelection(paths: readonly string[]): Outcome<readonly string[]> {
  const items = new Set<string>();
  for (const path of paths) {
    const names = namesOf(path);
    if (!path.startsWith('/') || path.includes('\0') || names.some((name) => name === '..' || name === '.'))
      return failed(makeFault('request.invalid', { params: { path } }));
    items.add(`/${names.join('/')}`);
  }
  if (items.size === 0) return failed(makeFault('restore.nothing-selected'));
  return done([...items].filter((item) => !isInsideAnother(item, items)));
}

export const namesOf = (path: string): string[] => path.split('/').filter((name) => name !== '');

const contains = (folder: string, path: string): boolean =>
  folder === '/' || path === folder || path.startsWith(`${folder}/`);

function isInsideAnother(item: string, items: ReadonlySet<string>): boolean {
  for (let folder = parentOf(item); folder !== null; folder = parentOf(folder))
    if (items.has(folder)) return true;
  return false;
}

/** Null for the root. */
export function parentOf(path: string): string | null {
  if (path === '/') return null;
  const end = path.lastIndexOf('/');
  return end === 0 ? '/' : path.slice(0, end);
}

/** The deepest folder that holds all items: what is chosen from one folder lies in it side by side. */
export function commonFolder(items: readonly string[]): string {
  let common = parentOf(items[0] ?? '/') ?? '/';
  while (!items.every((item) => contains(common, item))) common = parentOf(common) ?? '/';
  return common;
}
