import { access, constants, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, sep } from 'node:path';
import { done, failed, makeFault, type Fault, type Outcome } from '../../src-shared/model/fault.ts';
import { codeOf, hasCode } from './entries.ts';

export interface DestinationFolder {
  /** Without links: the person chose where they lead. */
  readonly path: string;
  /** It does not exist yet, but the folder that it shall be in does. */
  readonly isNew: boolean;
}

/** Looks at the folder to restore to, without changing anything. A missing one can be made if its parent is there. */
export async function lookAtDestination(
  path: string,
  forbidden: readonly string[],
): Promise<Outcome<DestinationFolder>> {
  if (!isAbsolute(path) || path.includes('\0')) return failed(fault('missing', path));
  const found = await resolve(path);
  if (!found.ok) return found;
  const { value } = found;
  if (isForbidden(value.path, forbidden)) return failed(fault('unsafe', path));
  try {
    await access(value.isNew ? dirname(value.path) : value.path, constants.W_OK | constants.X_OK);
    return found;
  } catch (error) {
    return failed(fault('not-writable', path, codeOf(error)));
  }
}

async function resolve(path: string): Promise<Outcome<DestinationFolder>> {
  try {
    const real = await realpath(path);
    return (await stat(real)).isDirectory()
      ? done({ path: real, isNew: false })
      : failed(fault('missing', path));
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) return failed(fault('not-writable', path, codeOf(error)));
  }
  const parent = await realpath(dirname(path)).catch(() => null);
  if (parent === null) return failed(fault('missing', path));
  return done({ path: path.replace(dirname(path), () => parent), isNew: true });
}

/** Makes a new destination; answers the function that takes it back if nothing came into it. */
export async function makeDestination(path: string): Promise<Outcome<null>> {
  try {
    await mkdir(path);
    return done(null);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return done(null);
    if (hasCode(error, 'ENOENT')) return failed(fault('missing', path));
    return failed(fault(hasCode(error, 'ENOSPC', 'EDQUOT') ? 'full' : 'not-writable', path, codeOf(error)));
  }
}

export const isForbidden = (path: string, forbidden: readonly string[]): boolean =>
  forbidden.some((folder) => path === folder || path.startsWith(`${folder}${sep}`));

export const fault = (
  what: 'missing' | 'unsafe' | 'not-writable' | 'full',
  path: string,
  detail?: string,
): Fault => makeFault(`restore.destination-${what}`, { params: { path }, detail });
