export { createVault } from './create-vault.ts';
export { generatePassword, inGroups, randomReadable, readableAlphabet } from './readable-text.ts';
export type { SecretRef, Vault, VaultDependencies } from './vault.ts';
