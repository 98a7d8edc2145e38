import type { VaultState } from '../../../../src-shared/model/vault-state.ts';
import { useCommand } from '../../../parts/use-command.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { ConfirmDialog, FaultMessage } from '../../../ui/index.ts';

interface UseSystemDialogProps {
  readonly vault: VaultState;
  readonly onClose: () => void;
}

/** Asks before the passphrase is given up for what the system offers. */
export function UseSystemDialog({ vault, onClose }: UseSystemDialogProps) {
  const { t } = useText();
  const use = useCommand('vault.use-system');
  const isKeychain = vault.systemOffers === 'keychain';
  const confirm = async (): Promise<void> => {
    const outcome = await use.run({});
    if (outcome.ok) onClose();
  };
  return (
    <ConfirmDialog
      title={t(isKeychain ? 'settings.security.use-keychain-title' : 'settings.security.use-weak-title')}
      confirmLabel={t(isKeychain ? 'settings.security.use-confirm' : 'settings.security.use-weak-confirm')}
      isDangerous={!isKeychain}
      isPending={use.isPending}
      isOpen
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>
        {isKeychain
          ? t('settings.security.use-keychain-question', { backend: vault.backend })
          : t('settings.security.use-weak-question')}
      </p>
      {use.fault && <FaultMessage fault={use.fault} />}
    </ConfirmDialog>
  );
}
