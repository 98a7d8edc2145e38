import type { Fault } from '../../../src-shared/model/fault.ts';
import { useCommand } from '../../parts/use-command.ts';
import type { PlanCardView } from './plan-cards.ts';

export interface PlanActions {
  readonly isPending: boolean;
  readonly fault: Fault | null;
  readonly clear: () => void;
  readonly backUp: () => void;
  readonly cancel: () => void;
}

/** Starting and cancelling a plan's backup from its card. */
export function usePlanActions({ plan, job }: PlanCardView): PlanActions {
  const backUp = useCommand('plans.back-up-now');
  const cancel = useCommand('jobs.cancel');
  return {
    isPending: backUp.isPending || cancel.isPending,
    fault: backUp.fault ?? cancel.fault,
    clear: () => {
      backUp.clear();
      cancel.clear();
    },
    backUp: () => void backUp.run({ planId: plan.id }),
    cancel: () => {
      if (job !== null) void cancel.run({ jobId: job.id });
    },
  };
}
