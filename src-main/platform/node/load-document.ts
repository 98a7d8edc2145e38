import { readFile, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { DocumentShape } from '../document-file.ts';
import type { LoadReport } from '../load-report.ts';
import { decodeDocument, type Decoded } from './document-text.ts';
import { errorCodeOf } from './file-fault.ts';
import { keepAside } from './keep-aside.ts';
import { isUnfinishedWriteOf } from './write-file-atomically.ts';

type Found<Value> = Decoded<Value> | { readonly kind: 'absent' };

export interface Loaded<Value> {
  readonly value: Value;
  readonly report: LoadReport;
}

/** `settings.json` -> `settings.last-good.json` */
export const lastGoodPath = (path: string): string => path.replace(/(\.[^./\\]+)?$/u, '.last-good$1');

/** Finds the value to begin with and moves aside whatever must not be written over. Rejects with the system's error. */
export async function loadDocument<Value extends object>(
  path: string,
  shape: DocumentShape<Value>,
  clock: Clock,
): Promise<Loaded<Value>> {
  await removeUnfinishedWrites(path);
  const main = await find(path, shape);
  if (main.kind === 'good') return { value: main.value, report: { kind: 'loaded' } };
  const copy = await find(lastGoodPath(path), shape);
  const value = copy.kind === 'good' ? copy.value : shape.initial();
  const keptCopy = await aside(lastGoodPath(path), copy, clock);
  const keptMain = await aside(path, main, clock);
  return { value, report: reportOf(main, copy, keptMain ?? keptCopy) };
}

function reportOf(main: Found<unknown>, copy: Found<unknown>, keptAside: string | null): LoadReport {
  const newer = [main, copy].find((found) => found.kind === 'newer');
  if (newer !== undefined && keptAside !== null) {
    return {
      kind: 'from-newer-version',
      keptAside,
      used: copy.kind === 'good' ? 'last-good' : 'nothing',
      version: newer.version,
    };
  }
  if (copy.kind === 'good') return { kind: 'recovered-from-last-good', keptAside };
  return keptAside === null ? { kind: 'fresh' } : { kind: 'lost', keptAside };
}

async function aside(path: string, found: Found<unknown>, clock: Clock): Promise<string | null> {
  if (found.kind === 'damaged') return keepAside(path, 'damaged', clock);
  return found.kind === 'newer' ? keepAside(path, `version-${found.version}`, clock) : null;
}

async function find<Value extends object>(path: string, shape: DocumentShape<Value>): Promise<Found<Value>> {
  try {
    return decodeDocument(shape, await readFile(path));
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === 'ENOENT') return { kind: 'absent' };
    // A folder in its place and a sector that cannot be read are damage; a missing permission is not.
    if (code === 'EISDIR' || code === 'EIO') return { kind: 'damaged' };
    throw error;
  }
}

async function removeUnfinishedWrites(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    const isOurs = isUnfinishedWriteOf(path, name) || isUnfinishedWriteOf(lastGoodPath(path), name);
    if (isOurs) await rm(join(folder, basename(name)), { force: true });
  }
}
