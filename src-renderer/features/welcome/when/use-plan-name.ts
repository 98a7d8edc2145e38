import { useText } from '../../../i18n/use-text.tsx';
import { useReadModel } from '../../../state/use-app.ts';
import { useWizard } from '../wizard-store.ts';
import { freePlanName } from './schedules.ts';

/** The name that the plan will get: what was typed, else a default that is free. */
export function usePlanName(): string {
  const { t } = useText();
  const plans = useReadModel((model) => model.plans);
  const typed = useWizard((state) => state.planName);
  return (
    typed ??
    freePlanName(
      t('welcome.when.default-name'),
      plans.map((plan) => plan.name),
    )
  );
}
