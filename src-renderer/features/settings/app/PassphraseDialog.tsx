import { useId, useState, type SyntheticEvent } from 'react';
import { passphraseFlaw, type PassphraseFlaw } from '../../../parts/passphrase/passphrase-flaw.ts';
import { PassphraseFields } from '../../../parts/passphrase/PassphraseFields.tsx';
import { useCommand } from '../../../parts/use-command.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Button, Dialog, FaultMessage, say } from '../../../ui/index.ts';

/** A passphrase of the person's own for the vault, typed twice. */
export function PassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const formId = useId();
  const form = usePassphraseForm(() => {
    say(t('settings.saved'));
    onClose();
  });
  return (
    <Dialog
      title={t('settings.security.passphrase-title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={form.isPending}>
            {t('settings.security.passphrase-save')}
          </Button>
        </>
      }
    >
      <form id={formId} className="settings-form" onSubmit={form.submit}>
        <p>{t('settings.security.passphrase-lead')}</p>
        <PassphraseFields value={form.value} again={form.again} flaw={form.flaw} onChange={form.change} />
        {form.fault && <FaultMessage fault={form.fault} />}
      </form>
    </Dialog>
  );
}

function usePassphraseForm(onSaved: () => void) {
  const [value, setValue] = useState('');
  const [again, setAgain] = useState('');
  const [flaw, setFlaw] = useState<PassphraseFlaw | null>(null);
  const save = useCommand('vault.set-passphrase');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const found = passphraseFlaw(value, again);
    setFlaw(found);
    if (found !== null) return;
    void save.run({ passphrase: value }).then((outcome) => {
      if (outcome.ok) onSaved();
    });
  };
  const change = (next: { readonly value?: string; readonly again?: string }): void => {
    setFlaw(null);
    if (next.value !== undefined) setValue(next.value);
    if (next.again !== undefined) setAgain(next.again);
  };
  return { value, again, flaw, change, submit, isPending: save.isPending, fault: save.fault };
}
