import type { Plan } from '../../../../src-shared/model/plan.ts';
import { useCommand } from '../../../parts/use-command.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useReadModel } from '../../../state/use-app.ts';
import { ConfirmDialog, FaultMessage } from '../../../ui/index.ts';

interface RemovePlanDialogProps {
  readonly plan: Plan;
  readonly onClose: () => void;
}

/** Says what removing a plan does and does not do, and does it. */
export function RemovePlanDialog({ plan, onClose }: RemovePlanDialogProps) {
  const { t, list } = useText();
  const remove = useCommand('plans.remove');
  const repositories = useReadModel((model) => model.repositories);
  const count = useReadModel(
    (model) => model.planStatuses.find(({ planId }) => planId === plan.id)?.snapshotCount ?? 0,
  );
  const names = repositories.filter(({ id }) => plan.repositoryIds.includes(id)).map(({ name }) => name);
  const confirm = async (): Promise<void> => {
    const outcome = await remove.run({ planId: plan.id });
    if (outcome.ok) onClose();
  };
  return (
    <ConfirmDialog
      title={t('settings.plans.remove-title', { name: plan.name })}
      confirmLabel={t('settings.plans.remove-confirm')}
      isDangerous
      isPending={remove.isPending}
      isOpen
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>{t('settings.plans.remove-text', { count, repository: list(names) })}</p>
      {remove.fault && <FaultMessage fault={remove.fault} />}
    </ConfirmDialog>
  );
}
