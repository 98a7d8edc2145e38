import type { Fault } from '../../../../src-shared/model/fault.ts';
import type { Plan } from '../../../../src-shared/model/plan.ts';
import { useCommand } from '../../../parts/use-command.ts';
import { useReadModel } from '../../../state/use-app.ts';
import { toPlanForm, toPlanInput } from './plan-form.ts';

interface PlanItemState {
  readonly folders: readonly string[];
  readonly repositoryNames: readonly string[];
  readonly enable: (isEnabled: boolean) => void;
  readonly isPending: boolean;
  readonly fault: Fault | null;
  readonly clearFault: () => void;
}

/** What the list of plans shows of one, and switching it on and off. */
export function usePlanItem(plan: Plan): PlanItemState {
  const target = useReadModel((model) => model.targets.find(({ id }) => id === plan.targetIds[0]) ?? null);
  const repositories = useReadModel((model) => model.repositories);
  const save = useCommand('plans.save');
  const form = target === null ? null : toPlanForm(plan, target);
  return {
    folders: form?.folders ?? [],
    repositoryNames: repositories.filter(({ id }) => plan.repositoryIds.includes(id)).map(({ name }) => name),
    enable: (isEnabled) => {
      if (form !== null && target !== null) {
        void save.run(toPlanInput({ ...form, isEnabled }, plan, target));
      }
    },
    isPending: save.isPending,
    fault: save.fault,
    clearFault: save.clear,
  };
}
