import { CircleCheck, KeyRound, LockKeyhole } from 'lucide-react';
import { useText } from '../../../i18n/use-text.tsx';
import { useReadModel } from '../../../state/use-app.ts';
import { StepHeading } from '../StepHeading.tsx';
import { useWizard } from '../wizard-store.ts';
import { CreateCard } from './CreateCard.tsx';
import { KitCard } from './KitCard.tsx';
import { needsVaultChoice } from './protect-actions.ts';
import { UnlockCard } from './UnlockCard.tsx';
import { VaultChoice } from './VaultChoice.tsx';
import './protect.css';

/** Step three: the key, the encrypted place, the recovery kit; one after the other. */
export function ProtectStep() {
  const { t } = useText();
  const repository = useWizard((state) => state.repository);
  const vault = useReadModel((model) => model.vault);
  const acceptsWeakVault = useReadModel((model) => model.preferences.acceptsWeakVault);
  const task = vault.isLocked
    ? 'unlock'
    : repository !== null
      ? 'kit'
      : needsVaultChoice(vault, acceptsWeakVault)
        ? 'vault'
        : 'create';
  return (
    <div className="protect">
      <StepHeading step="protect" />
      {repository !== null && (
        <p className="protect__done">
          <LockKeyhole size={17} aria-hidden />
          <span>
            {t('welcome.protect.created')}: <b>{repository.name}</b>
          </span>
          <CircleCheck size={17} aria-hidden />
        </p>
      )}
      {task === 'unlock' && <UnlockCard />}
      {task === 'vault' && <VaultChoice />}
      {task === 'create' && <CreateCard />}
      {task === 'kit' && repository !== null && <KitCard repository={repository} />}
      <KeyKeeper />
    </div>
  );
}

/** Who keeps the key on this computer, once that is settled. */
function KeyKeeper() {
  const { t } = useText();
  const { protection, backend } = useReadModel((model) => model.vault);
  if (protection === 'none') return null;
  return (
    <p className="protect__keeper">
      <KeyRound size={15} aria-hidden />
      {t(`welcome.protect.vault-${protection}`, { backend })}
    </p>
  );
}
