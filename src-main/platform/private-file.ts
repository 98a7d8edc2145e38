import type { Outcome } from '../../src-shared/model/fault.ts';

/**
 * Replaces a file by new content that only this account can read (mode 0600), or leaves it as it was. With `mark`, which
 * the content begins with, a file that is there and begins otherwise is not replaced.
 * Faults: `home.disk-full`, `home.not-writable`, both with `params.path`.
 */
export type WritePrivateFile = (
  path: string,
  content: Uint8Array,
  options?: { readonly mark?: string },
) => Promise<Outcome<null>>;
