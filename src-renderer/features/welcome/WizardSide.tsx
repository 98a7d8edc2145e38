import { Check } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useText } from '../../i18n/use-text.tsx';
import { useReadModel } from '../../state/use-app.ts';
import { Button, classes, Mark } from '../../ui/index.ts';
import type { WizardNavigation } from './use-wizard-navigation.ts';
import { isReachable, isStepDone, wizardSteps, type WizardStep } from './wizard-state.ts';
import { useWizard } from './wizard-store.ts';

/** The sign, the promise, and the way through the wizard. */
export function WizardSide({ navigation }: { readonly navigation: WizardNavigation }) {
  const { t } = useText();
  const hasPlans = useReadModel((model) => model.plans.length > 0);
  return (
    <aside className="wizard__side">
      <div className="wizard__brand">
        <Mark size={48} />
        <p className="wizard__name">TimeLocker</p>
        <p className="wizard__promise">{t('welcome.brand')}</p>
      </div>
      <nav aria-label={t('welcome.steps')}>
        <ol className="wizard__steps">
          {wizardSteps.map((step, index) => (
            <li key={step}>
              <StepLink step={step} number={index + 1} onGo={navigation.goTo} />
            </li>
          ))}
        </ol>
      </nav>
      <div className="wizard__leave">
        <Button variant="plain" size="small" onPress={navigation.leave}>
          {t(hasPlans ? 'welcome.leave-to-home' : 'welcome.leave')}
        </Button>
      </div>
    </aside>
  );
}

interface StepLinkProps {
  readonly step: WizardStep;
  readonly number: number;
  readonly onGo: (step: WizardStep) => void;
}

function StepLink({ step, number, onGo }: StepLinkProps) {
  const { t } = useText();
  const state = useWizard();
  const isHere = state.step === step;
  const isPast = wizardSteps.indexOf(step) < wizardSteps.indexOf(state.step);
  const isDone = isPast && isStepDone(state, step);
  return (
    <AriaButton
      className={classes('wizard-step', isHere && 'is-here', isDone && 'is-done')}
      aria-current={isHere ? 'step' : 'false'}
      isDisabled={!isHere && !isReachable(state, step)}
      onPress={() => {
        if (!isHere) onGo(step);
      }}
    >
      <span className="wizard-step__number" aria-hidden>
        {isDone ? <Check size={14} strokeWidth={3} /> : number}
      </span>
      {t(`welcome.step.${step}`)}
      {isDone && <span className="visually-hidden">, {t('welcome.step-done')}</span>}
    </AriaButton>
  );
}
