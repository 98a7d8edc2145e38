import type { ContractEvent, Fact, Gauge } from './event.ts';
import { isEnded, type Job } from './job.ts';
import { recentJobLimit, type ReadModel } from './read-model.ts';

/**
 * Applies one event to the read model; the same function runs in the core and in every front end.
 * A fact that the model has already seen (sequence not newer) changes nothing.
 */
export function reduce(model: ReadModel, event: ContractEvent): ReadModel {
  if (event.kind === 'gauge') return reduceGauge(model, event.gauge);
  if (event.sequence <= model.sequence) return model;
  return { ...reduceFact(model, event.fact), sequence: event.sequence };
}

/** True when facts were lost between the model and this event, so that a new snapshot of the model is needed. */
export function isGap(model: ReadModel, event: ContractEvent): boolean {
  return event.kind === 'fact' && event.sequence > model.sequence + 1;
}

function reduceGauge(model: ReadModel, gauge: Gauge): ReadModel {
  if (gauge.type !== 'job-progress') return model;
  const { progress } = gauge;
  const owner = model.jobs.find((candidate) => candidate.id === progress.jobId);
  if (owner === undefined || isEnded(owner.state)) return model;
  return { ...model, progress: { ...model.progress, [progress.jobId]: progress } };
}

type FactOf<Type extends Fact['type']> = Extract<Fact, { type: Type }>;
type Reducers = { readonly [Type in Fact['type']]: (model: ReadModel, fact: FactOf<Type>) => ReadModel };

const reducers: Reducers = {
  'plan-saved': (model, { plan }) => ({ ...model, plans: upsert(model.plans, plan, sameId) }),
  'plan-removed': (model, { planId }) => ({
    ...model,
    plans: model.plans.filter((plan) => plan.id !== planId),
    planStatuses: model.planStatuses.filter((status) => status.planId !== planId),
  }),
  'plan-status-changed': (model, { status }) => ({
    ...model,
    planStatuses: upsert(model.planStatuses, status, (a, b) => a.planId === b.planId),
  }),
  'target-saved': (model, { target }) => ({ ...model, targets: upsert(model.targets, target, sameId) }),
  'target-removed': (model, { targetId }) => ({
    ...model,
    targets: model.targets.filter((target) => target.id !== targetId),
  }),
  'repository-saved': (model, { repository }) => ({
    ...model,
    repositories: upsert(model.repositories, repository, sameId),
  }),
  'repository-removed': (model, { repositoryId }) => ({
    ...model,
    repositories: model.repositories.filter((repository) => repository.id !== repositoryId),
    health: model.health.filter((health) => health.repositoryId !== repositoryId),
  }),
  'repository-health-changed': (model, { health }) => ({
    ...model,
    health: upsert(model.health, health, (a, b) => a.repositoryId === b.repositoryId),
  }),
  'job-changed': (model, { job }) => withJob(model, job),
  'preferences-changed': (model, { preferences }) => ({ ...model, preferences }),
  'vault-changed': (model, { vault }) => ({ ...model, vault }),
  'notice-added': (model, { notice }) => ({ ...model, notices: upsert(model.notices, notice, sameId) }),
  'notice-dismissed': (model, { noticeId }) => ({
    ...model,
    notices: model.notices.filter((notice) => notice.id !== noticeId),
  }),
  'pause-changed': (model, { pause }) => ({ ...model, pause }),
  'snapshots-changed': (model) => model,
};

function reduceFact<Type extends Fact['type']>(model: ReadModel, fact: FactOf<Type>): ReadModel {
  const reducer = reducers[fact.type] as (model: ReadModel, fact: FactOf<Type>) => ReadModel;
  return reducer(model, fact);
}

function withJob(model: ReadModel, job: Job): ReadModel {
  const progress = { ...model.progress };
  if (isEnded(job.state)) Reflect.deleteProperty(progress, job.id);
  return { ...model, jobs: withoutOldest(upsertFirst(model.jobs, job)), progress };
}

/** Drops the oldest ended jobs beyond the limit; active ones always stay. */
function withoutOldest(jobs: readonly Job[]): Job[] {
  let endedSeen = 0;
  return jobs.filter((job) => {
    if (!isEnded(job.state)) return true;
    endedSeen += 1;
    return endedSeen <= recentJobLimit;
  });
}

const sameId = (a: { readonly id: string }, b: { readonly id: string }): boolean => a.id === b.id;

function upsert<Item>(items: readonly Item[], item: Item, isSame: (a: Item, b: Item) => boolean): Item[] {
  const index = items.findIndex((candidate) => isSame(candidate, item));
  return index === -1 ? [...items, item] : items.with(index, item);
}

function upsertFirst<Item extends { readonly id: string }>(items: readonly Item[], item: Item): Item[] {
  const index = items.findIndex((candidate) => candidate.id === item.id);
  return index === -1 ? [item, ...items] : items.with(index, item);
}
