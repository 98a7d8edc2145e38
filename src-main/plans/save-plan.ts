import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '../../src-shared/contract/index.ts';
import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import { planId as planIdSchema, targetId as targetIdSchema } from '../../src-shared/model/ids.ts';
import type { Plan, Target } from '../../src-shared/model/plan.ts';
import type { SettingsValue, TargetType } from '../../src-shared/plugin-sdk/index.ts';
import { checkOverlap } from './check-overlap.ts';
import { findRepository, type PlansDependencies } from './dependencies.ts';

export type PlanInput = ParsedInputOf<'plans.save'>;

export interface SavedPlan {
  readonly plan: Plan;
  readonly target: Target;
}

/** Checks a plan and keeps it with its target. What was saved before under other names and times stays in the repository. */
export async function savePlan(
  dependencies: PlansDependencies,
  input: PlanInput,
  signal: AbortSignal,
): Promise<Outcome<SavedPlan>> {
  const before = findBefore(dependencies, input);
  if (!before.ok) return before;
  const checked = await checkInput(dependencies, input, signal);
  if (!checked.ok) return checked;
  const { plan, target } = makePlan(dependencies, input, checked.value, before.value);
  const kept = await dependencies.settings.change((value) => ({
    ...value,
    plans: replace(value.plans, plan),
    targets: replace(value.targets, target),
  }));
  if (!kept.ok) return kept;
  // The target first: whoever shows a plan finds what it backs up.
  dependencies.publish({ type: 'target-saved', target });
  dependencies.publish({ type: 'plan-saved', plan });
  return done({ plan, target });
}

function findBefore({ settings }: PlansDependencies, input: PlanInput): Outcome<Plan | null> {
  const { plans } = settings.value();
  const name = comparable(input.name);
  if (name === '') return failed(makeFault('plan.incomplete', { params: { field: 'name' } }));
  if (plans.some((plan) => plan.id !== input.planId && comparable(plan.name) === name))
    return failed(makeFault('plan.name-taken', { params: { name: input.name.trim() } }));
  if (input.planId === undefined) return done(null);
  const before = plans.find((plan) => plan.id === input.planId);
  return before === undefined ? failed(makeFault('plan.unknown')) : done(before);
}

const comparable = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/** Answers the target's settings as they are kept. */
async function checkInput(
  dependencies: PlansDependencies,
  input: PlanInput,
  signal: AbortSignal,
): Promise<Outcome<SettingsValue>> {
  if (input.repositoryIds.length > 1)
    return failed(makeFault('app.not-available-here', { params: { field: 'repositoryIds' } }));
  const type = dependencies.plugins.targetType(input.target.typeId);
  if (!type.ok) return type;
  const settings = await type.value.parseSettings(input.target.settings);
  if (!settings.ok) return settings;
  for (const repositoryId of input.repositoryIds) {
    const repository = findRepository(dependencies, repositoryId);
    if (repository === null) return failed(makeFault('repository.unknown'));
    const repositoryType = dependencies.plugins.repositoryType(repository.typeId);
    if (!repositoryType.ok || repositoryType.value.reach !== 'folder') continue;
    const sources = await sourcesOf(dependencies, type.value, settings.value, signal);
    const overlap = await checkOverlap(sources, repository.place);
    if (overlap !== null) return failed(overlap);
  }
  return settings;
}

/** None when they cannot be looked at now: a drive that is away is no reason to refuse a new name or time. */
async function sourcesOf(
  { pluginContext }: PlansDependencies,
  type: TargetType,
  settings: SettingsValue,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const inspected = await type.inspect(settings, await pluginContext(signal));
  return inspected.ok ? inspected.value.sources.map(({ path }) => path) : [];
}

function makePlan(
  { clock, computerName }: PlansDependencies,
  input: PlanInput,
  settings: SettingsValue,
  before: Plan | null,
): SavedPlan {
  const name = input.name.trim();
  const targetId = before?.targetIds[0] ?? targetIdSchema.parse(randomUUID());
  const { repositoryIds, schedule, retention, isEnabled } = input;
  return {
    target: { id: targetId, typeId: input.target.typeId, name, settings },
    plan: {
      id: before?.id ?? planIdSchema.parse(randomUUID()),
      name,
      targetIds: [targetId],
      repositoryIds: [...repositoryIds],
      schedule,
      retention,
      host: before?.host ?? computerName,
      createdAt: before?.createdAt ?? clock.now().toISOString(),
      isEnabled,
    },
  };
}

function replace<Item extends { readonly id: string }>(items: readonly Item[], item: Item): Item[] {
  const index = items.findIndex((other) => other.id === item.id);
  return index === -1 ? [...items, item] : items.with(index, item);
}
