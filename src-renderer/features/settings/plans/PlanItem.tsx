import { Ellipsis, Eraser, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Plan } from '../../../../src-shared/model/plan.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useNavigation } from '../../../state/navigation.ts';
import { Button, Card, FaultMessage, IconButton, Menu, Switch } from '../../../ui/index.ts';
import { foldersText, whenText } from './plan-words.ts';
import { RemovePlanDialog } from './RemovePlanDialog.tsx';
import { RetentionDialog } from './RetentionDialog.tsx';
import { usePlanItem } from './use-plan-item.ts';

/** A plan in short, with what can be done with it. */
export function PlanItem({ plan }: { readonly plan: Plan }) {
  const texts = useText();
  const { t } = texts;
  const item = usePlanItem(plan);
  const facts = [
    ['settings.plans.what', foldersText(item.folders, texts)],
    ['settings.plans.where', texts.list(item.repositoryNames)],
    ['settings.plans.when', whenText(plan, texts)],
    ['settings.plans.keep', t(`settings.keep.${plan.retention.preset}`)],
  ] as const;
  return (
    <Card label={plan.name}>
      <div className="item-head">
        <h2 className="item-head__title">{plan.name}</h2>
        <Actions plan={plan} />
      </div>
      <dl className="item-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {plan.schedule.kind !== 'manual' && (
        <div className="item-foot">
          <Switch
            aria-label={t('settings.plans.enable-of', { name: plan.name })}
            isSelected={plan.isEnabled}
            isDisabled={item.isPending}
            onChange={item.enable}
          >
            {t('settings.plans.is-enabled')}
          </Switch>
        </div>
      )}
      {item.fault && <FaultMessage fault={item.fault} onDismiss={item.clearFault} />}
    </Card>
  );
}

function Actions({ plan }: { readonly plan: Plan }) {
  const { t } = useText();
  const go = useNavigation((state) => state.go);
  const [open, setOpen] = useState<'remove' | 'retention' | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  return (
    <div className="item-head__actions">
      <Button
        size="small"
        aria-label={t('settings.plans.edit-of', { name: plan.name })}
        onPress={() => {
          go({ section: 'settings', part: 'plans', planId: plan.id });
        }}
      >
        {t('settings.plans.edit')}
      </Button>
      <Menu
        actions={[
          {
            id: 'retention',
            label: t('settings.plans.thin-out-now'),
            icon: Eraser,
            onAction: () => {
              setOpen('retention');
            },
          },
          {
            id: 'remove',
            label: t('settings.plans.remove'),
            icon: Trash2,
            isDangerous: true,
            onAction: () => {
              setOpen('remove');
            },
          },
        ]}
      >
        <IconButton icon={Ellipsis} label={t('settings.plans.more-of', { name: plan.name })} />
      </Menu>
      {open === 'remove' && <RemovePlanDialog plan={plan} onClose={close} />}
      {open === 'retention' && (
        <RetentionDialog planId={plan.id} retention={plan.retention} isSaved onClose={close} />
      )}
    </div>
  );
}
