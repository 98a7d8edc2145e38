import { useText } from '../../i18n/use-text.tsx';
import { Button } from '../../ui/index.ts';
import type { PlanCardView } from './plan-cards.ts';
import type { PlanActions } from './use-plan-actions.ts';

interface PlanCardButtonProps {
  readonly card: PlanCardView;
  readonly actions: PlanActions;
}

/** Backs up now, or cancels what is under way; one button that keeps its place and its focus. */
export function PlanCardButton({ card: { plan, job }, actions }: PlanCardButtonProps) {
  const { t } = useText();
  const isActive = job !== null;
  const verb = isActive ? 'cancel' : 'back-up-now';
  return (
    <span className="plan__button">
      <Button
        size="small"
        isPending={actions.isPending}
        isDisabled={job?.state.name === 'finishing'}
        aria-label={t(`home.plan.${verb}-of`, { name: plan.name })}
        onPress={isActive ? actions.cancel : actions.backUp}
      >
        {t(`home.plan.${verb}`)}
      </Button>
    </span>
  );
}
