import { useState, type SyntheticEvent } from 'react';
import { useText } from '../../../i18n/use-text.tsx';
import { useCommand } from '../../../parts/use-command.ts';
import { Button, Card, FaultMessage, PasswordField } from '../../../ui/index.ts';

/** The vault is locked from an earlier start; nothing can be made before it is open. */
export function UnlockCard() {
  const { t } = useText();
  const unlock = useCommand('vault.unlock');
  const [passphrase, setPassphrase] = useState('');
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    event.stopPropagation();
    if (passphrase === '') return;
    setPassphrase('');
    await unlock.run({ passphrase });
  };
  return (
    <Card>
      <form className="protect__card" onSubmit={(event) => void submit(event)}>
        <p className="protect__text">{t('welcome.protect.unlock-text')}</p>
        <PasswordField label={t('welcome.protect.passphrase')} value={passphrase} onChange={setPassphrase} />
        <div>
          <Button type="submit" variant="primary" isPending={unlock.isPending} isDisabled={passphrase === ''}>
            {t('welcome.protect.unlock')}
          </Button>
        </div>
        {unlock.fault !== null && <FaultMessage fault={unlock.fault} />}
      </form>
    </Card>
  );
}
