import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import { commonFolder } from './selection.ts';

export type System = 'linux' | 'macos' | 'windows';
export type Destination = { readonly kind: 'original' } | { readonly kind: 'folder'; readonly path: string };

/** What lies below `base` in the snapshot goes below `target` on this computer. */
export interface Mapping {
  readonly base: string;
  readonly target: string;
  readonly items: readonly string[];
}

/**
 * Into another folder the items go without the folders that all of them share: what was chosen in one folder lies in
 * the destination side by side, and items from several folders keep apart. Home again, everything has its own path.
 */
export function mapItems(
  items: readonly string[],
  destination: Destination,
  system: System,
): Outcome<readonly Mapping[]> {
  if (destination.kind === 'folder')
    return done([{ base: commonFolder(items), target: destination.path, items }]);
  if (system !== 'windows') return done([{ base: '/', target: '/', items }]);
  const drives = new Map<string, string[]>();
  for (const item of items) {
    const drive = /^\/[A-Za-z](?=\/)/u.exec(item)?.[0];
    if (drive === undefined)
      return failed(makeFault('restore.destination-unsafe', { params: { path: item } }));
    drives.set(drive, [...(drives.get(drive) ?? []), item]);
  }
  return done([...drives].map(([base, chosen]) => ({ base, target: `${base.slice(1)}:\\`, items: chosen })));
}

/** Where a path of the snapshot came from on this computer; the drive letter is its first folder on Windows. */
export function nativePathOf(path: string, system: System): string {
  if (system !== 'windows') return path;
  const [, drive, rest = '/'] = /^\/([A-Za-z])(\/.*)?$/u.exec(path) ?? [];
  return drive === undefined ? path : `${drive}:${rest.replaceAll('/', '\\')}`;
}

/** The sources of a snapshot, as its computer wrote them, as paths inside it. */
export function snapshotPathOf(native: string): string {
  const [, drive, rest = ''] = /^([A-Za-z]):[\\/](.*)$/u.exec(native) ?? [];
  if (drive === undefined) return native;
  return `/${drive}/${rest.replaceAll('\\', '/')}`.replace(/\/+$/u, '');
}

/** The folder in which a finished restore can be shown. */
export const shownFolder = (items: readonly string[], destination: Destination, system: System): string =>
  destination.kind === 'folder' ? destination.path : nativePathOf(commonFolder(items), system);
