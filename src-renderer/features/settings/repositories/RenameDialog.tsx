import { useId, useState, type SyntheticEvent } from 'react';
import type { Repository } from '../../../../src-shared/model/repository.ts';
import { useCommand } from '../../../parts/use-command.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Button, Dialog, FaultMessage, TextField } from '../../../ui/index.ts';

interface RenameDialogProps {
  readonly repository: Repository;
  readonly onClose: () => void;
}

/** Another name for a repository; its place stays. */
export function RenameDialog({ repository, onClose }: RenameDialogProps) {
  const { t } = useText();
  const formId = useId();
  const [name, setName] = useState(repository.name);
  const rename = useCommand('repositories.rename');
  const isEmpty = name.trim() === '';
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (isEmpty) return;
    const outcome = await rename.run({ repositoryId: repository.id, name: name.trim() });
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      title={t('settings.repositories.rename-title', { name: repository.name })}
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            isPending={rename.isPending}
            isDisabled={isEmpty}
          >
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={formId} className="settings-form" onSubmit={(event) => void submit(event)}>
        <TextField
          label={t('settings.repositories.name')}
          value={name}
          onChange={setName}
          maxLength={120}
          autoFocus
          error={isEmpty ? t('settings.repositories.name-missing') : undefined}
        />
        {rename.fault && <FaultMessage fault={rename.fault} />}
      </form>
    </Dialog>
  );
}
