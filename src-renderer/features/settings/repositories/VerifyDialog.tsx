import { useState } from 'react';
import type { Repository } from '../../../../src-shared/model/repository.ts';
import { useCommand } from '../../../parts/use-command.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Button, Dialog, FaultMessage, RadioCards } from '../../../ui/index.ts';

const shares = ['0', '10', '100'] as const;

interface VerifyDialogProps {
  readonly repository: Repository;
  readonly onClose: () => void;
}

/** How much of the data is read back. */
export function VerifyDialog({ repository, onClose }: VerifyDialogProps) {
  const { t } = useText();
  const [share, setShare] = useState<(typeof shares)[number]>('10');
  const verify = useCommand('repositories.verify');
  const start = async (): Promise<void> => {
    const outcome = await verify.run({ repositoryId: repository.id, readDataPercent: Number(share) });
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      title={t('settings.repositories.verify-title', { name: repository.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isPending={verify.isPending} onPress={() => void start()}>
            {t('settings.repositories.verify-start')}
          </Button>
        </>
      }
    >
      <p>{t('settings.repositories.verify-lead')}</p>
      <RadioCards
        label={t('settings.repositories.verify-share')}
        value={share}
        onChange={setShare}
        options={shares.map((value) => ({
          value,
          title: t(`settings.repositories.verify-${value}`),
          description: t(`settings.repositories.verify-${value}-text`),
        }))}
      />
      {verify.fault && <FaultMessage fault={verify.fault} />}
    </Dialog>
  );
}
