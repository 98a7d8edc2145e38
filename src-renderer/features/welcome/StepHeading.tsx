import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { wizardSteps, type WizardStep } from './wizard-state.ts';

/** The question of a step. It takes the focus when the step appears, so that it is read out. */
export function StepHeading({ step }: { readonly step: WizardStep }) {
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className="step-heading">
      <p className="step-heading__count">
        {t('welcome.step-of', { step: wizardSteps.indexOf(step) + 1, count: wizardSteps.length })}
      </p>
      <h1 className="step-heading__title" ref={heading} tabIndex={-1} data-page-heading>
        {t(`welcome.${step}.title`)}
      </h1>
      <p className="step-heading__lead">{t(`welcome.${step}.lead`)}</p>
    </header>
  );
}
