import { useState } from 'react';
import type { Fault } from '../../../src-shared/model/fault.ts';
import { useNavigation } from '../../state/navigation.ts';
import { useReadModel } from '../../state/use-app.ts';
import { postponeKit } from './protect/protect-actions.ts';
import { stopAllCounting } from './what/source-actions.ts';
import { startFirstBackup } from './when/finish-actions.ts';
import { usePlanName } from './when/use-plan-name.ts';
import { isStepDone, lacksKit, neighbourStep, type WizardStep } from './wizard-state.ts';
import { changeWizard, resetWizard, useWizard } from './wizard-store.ts';

export interface WizardNavigation {
  readonly canContinue: boolean;
  readonly isPending: boolean;
  /** Why the plan could not be saved. */
  readonly fault: Fault | null;
  /** The kit was not saved: the person is asked once more. */
  readonly isAskingForKit: boolean;
  readonly continue: () => void;
  readonly goOnWithoutKit: () => void;
  readonly stayWithKit: () => void;
  readonly back: () => void;
  readonly goTo: (step: WizardStep) => void;
  readonly leave: () => void;
}

const goTo = (step: WizardStep): void => {
  changeWizard(() => ({ step }));
};

/** Forth, back and out of the wizard. */
export function useWizardNavigation(): WizardNavigation {
  const state = useWizard();
  const leave = useLeave();
  const finish = useFinish(leave);
  const hasPlans = useReadModel((model) => model.plans.length > 0);
  const [isAskingForKit, setIsAskingForKit] = useState(false);
  const { step } = state;
  const canContinue = isStepDone(state, step) && !finish.isPending;

  const move = (distance: 1 | -1): void => {
    const next = neighbourStep(step, distance);
    if (next !== undefined) goTo(next);
    else if (distance === -1 && hasPlans) leave();
  };
  const goOn = (): void => {
    if (!canContinue) return;
    if (step === 'protect' && lacksKit(state)) setIsAskingForKit(true);
    else if (step === 'when') void finish.run();
    else move(1);
  };

  return {
    canContinue,
    isPending: finish.isPending,
    fault: finish.fault,
    isAskingForKit,
    continue: goOn,
    goOnWithoutKit: () => {
      setIsAskingForKit(false);
      postponeKit();
      move(1);
    },
    stayWithKit: () => {
      setIsAskingForKit(false);
    },
    back: () => {
      move(-1);
    },
    goTo,
    leave,
  };
}

function useLeave(): () => void {
  const go = useNavigation((navigation) => navigation.go);
  return () => {
    stopAllCounting();
    go({ section: 'home' });
  };
}

function useFinish(leave: () => void) {
  const planName = usePlanName();
  const [isPending, setIsPending] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const run = async (): Promise<void> => {
    setIsPending(true);
    const refusal = await startFirstBackup(planName);
    setIsPending(false);
    setFault(refusal);
    if (refusal !== null) return;
    leave();
    resetWizard();
  };
  return { isPending, fault, run };
}
