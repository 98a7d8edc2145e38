import type { InputOf } from '../../../../src-shared/contract/index.ts';
import type { RepositoryId } from '../../../../src-shared/model/ids.ts';
import type { Plan, Target } from '../../../../src-shared/model/plan.ts';
import type { Retention } from '../../../../src-shared/model/retention.ts';
import type { Schedule } from '../../../../src-shared/model/schedule.ts';
import type { SettingsValue } from '../../../../src-shared/model/settings-value.ts';

/** A plan with its target while the person edits it. */
export interface PlanForm {
  readonly name: string;
  readonly folders: readonly string[];
  readonly excludePresets: readonly string[];
  readonly excludePatterns: readonly string[];
  readonly repositoryIds: readonly RepositoryId[];
  readonly schedule: Schedule;
  readonly retention: Retention;
  readonly isEnabled: boolean;
}

/** What keeps a form from being saved. */
export type PlanFormFlaw = 'name-missing' | 'no-folders' | 'no-repository' | 'keeps-nothing';

export function toPlanForm(plan: Plan, target: Target): PlanForm {
  return {
    name: plan.name,
    folders: texts(target.settings, 'folders'),
    excludePresets: texts(target.settings, 'excludePresets'),
    excludePatterns: texts(target.settings, 'excludePatterns'),
    repositoryIds: plan.repositoryIds,
    schedule: plan.schedule,
    retention: plan.retention,
    isEnabled: plan.isEnabled,
  };
}

/** The request that saves the form; settings of the target that the form does not show are kept as they are. */
export function toPlanInput(form: PlanForm, plan: Plan, target: Target): InputOf<'plans.save'> {
  return {
    planId: plan.id,
    name: form.name.trim(),
    target: {
      typeId: target.typeId,
      settings: {
        ...target.settings,
        folders: [...form.folders],
        excludePresets: [...form.excludePresets],
        excludePatterns: form.excludePatterns.map((pattern) => pattern.trim()).filter((line) => line !== ''),
      },
    },
    repositoryIds: [...form.repositoryIds],
    schedule: form.schedule,
    retention: form.retention,
    isEnabled: form.isEnabled,
  };
}

export function flawsOf(form: PlanForm): readonly PlanFormFlaw[] {
  return [
    ...(form.name.trim() === '' ? (['name-missing'] as const) : []),
    ...(form.folders.length === 0 ? (['no-folders'] as const) : []),
    ...(form.repositoryIds.length === 0 ? (['no-repository'] as const) : []),
    ...(keepsNothing(form.retention) ? (['keeps-nothing'] as const) : []),
  ];
}

export const keepsNothing = (retention: Retention): boolean =>
  retention.preset === 'custom' && Object.values(retention.rules).every((count) => count === 0);

/** True when saving would change something. */
export const isChanged = (form: PlanForm, plan: Plan, target: Target): boolean =>
  JSON.stringify(form) !== JSON.stringify(toPlanForm(plan, target));

function texts(settings: SettingsValue, key: string): readonly string[] {
  const value = settings[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
