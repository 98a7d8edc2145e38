import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { useReadModel } from '../../state/use-app.ts';
import { Button, ConfirmDialog, FaultMessage } from '../../ui/index.ts';
import { needsVaultChoice } from './protect/protect-actions.ts';
import { ProtectStep } from './protect/ProtectStep.tsx';
import { useUnusedRepository } from './use-unused-repository.ts';
import { useWizardNavigation, type WizardNavigation } from './use-wizard-navigation.ts';
import { WhatStep } from './what/WhatStep.tsx';
import { WhenStep } from './when/WhenStep.tsx';
import { WhereStep } from './where/WhereStep.tsx';
import { WizardSide } from './WizardSide.tsx';
import { useWizard } from './wizard-store.ts';
import type { WizardStep } from './wizard-state.ts';
import './wizard.css';

const steps: Readonly<Record<WizardStep, () => React.ReactNode>> = {
  what: () => <WhatStep />,
  where: () => <WhereStep />,
  protect: () => <ProtectStep />,
  when: () => <WhenStep />,
};

/** From nothing to the first backup, in four questions. Enter goes on, Escape goes back. */
export function WelcomeWizard() {
  useUnusedRepository();
  const step = useWizard((state) => state.step);
  const navigation = useWizardNavigation();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    navigation.continue();
  };
  return (
    <div className="wizard">
      <WizardSide navigation={navigation} />
      {/* Keys that no control has used come here. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="wizard__main" onKeyDown={(event) => pressKey(event, navigation)}>
        <div className="wizard__scroll" key={step}>
          <div className="wizard__column">{steps[step]()}</div>
        </div>
        <form onSubmit={submit}>
          <WizardFooter step={step} navigation={navigation} />
        </form>
      </div>
      <KitQuestion navigation={navigation} />
    </div>
  );
}

function pressKey(event: KeyboardEvent, navigation: WizardNavigation): void {
  if (event.defaultPrevented) return;
  if (event.key === 'Escape') navigation.back();
  // On a heading or a plain text, where Enter has no other meaning.
  const isFree =
    event.target instanceof HTMLElement && event.target.matches('[data-page-heading], [type="radio"]');
  if (event.key === 'Enter' && isFree) navigation.continue();
}

interface FooterProps {
  readonly step: WizardStep;
  readonly navigation: WizardNavigation;
}

function WizardFooter({ step, navigation }: FooterProps) {
  const { t } = useText();
  const hint = useHint(step);
  const isLast = step === 'when';
  return (
    <footer className="wizard__footer">
      {navigation.fault !== null && <FaultMessage fault={navigation.fault} />}
      <div className="wizard__buttons">
        {step === 'what' ? (
          <span />
        ) : (
          <Button icon={ArrowLeft} variant="plain" onPress={navigation.back}>
            {t('common.back')}
          </Button>
        )}
        <p className="wizard__hint">{!navigation.canContinue && !navigation.isPending && hint}</p>
        <Button
          type="submit"
          variant="primary"
          size="large"
          isPending={navigation.isPending}
          isDisabled={!navigation.canContinue && !navigation.isPending}
        >
          {t(isLast ? 'welcome.when.start' : 'common.continue')}
          {!isLast && <ArrowRight size={17} aria-hidden />}
        </Button>
      </div>
    </footer>
  );
}

/** What is still missing, in words. */
function useHint(step: WizardStep): string {
  const { t } = useText();
  const isVaultChosen = !useReadModel((model) =>
    needsVaultChoice(model.vault, model.preferences.acceptsWeakVault),
  );
  return {
    what: t('welcome.what.need-one'),
    where: t('welcome.where.need-place'),
    protect: t(isVaultChosen ? 'welcome.protect.need-repository' : 'welcome.protect.need-vault'),
    when: t('welcome.when.name-missing'),
  }[step];
}

function KitQuestion({ navigation }: { readonly navigation: WizardNavigation }) {
  const { t } = useText();
  return (
    <ConfirmDialog
      title={t('welcome.protect.later-title')}
      confirmLabel={t('welcome.protect.later-confirm')}
      isOpen={navigation.isAskingForKit}
      onConfirm={navigation.goOnWithoutKit}
      onClose={navigation.stayWithKit}
    >
      {t('welcome.protect.later-text')}
    </ConfirmDialog>
  );
}
