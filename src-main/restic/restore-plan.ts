import { posix } from 'node:path';
import { failed, done, makeFault } from '../../src-shared/model/fault.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';
import { literalPattern } from './patterns.ts';
import type { RestoreRequest } from './requests.ts';

/** One run of restic: everything below `base` that `includes` match goes to `target`. */
export interface RestoreStep {
  /** Folder inside the snapshot, `/` for its root. */
  readonly base: string;
  readonly target: string;
  /** Patterns relative to the base; none means all of it. */
  readonly includes: readonly string[];
}

/**
 * Turns the wish into runs. restic gives every folder above a chosen item its old owner, mode and times back, when
 * it stands below the base (measured). In a new place that is welcome; in the original place it would change
 * `/home`, and fail for everybody but root: so there the base is the folder right above the item, which restic
 * leaves alone.
 */
export function planRestore(
  request: Pick<RestoreRequest, 'items' | 'destination'>,
  platform: NodeJS.Platform = process.platform,
): Outcome<readonly RestoreStep[]> {
  const items = [...new Set(request.items.map(tidy))];
  const { destination } = request;
  if (destination.kind === 'folder' && (destination.layout === 'full-paths' || items.includes('/'))) {
    return done([{ base: '/', target: destination.folder, includes: includesOf(items, '/', platform) }]);
  }
  const byBase = new Map<string, string[]>();
  for (const item of withoutInner(items)) {
    const base = readableFolder(posix.dirname(item));
    byBase.set(base, [...(byBase.get(base) ?? []), item]);
  }
  const steps: RestoreStep[] = [];
  for (const [base, chosen] of byBase) {
    const target = destination.kind === 'folder' ? destination.folder : nativePath(base, platform);
    if (target === undefined) {
      return failed(makeFault('restore.destination-unsafe', { params: { path: base } }));
    }
    steps.push({ base, target, includes: includesOf(chosen, base, platform) });
  }
  return done(steps);
}

const tidy = (item: string): string => posix.normalize(`/${item}`).replace(/(?<=.)\/$/u, '');

/** An item inside another chosen one comes with it. */
const withoutInner = (items: readonly string[]): readonly string[] =>
  items.filter((item) => !items.some((other) => other !== item && item.startsWith(below(other))));

const below = (folder: string): string => (folder === '/' ? '/' : `${folder}/`);

/** A base is looked up byte by byte, so a name that is no text has to be matched by the pattern instead. */
function readableFolder(folder: string): string {
  let readable = folder;
  while (readable.includes('\uFFFD')) readable = posix.dirname(readable);
  return readable;
}

function includesOf(items: readonly string[], base: string, platform: NodeJS.Platform): readonly string[] {
  if (items.includes('/')) return [];
  return items.map((item) => literalPattern(base === '/' ? item : item.slice(base.length), platform));
}

/** Where a folder of the snapshot came from; undefined if that cannot be known (a Windows path above the drives). */
export function nativePath(path: string, platform: NodeJS.Platform): string | undefined {
  if (platform !== 'win32') return path;
  const found = /^\/([A-Za-z])(\/.*)?$/u.exec(path);
  return found === null ? undefined : `${found[1] ?? ''}:${(found[2] ?? '/').replaceAll('/', '\\')}`;
}

/** The same, the other way: a source as the computer wrote it, as a path inside the snapshot. */
export function snapshotPath(path: string): string {
  const drive = /^([A-Za-z]):[\\/](.*)$/u.exec(path);
  if (drive === null) return path;
  return tidy(`${drive[1] ?? ''}/${(drive[2] ?? '').replaceAll('\\', '/')}`);
}
