import { useState, type SyntheticEvent } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { useCommand } from '../../parts/use-command.ts';
import { Button, FaultMessage, PasswordField } from '../../ui/index.ts';

/** Opens the vault; the passphrase leaves the field as soon as it is sent. */
export function UnlockForm() {
  const { t } = useText();
  const unlock = useCommand('vault.unlock');
  const [passphrase, setPassphrase] = useState('');
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (passphrase === '') return;
    setPassphrase('');
    await unlock.run({ passphrase });
  };
  return (
    <form className="unlock" onSubmit={(event) => void submit(event)}>
      <div className="unlock__line">
        <PasswordField
          label={t('home.unlock.passphrase')}
          isLabelHidden
          placeholder={t('home.unlock.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
        />
        <Button type="submit" variant="primary" isPending={unlock.isPending} isDisabled={passphrase === ''}>
          {t('status.action.unlock')}
        </Button>
      </div>
      {unlock.fault !== null && <FaultMessage fault={unlock.fault} />}
    </form>
  );
}
