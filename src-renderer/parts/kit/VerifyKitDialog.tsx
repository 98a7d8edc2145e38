import { useState, type SyntheticEvent } from 'react';
import type { Repository } from '../../../src-shared/model/repository.ts';
import { useText } from '../../i18n/use-text.tsx';
import { Banner, Button, Dialog, FaultMessage, TextField } from '../../ui/index.ts';
import { useCommand } from '../use-command.ts';

interface VerifyKitDialogProps {
  readonly repository: Repository;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Proves that the printed kit is still there and right: its key is typed once more. */
export function VerifyKitDialog({ repository, isOpen, onClose }: VerifyKitDialogProps) {
  const { t } = useText();
  return (
    <Dialog title={t('ui.kit.verify-title')} size="small" isOpen={isOpen} onClose={onClose}>
      <VerifyForm repository={repository} onClose={onClose} />
    </Dialog>
  );
}

function VerifyForm({ repository, onClose }: Omit<VerifyKitDialogProps, 'isOpen'>) {
  const { t } = useText();
  const [key, setKey] = useState('');
  const [isProven, setIsProven] = useState<boolean | null>(null);
  const verify = useCommand('kits.verify');
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const outcome = await verify.run({ repositoryId: repository.id, key: key.trim() });
    setIsProven(outcome.ok ? outcome.value.matches : null);
  };
  if (isProven === true) {
    return (
      <>
        <Banner tone="good" isAnnounced title={t('ui.kit.proven')}>
          {t('ui.kit.proven-text')}
        </Banner>
        <Button variant="primary" autoFocus onPress={onClose}>
          {t('common.done')}
        </Button>
      </>
    );
  }
  return (
    <form className="verify-kit" onSubmit={(event) => void submit(event)}>
      <p>{t('ui.kit.verify-text', { name: repository.name })}</p>
      <TextField
        label={t('ui.kit.key')}
        value={key}
        onChange={setKey}
        autoFocus
        error={isProven === false ? t('ui.kit.key-wrong') : undefined}
      />
      {verify.fault !== null && <FaultMessage fault={verify.fault} />}
      <Button type="submit" variant="primary" isDisabled={key.trim() === ''} isPending={verify.isPending}>
        {t('ui.kit.verify')}
      </Button>
    </form>
  );
}
