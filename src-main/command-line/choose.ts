import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { PlanId, RepositoryId, SnapshotId } from '../../src-shared/model/ids.ts';
import type { Plan } from '../../src-shared/model/plan.ts';
import type { ReadModel } from '../../src-shared/model/read-model.ts';
import type { Snapshot } from '../../src-shared/model/snapshot.ts';
import { type Session, UsageError } from './session.ts';

/** How a verb names the history it means; with one plan or one repository nothing has to be said. */
export interface Where {
  readonly plan?: string;
  readonly repository?: string;
}

export interface ChosenHistory {
  readonly repositoryId: RepositoryId;
  readonly planId: PlanId | null;
}

const sameName = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase();

/** The plan of that name or id; without a name the only one there is. */
export function choosePlan(model: ReadModel, name: string | undefined): Outcome<Plan> {
  if (name !== undefined) {
    const named = model.plans.find((plan) => plan.id === name || sameName(plan.name, name));
    return named === undefined ? failed(makeFault('plan.unknown', { params: { name } })) : done(named);
  }
  const [first, second] = model.plans;
  if (first === undefined) return failed(makeFault('plan.unknown', { params: { name: '' } }));
  if (second !== undefined)
    throw new UsageError('cli.usage.which-plan', {
      plans: model.plans.map((plan) => plan.name).join(', '),
    });
  return done(first);
}

export async function chooseHistory(session: Session, where: Where): Promise<Outcome<ChosenHistory>> {
  const model = await session.client.call('app.read-model', {});
  if (!model.ok) return model;
  if (where.repository !== undefined) return chooseRepository(model.value, where.repository);
  if (where.plan === undefined && model.value.repositories.length === 1 && model.value.plans.length !== 1) {
    return chooseRepository(model.value, undefined);
  }
  const plan = choosePlan(model.value, where.plan);
  if (!plan.ok) return plan;
  const repositoryId = plan.value.repositoryIds[0];
  if (repositoryId === undefined) return failed(makeFault('repository.unknown'));
  return done({ repositoryId, planId: plan.value.id });
}

function chooseRepository(model: ReadModel, name: string | undefined): Outcome<ChosenHistory> {
  const found = model.repositories.find(
    (repository) => name === undefined || repository.id === name || sameName(repository.name, name),
  );
  if (found === undefined) return failed(makeFault('repository.unknown', { params: { name: name ?? '' } }));
  return done({ repositoryId: found.id, planId: null });
}

const shortestPrefix = 4;

/** `latest`, a full id, or the beginning of one (4 digits or more) that fits only one snapshot. */
export async function chooseSnapshot(
  session: Session,
  history: ChosenHistory,
  wanted: string,
): Promise<Outcome<{ readonly id: SnapshotId; readonly snapshot: Snapshot }>> {
  const listed = await session.client.call('snapshots.list', {
    repositoryId: history.repositoryId,
    ...(history.planId === null ? {} : { planId: history.planId }),
  });
  if (!listed.ok) return listed;
  const unknown = failed(makeFault('snapshot.unknown', { params: { snapshot: wanted } }));
  const { snapshots } = listed.value;
  if (wanted === 'latest') {
    const newest = snapshots[0];
    return newest === undefined ? unknown : done({ id: newest.id, snapshot: newest });
  }
  if (wanted.length < shortestPrefix) return unknown;
  const fitting = snapshots.filter((snapshot) => snapshot.id.startsWith(wanted.toLowerCase()));
  const [first, second] = fitting;
  if (first === undefined) return unknown;
  if (second !== undefined)
    throw new UsageError('cli.usage.which-snapshot', {
      wanted,
      snapshots: fitting.map((one) => one.id).join(', '),
    });
  return done({ id: first.id, snapshot: first });
}
