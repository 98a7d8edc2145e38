import { LockKeyhole, LockKeyholeOpen } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { useText } from '../../../i18n/use-text.tsx';
import { passphraseFlaw, type PassphraseFlaw } from '../../../parts/passphrase/passphrase-flaw.ts';
import { PassphraseFields } from '../../../parts/passphrase/PassphraseFields.tsx';
import { useReadModel } from '../../../state/use-app.ts';
import { Banner, Button, FaultMessage, RadioCards, type RadioCard } from '../../../ui/index.ts';
import { protectVault } from './protect-actions.ts';
import { useTask } from './use-task.ts';

type Choice = 'passphrase' | 'weak';

/** This system keeps no secrets well: a passphrase of the person's own, or going on knowingly. */
export function VaultChoice() {
  const { t } = useText();
  const offersWeak = useReadModel((model) => model.vault.systemOffers === 'weak');
  const form = useVaultForm();
  const choices = useChoices();
  return (
    <form className="protect" onSubmit={form.submit}>
      <Banner tone="warning" title={t('welcome.protect.weak.title')}>
        {t(offersWeak ? 'welcome.protect.weak.text' : 'welcome.protect.none.text')}
      </Banner>
      {offersWeak && (
        <RadioCards
          label={t('welcome.protect.vault-choice')}
          isLabelHidden
          columns={2}
          value={form.choice}
          onChange={form.choose}
          options={choices}
        />
      )}
      {form.choice === 'passphrase' && (
        <PassphraseFields
          value={form.passphrase}
          again={form.again}
          flaw={form.shownFlaw}
          onChange={form.change}
        />
      )}
      <div>
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {t(
            form.choice === 'passphrase'
              ? 'welcome.protect.choose-passphrase'
              : 'welcome.protect.choose-weak',
          )}
        </Button>
      </div>
      {form.fault !== null && <FaultMessage fault={form.fault} />}
    </form>
  );
}

function useChoices(): readonly RadioCard<Choice>[] {
  const { t } = useText();
  return [
    {
      value: 'passphrase',
      title: t('welcome.protect.choose-passphrase'),
      description: t('welcome.protect.choose-passphrase-text'),
      icon: LockKeyhole,
    },
    {
      value: 'weak',
      title: t('welcome.protect.choose-weak'),
      description: t('welcome.protect.choose-weak-text'),
      icon: LockKeyholeOpen,
    },
  ];
}

function useVaultForm() {
  const [choice, choose] = useState<Choice>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [shownFlaw, setShownFlaw] = useState<PassphraseFlaw | null>(null);
  const task = useTask();

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    const flaw = choice === 'passphrase' ? passphraseFlaw(passphrase, again) : null;
    setShownFlaw(flaw);
    if (flaw === null) void task.run(() => protectVault(choice === 'passphrase' ? passphrase : null));
  };
  const change = (next: { readonly value?: string; readonly again?: string }): void => {
    setShownFlaw(null);
    if (next.value !== undefined) setPassphrase(next.value);
    if (next.again !== undefined) setAgain(next.again);
  };
  return { choice, choose, passphrase, again, shownFlaw, change, submit, ...task };
}
