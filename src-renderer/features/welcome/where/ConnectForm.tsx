import { useState, type ReactNode, type SyntheticEvent } from 'react';
import type { Fault } from '../../../../src-shared/model/fault.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Banner, Button, FaultMessage, PasswordField } from '../../../ui/index.ts';
import { connectFound } from './place-actions.ts';

/** A repository stands there already: go on with it, or take another folder. */
export function ConnectForm({ otherFolder }: { readonly otherFolder: ReactNode }) {
  const { t } = useText();
  const [password, setPassword] = useState('');
  const [isPending, setIsPending] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const connect = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    event.stopPropagation();
    if (password === '' || isPending) return;
    setIsPending(true);
    setFault(await connectFound(password));
    setIsPending(false);
  };
  return (
    <Banner title={t('welcome.where.found.title')} isAnnounced>
      <p>{t('welcome.where.found.text')}</p>
      <form className="connect" onSubmit={(event) => void connect(event)}>
        <PasswordField label={t('welcome.where.password')} value={password} onChange={setPassword} />
        <div className="where__buttons">
          <Button
            type="submit"
            variant="primary"
            size="small"
            isPending={isPending}
            isDisabled={password === ''}
          >
            {t('welcome.where.connect')}
          </Button>
          {otherFolder}
        </div>
        {fault !== null && <FaultMessage fault={fault} />}
      </form>
    </Banner>
  );
}
