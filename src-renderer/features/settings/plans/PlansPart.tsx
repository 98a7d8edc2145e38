import { CalendarClock, Plus } from 'lucide-react';
import { useText } from '../../../i18n/use-text.tsx';
import { useNavigation } from '../../../state/navigation.ts';
import { useReadModel } from '../../../state/use-app.ts';
import { Button, EmptyState } from '../../../ui/index.ts';
import { PlanItem } from './PlanItem.tsx';

/** All plans with what they do; editing and adding begin here. */
export function PlansPart() {
  const { t } = useText();
  const plans = useReadModel((model) => model.plans);
  const go = useNavigation((state) => state.go);
  const add = (
    <Button
      icon={Plus}
      variant={plans.length === 0 ? 'primary' : 'quiet'}
      onPress={() => {
        go({ section: 'welcome' });
      }}
    >
      {t('settings.plans.add')}
    </Button>
  );
  if (plans.length === 0) {
    return (
      <EmptyState icon={CalendarClock} title={t('settings.plans.none.title')} action={add}>
        {t('settings.plans.none.text')}
      </EmptyState>
    );
  }
  return (
    <div className="settings-part">
      <ul className="settings-list">
        {plans.map((plan) => (
          <li key={plan.id}>
            <PlanItem plan={plan} />
          </li>
        ))}
      </ul>
      <div>{add}</div>
    </div>
  );
}
