import type { Fact } from '../../src-shared/model/event.ts';
import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { JobId, PlanId, RepositoryId } from '../../src-shared/model/ids.ts';
import type { JobResult } from '../../src-shared/model/job.ts';
import type { Plan } from '../../src-shared/model/plan.ts';
import type {
  Retention as RetentionChoice,
  RetentionPreview,
  RetentionRules,
} from '../../src-shared/model/retention.ts';
import type { Handlers } from '../ipc/index.ts';
import type { JobRun, Jobs } from '../jobs/job-runner.ts';
import type { Clock } from '../platform/clock.ts';
import type { OpenRepository, OpenRepositoryById } from '../repositories/open-repository.ts';
import type { ForgetGroup, Restic } from '../restic/index.ts';
import { assessRemoval, rulesOf } from './rules.ts';

export interface RetentionDependencies {
  readonly restic: Restic;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly openRepository: OpenRepositoryById;
  readonly plan: (planId: PlanId) => Outcome<Plan>;
  readonly publish: (fact: Fact) => void;
  /** When the plan's last retention job ended well; null if never. */
  readonly lastRunAt: (planId: PlanId) => Date | null;
}

export interface Retention {
  readonly handlers: Pick<Handlers, 'retention.preview' | 'retention.apply'>;
  /** After a backup: once a day, and only if the plan thins out. Nothing implausible happens without the person's word. */
  readonly applyWhenDue: (planId: PlanId) => void;
}

const onceADayMs = 20 * 3_600_000;

export function createRetention(dependencies: RetentionDependencies): Retention {
  const start = (
    plan: Plan,
    how: { readonly isByPerson: boolean; readonly acceptsImplausible: boolean },
  ): JobId =>
    dependencies.jobs.start({
      kind: 'retention',
      trigger: how.isByPerson ? 'person' : 'system',
      planId: plan.id,
      repositoryId: plan.repositoryIds[0] ?? null,
      run: (run) => thinOut(dependencies, plan, how.acceptsImplausible, run),
    });

  return {
    handlers: {
      'retention.preview': async (input, call) => {
        const plan = dependencies.plan(input.planId);
        if (!plan.ok) return plan;
        return preview(dependencies, plan.value, input.retention ?? plan.value.retention, call.signal);
      },
      'retention.apply': (input) => {
        const plan = dependencies.plan(input.planId);
        if (!plan.ok) return Promise.resolve(plan);
        const { acceptsImplausible } = input;
        return Promise.resolve(done({ jobId: start(plan.value, { isByPerson: true, acceptsImplausible }) }));
      },
    },
    applyWhenDue: (planId) => {
      const plan = dependencies.plan(planId);
      if (!plan.ok || rulesOf(plan.value.retention) === null) return;
      const last = dependencies.lastRunAt(planId) ?? new Date(plan.value.createdAt);
      // A moment "in the future" is a clock that was set back: better once too often than never again.
      const sinceMs = dependencies.clock.now().getTime() - last.getTime();
      if (sinceMs >= 0 && sinceMs < onceADayMs) return;
      start(plan.value, { isByPerson: false, acceptsImplausible: false });
    },
  };
}

async function preview(
  dependencies: RetentionDependencies,
  plan: Plan,
  retention: RetentionChoice,
  signal: AbortSignal,
): Promise<Outcome<RetentionPreview>> {
  const opened = await openFirst(dependencies, plan, signal);
  if (!opened.ok) return opened;
  const rules = rulesOf(retention);
  const groups =
    rules === null
      ? await keepAll(dependencies, opened.value, plan, signal)
      : await forget(dependencies, opened.value, plan, { rules, isDryRun: true }, { signal });
  if (!groups.ok) return groups;
  const keep = groups.value.flatMap((group) =>
    group.keep.map(({ snapshot, reasons }) => ({
      id: snapshot.id,
      time: snapshot.time,
      reasons: [...reasons],
    })),
  );
  const remove = groups.value.flatMap((group) => group.remove.map(({ id, time }) => ({ id, time })));
  const newestFirst = (a: { time: string }, b: { time: string }): number =>
    Date.parse(b.time) - Date.parse(a.time);
  return done({
    keep: keep.sort(newestFirst),
    remove: remove.sort(newestFirst),
    implausible: assessRemoval({ keep, remove }, dependencies.clock.now()),
  });
}

function openFirst(
  dependencies: RetentionDependencies,
  plan: Plan,
  signal: AbortSignal,
): Promise<Outcome<OpenRepository>> {
  const [first] = plan.repositoryIds;
  return first === undefined
    ? Promise.resolve(failed(makeFault('repository.unknown')))
    : dependencies.openRepository(first, signal);
}

