import type { Outcome } from '../../src-shared/model/fault.ts';

/** Files outside the home that the person asked for. Faults: `home.disk-full`, `home.not-writable` with `params.path`. */
export interface PrivateFiles {
  /**
   * Replaces a file by new content that only this account can read (mode 0600), or leaves it as it was. With `mark`,
   * which the content begins with, a file that is there and begins otherwise is not replaced.
   */
  write(path: string, content: Uint8Array, options?: { readonly mark?: string }): Promise<Outcome<null>>;
  /** Also when there is none. */
  remove(path: string): Promise<Outcome<null>>;
}
