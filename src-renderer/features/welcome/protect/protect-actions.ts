import type { Fault } from '../../../../src-shared/model/fault.ts';
import type { VaultState } from '../../../../src-shared/model/vault-state.ts';
import { bridge } from '../../../bridge/window-bridge.ts';
import { localRepository, repositoryName } from '../../../parts/places/repository-name.ts';
import { changeWizard, useWizard } from '../wizard-store.ts';

/** Whether the person has to say how the key is kept before there can be one. */
export const needsVaultChoice = (vault: VaultState, acceptsWeakVault: boolean): boolean =>
  vault.protection === 'none' && vault.systemOffers !== 'keychain' && !acceptsWeakVault;

/** Makes the encrypted repository at the chosen place; answers why it could not, or null. */
export async function createRepository(): Promise<Fault | null> {
  const { folder, probe } = useWizard.getState();
  if (folder === null || probe.phase !== 'seen') return null;
  const outcome = await bridge.call('repositories.create', {
    typeId: localRepository,
    settings: probe.result.settings,
    name: repositoryName(folder),
  });
  if (!outcome.ok) return outcome.fault;
  changeWizard(() => ({ repository: outcome.value.repository, repositoryOrigin: 'fresh' }));
  return null;
}

/** Protects the vault with a passphrase, or accepts what the system offers; answers why it could not, or null. */
export async function protectVault(passphrase: string | null): Promise<Fault | null> {
  const outcome =
    passphrase === null
      ? await bridge.call('vault.use-system', {})
      : await bridge.call('vault.set-passphrase', { passphrase });
  return outcome.ok ? null : outcome.fault;
}

export const rememberKit = (path: string): void => {
  changeWizard(() => ({ kitPath: path, isKitPostponed: false }));
};

export const postponeKit = (): void => {
  changeWizard(() => ({ isKitPostponed: true }));
};