const planTag = (plan: Plan): string => `tl-plan:${plan.id}`;

/** "Keep everything" has no rules that restic could preview: all snapshots stay. */
async function keepAll(
  { restic }: RetentionDependencies,
  { access }: OpenRepository,
  plan: Plan,
  signal: AbortSignal,
): Promise<Outcome<readonly ForgetGroup[]>> {
  const tags = [planTag(plan)];
  const listed = await restic.snapshots(access, { host: plan.host, tags }, { signal });
  if (!listed.ok) return listed;
  const keep = listed.value.map((snapshot) => ({ snapshot, reasons: [] }));
  return done([{ host: plan.host, tags, keep, remove: [] }]);
}

function forget(
  { restic }: RetentionDependencies,
  { access }: OpenRepository,
  plan: Plan,
  what: { readonly rules: RetentionRules; readonly isDryRun: boolean },
  options: { readonly signal: AbortSignal; readonly run?: JobRun },
): Promise<Outcome<readonly ForgetGroup[]>> {
  const request = { host: plan.host, tags: [planTag(plan)], rules: what.rules, dryRun: what.isDryRun };
  return restic.forget(access, request, {
    signal: options.signal,
    onLine: (line) => options.run?.log(line.text),
  });
}

async function thinOut(
  dependencies: RetentionDependencies,
  plan: Plan,
  acceptsImplausible: boolean,
  run: JobRun,
): Promise<Outcome<JobResult>> {
  const opened = await openFirst(dependencies, plan, run.signal);
  if (!opened.ok) return opened;
  run.enter('running');
  run.report({ phase: 'cleaning' });
  return forgetAndPrune(dependencies, opened.value, plan, acceptsImplausible, run);
}

async function forgetAndPrune(
  dependencies: RetentionDependencies,
  opened: OpenRepository,
  plan: Plan,
  acceptsImplausible: boolean,
  run: JobRun,
): Promise<Outcome<JobResult>> {
  const rules = rulesOf(plan.retention);
  if (rules === null) {
    const all = await keepAll(dependencies, opened, plan, run.signal);
    return all.ok ? done({ kind: 'retention', kept: countKept(all.value), removed: 0 }) : all;
  }
  const planned = await forget(
    dependencies,
    opened,
    plan,
    { rules, isDryRun: true },
    { signal: run.signal, run },
  );
  if (!planned.ok) return planned;
  const refusal = acceptsImplausible ? null : refuse(planned.value, dependencies.clock.now());
  if (refusal !== null) return failed(refusal);
  const removed = planned.value.reduce((count, group) => count + group.remove.length, 0);
  const result: JobResult = { kind: 'retention', kept: countKept(planned.value), removed };
  if (removed === 0) return done(result);
  const forgotten = await forget(
    dependencies,
    opened,
    plan,
    { rules, isDryRun: false },
    { signal: run.signal, run },
  );
  if (!forgotten.ok) return forgotten;
  tellSnapshotsChanged(dependencies, opened.repository.id);
  const pruned = await prune(dependencies, opened, run);
  return pruned.ok ? done(result) : pruned;
}

const countKept = (groups: readonly ForgetGroup[]): number =>
  groups.reduce((count, group) => count + group.keep.length, 0);

function refuse(groups: readonly ForgetGroup[], now: Date): ReturnType<typeof makeFault> | null {
  const removal = {
    keep: groups.flatMap((group) => group.keep.map(({ snapshot }) => snapshot)),
    remove: groups.flatMap((group) => group.remove),
  };
  const implausible = assessRemoval(removal, now);
  if (implausible === null) return null;
  const { removeCount, totalCount } = implausible;
  return makeFault('retention.implausible', { params: { removeCount, totalCount } });
}

function tellSnapshotsChanged({ publish }: RetentionDependencies, repositoryId: RepositoryId): void {
  publish({ type: 'snapshots-changed', repositoryId });
}

/** A tenth of unused data may stay: far less is moved about, and disks are cheap. */
const toleratedUnusedPercent = 10;

function prune(
  { restic }: RetentionDependencies,
  { access }: OpenRepository,
  run: JobRun,
): ReturnType<Restic['prune']> {
  return restic.prune(
    access,
    { maxUnusedPercent: toleratedUnusedPercent },
    {
      signal: run.signal,
      onLine: (line) => {
        run.log(line.text);
      },
      onProgress: ({ fraction }) => {
        run.report({ fraction: Math.min(fraction, 0.99) });
      },
    },
  );
}
