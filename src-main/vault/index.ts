export type { SecretRef, Vault, VaultDependencies } from './vault.ts';
