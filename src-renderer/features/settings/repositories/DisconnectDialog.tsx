import { useCommand } from '../../../parts/use-command.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Banner, Button, ConfirmDialog, Dialog, FaultMessage } from '../../../ui/index.ts';
import type { RepositoryView } from './repository-view.ts';

interface DisconnectDialogProps {
  readonly view: RepositoryView;
  readonly onClose: () => void;
}

/** Says what disconnecting means, refuses while a plan needs the repository, and does it. */
export function DisconnectDialog({ view, onClose }: DisconnectDialogProps) {
  const { t, list } = useText();
  const disconnect = useCommand('repositories.disconnect');
  const { repository, planNames } = view;
  const title = t('settings.repositories.disconnect-title', { name: repository.name });
  const confirm = async (): Promise<void> => {
    const outcome = await disconnect.run({ repositoryId: repository.id });
    if (outcome.ok) onClose();
  };
  if (planNames.length > 0) {
    return (
      <Dialog
        title={title}
        size="small"
        isOpen
        onClose={onClose}
        actions={<Button onPress={onClose}>{t('common.close')}</Button>}
      >
        <p>{t('settings.repositories.disconnect-in-use', { plans: list(planNames) })}</p>
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      title={title}
      confirmLabel={t('settings.repositories.disconnect-confirm')}
      isDangerous
      isPending={disconnect.isPending}
      isOpen
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>{t('settings.repositories.disconnect-text')}</p>
      {repository.recoveryKit === null && (
        <Banner tone="warning">{t('settings.repositories.disconnect-no-kit')}</Banner>
      )}
      {disconnect.fault && <FaultMessage fault={disconnect.fault} />}
    </ConfirmDialog>
  );
}
