import { useText } from '../../i18n/use-text.tsx';
import { PasswordField } from '../../ui/index.ts';
import type { PassphraseFlaw } from './passphrase-flaw.ts';
import './passphrase-fields.css';

interface PassphraseFieldsProps {
  readonly value: string;
  readonly again: string;
  readonly flaw: PassphraseFlaw | null;
  readonly onChange: (next: { readonly value?: string; readonly again?: string }) => void;
}

/** A new passphrase, typed twice. */
export function PassphraseFields({ value, again, flaw, onChange }: PassphraseFieldsProps) {
  const { t } = useText();
  return (
    <div className="passphrase-fields">
      <PasswordField
        label={t('welcome.protect.passphrase')}
        description={t('welcome.protect.passphrase-text')}
        error={flaw === 'short' ? t('welcome.protect.passphrase-short') : undefined}
        value={value}
        onChange={(next) => {
          onChange({ value: next });
        }}
      />
      <PasswordField
        label={t('welcome.protect.passphrase-again')}
        error={flaw === 'different' ? t('welcome.protect.passphrase-different') : undefined}
        value={again}
        onChange={(next) => {
          onChange({ again: next });
        }}
      />
    </div>
  );
}
