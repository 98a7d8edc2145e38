import { useState } from 'react';
import type { Fault } from '../../../../src-shared/model/fault.ts';
import type { Plan, Target } from '../../../../src-shared/model/plan.ts';
import { fileNameOf } from '../../../parts/path-name.ts';
import { useCommand } from '../../../parts/use-command.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { say } from '../../../ui/index.ts';
import {
  flawsOf,
  isChanged,
  toPlanForm,
  toPlanInput,
  type PlanForm,
  type PlanFormFlaw,
} from './plan-form.ts';

export interface PlanEditor {
  readonly form: PlanForm;
  readonly change: (part: Partial<PlanForm>) => void;
  readonly flaws: readonly PlanFormFlaw[];
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  readonly save: () => void;
  readonly discard: () => void;
  readonly addFolder: () => void;
  readonly fault: Fault | null;
  readonly clearFault: () => void;
}

/** A plan while it is edited: nothing is changed until it is saved. */
export function usePlanEditor(plan: Plan, target: Target): PlanEditor {
  const { t } = useText();
  const [draft, setDraft] = useState<PlanForm | null>(null);
  const save = useCommand('plans.save');
  const choose = useCommand('shell.choose-folder');
  const form = draft ?? toPlanForm(plan, target);
  const change = (part: Partial<PlanForm>): void => {
    setDraft((current) => ({ ...(current ?? toPlanForm(plan, target)), ...part }));
  };
  const addFolder = async (): Promise<void> => {
    const outcome = await choose.run({ purpose: 'source' });
    if (!outcome.ok || outcome.value.path === null) return;
    const { path } = outcome.value;
    if (form.folders.includes(path)) say(t('settings.plan.folder-known', { name: fileNameOf(path) }));
    else change({ folders: [...form.folders, path] });
  };
  const saveForm = async (): Promise<void> => {
    const outcome = await save.run(toPlanInput(form, plan, target));
    if (!outcome.ok) return;
    setDraft(null);
    say(t('settings.saved'));
  };
  return {
    form,
    change,
    flaws: flawsOf(form),
    isChanged: draft !== null && isChanged(draft, plan, target),
    isSaving: save.isPending,
    save: () => void saveForm(),
    discard: () => {
      setDraft(null);
    },
    addFolder: () => void addFolder(),
    fault: save.fault ?? choose.fault,
    clearFault: () => {
      save.clear();
      choose.clear();
    },
  };
}
