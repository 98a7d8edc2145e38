import { KeyRound, LockKeyhole, ShieldAlert, ShieldCheck, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { VaultState } from '../../../../src-shared/model/vault-state.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useNavigation } from '../../../state/navigation.ts';
import { useReadModel } from '../../../state/use-app.ts';
import { Banner, Button, Section, type Tone } from '../../../ui/index.ts';
import { PassphraseDialog } from './PassphraseDialog.tsx';
import { UseSystemDialog } from './UseSystemDialog.tsx';

const icons: Readonly<Record<VaultState['protection'], LucideIcon>> = {
  none: KeyRound,
  keychain: ShieldCheck,
  passphrase: LockKeyhole,
  weak: ShieldAlert,
};
const tones: Readonly<Record<VaultState['protection'], Tone>> = {
  none: 'info',
  keychain: 'good',
  passphrase: 'good',
  weak: 'warning',
};

/** How the passwords of the repositories are kept. */
export function SecurityPart() {
  const { t } = useText();
  const vault = useReadModel((model) => model.vault);
  return (
    <div className="settings-part">
      <Section title={t('settings.security.title')}>
        {vault.isLocked ? (
          <Locked />
        ) : (
          <Banner
            tone={tones[vault.protection]}
            icon={icons[vault.protection]}
            title={t(`settings.security.${vault.protection}`)}
            action={<Ways vault={vault} />}
          >
            {t(`settings.security.${vault.protection}-text`, { backend: vault.backend })}
          </Banner>
        )}
      </Section>
    </div>
  );
}

function Locked() {
  const { t } = useText();
  const go = useNavigation((state) => state.go);
  return (
    <Banner
      tone="warning"
      icon={LockKeyhole}
      title={t('settings.security.locked')}
      action={
        <Button
          onPress={() => {
            go({ section: 'home' });
          }}
        >
          {t('settings.security.unlock')}
        </Button>
      }
    >
      {t('settings.security.locked-text')}
    </Banner>
  );
}

function Ways({ vault }: { readonly vault: VaultState }) {
  const { t } = useText();
  const [open, setOpen] = useState<'passphrase' | 'system' | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  const isPassphrase = vault.protection === 'passphrase';
  return (
    <>
      <Button
        variant={vault.protection === 'weak' ? 'primary' : 'quiet'}
        onPress={() => {
          setOpen('passphrase');
        }}
      >
        {t(isPassphrase ? 'settings.security.change-passphrase' : 'settings.security.set-passphrase')}
      </Button>
      {isPassphrase && vault.systemOffers !== 'nothing' && (
        <Button
          onPress={() => {
            setOpen('system');
          }}
        >
          {t(
            vault.systemOffers === 'keychain'
              ? 'settings.security.use-keychain'
              : 'settings.security.use-weak',
          )}
        </Button>
      )}
      {open === 'passphrase' && <PassphraseDialog onClose={close} />}
      {open === 'system' && <UseSystemDialog vault={vault} onClose={close} />}
    </>
  );
}
