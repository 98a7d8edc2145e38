import { z } from 'zod';
import type { DocumentShape } from '../platform/document-file.ts';
import { passphraseHeader } from './passphrase-key.ts';

const vaultContent = z.object({
  protection: z.enum(['none', 'keychain', 'passphrase', 'weak']),
  /** Set if and only if the protection is a passphrase. */
  passphrase: passphraseHeader.nullable(),
  /** Ciphertext in base64 by the name of the secret. */
  entries: z.record(z.string(), z.base64()),
});
export type VaultContent = z.infer<typeof vaultContent>;

export const vaultShape: DocumentShape<VaultContent> = {
  version: 1,
  schema: vaultContent.refine(
    ({ protection, passphrase }) => (protection === 'passphrase') === (passphrase !== null),
  ),
  initial: () => ({ protection: 'none', passphrase: null, entries: {} }),
};
