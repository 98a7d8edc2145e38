import type { Outcome } from '../../src-shared/model/fault.ts';

/** What the system offers to keep secrets with. Fault of both directions: `vault.unavailable`. */
export interface SystemCipher {
  /** `weak`: whoever can read this account's files can read them; `nothing`: it cannot encrypt at all. */
  describe(): { readonly offers: 'keychain' | 'weak' | 'nothing'; readonly backend: string };
  encrypt(text: string): Promise<Outcome<Uint8Array>>;
  /** Fails for what another account or another computer has encrypted. */
  decrypt(bytes: Uint8Array): Promise<Outcome<string>>;
}
