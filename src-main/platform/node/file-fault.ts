import { makeFault } from '../../../src-shared/model/fault.ts';
import type { Fault } from '../../../src-shared/model/fault.ts';

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The system's error number as text, e.g. `ENOENT`; undefined for anything that no system call said. */
export const errorCodeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/**
 * The fault behind a failed system call on a file of the app's own state; rethrows what is no such failure, because
 * then it is a bug. Params: `path`.
 */
export function homeFaultOf(error: unknown, path: string): Fault {
  const code = errorCodeOf(error);
  if (code === undefined || !/^E[A-Z0-9]+$/u.test(code)) throw error;
  return makeFault(fullCodes.has(code) ? 'home.disk-full' : 'home.not-writable', {
    params: { path },
    detail: String(error),
  });
}
