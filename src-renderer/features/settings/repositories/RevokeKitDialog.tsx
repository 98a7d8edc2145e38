import type { Repository } from '../../../../src-shared/model/repository.ts';
import { useCommand } from '../../../parts/use-command.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { ConfirmDialog, FaultMessage } from '../../../ui/index.ts';

interface RevokeKitDialogProps {
  readonly repository: Repository;
  readonly onClose: () => void;
}

/** Makes the printed key worthless. */
export function RevokeKitDialog({ repository, onClose }: RevokeKitDialogProps) {
  const { t } = useText();
  const revoke = useCommand('kits.revoke');
  const confirm = async (): Promise<void> => {
    const outcome = await revoke.run({ repositoryId: repository.id });
    if (outcome.ok) onClose();
  };
  return (
    <ConfirmDialog
      title={t('settings.kit.revoke-title', { name: repository.name })}
      confirmLabel={t('settings.kit.revoke-confirm')}
      isDangerous
      isPending={revoke.isPending}
      isOpen
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>{t('settings.kit.revoke-text')}</p>
      {revoke.fault && <FaultMessage fault={revoke.fault} />}
    </ConfirmDialog>
  );
}
