import { z } from 'zod';

/** How secrets are kept on this computer; never a secret itself. */
export const vaultState = z.object({
  /**
   * keychain: the system's key store guards them; passphrase: the person's own; weak: the system has no key store,
   * so anyone who can read this account's files can read them; none: nothing chosen yet.
   */
  protection: z.enum(['none', 'keychain', 'passphrase', 'weak']),
  isLocked: z.boolean(),
  /** What the system offers: `weak` means that a passphrase should be offered. */
  systemOffers: z.enum(['keychain', 'weak', 'nothing']),
  /** Name for the person: `macOS Keychain`, `GNOME Keyring`, `KWallet`, `Windows DPAPI`, `basic_text`. */
  backend: z.string(),
});
export type VaultState = z.infer<typeof vaultState>;
