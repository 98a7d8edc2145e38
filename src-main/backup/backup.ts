import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { JobId, PlanId, RepositoryId } from '../../src-shared/model/ids.ts';
import type { Job, JobResult, JobTrigger } from '../../src-shared/model/job.ts';
import type { Plan } from '../../src-shared/model/plan.ts';
import type { Handlers } from '../ipc/index.ts';
import type { JobRun } from '../jobs/index.ts';
import type { OpenRepository } from '../repositories/index.ts';
import type { BackupSummary } from '../restic/index.ts';
import { backupTarget } from './backup-target.ts';
import type { BackupDependencies } from './dependencies.ts';
import { implausibleShrink, savedNothing, type Saved } from './false-green.ts';
import { watchGrowth } from './watch-growth.ts';

export interface Backup {
  readonly handlers: Pick<Handlers, 'plans.back-up-now'>;
  /** Queues a backup of a plan; one that is queued or running is answered instead of a second. */
  readonly start: (planId: PlanId, trigger: JobTrigger) => Outcome<JobId>;
}

/** Backing up a plan: what to read comes from its targets, where to from its first repository. */
export function createBackup(dependencies: BackupDependencies): Backup {
  const start = (planId: PlanId, trigger: JobTrigger): Outcome<JobId> => {
    const plan = dependencies.plan(planId);
    if (!plan.ok) return plan;
    const [repositoryId] = plan.value.repositoryIds;
    if (repositoryId === undefined) return failed(makeFault('plan.incomplete'));
    // Asked for by hand during a pause, it runs all the same; a pause that comes later holds it too.
    const ignoresPause = trigger === 'person' && dependencies.pauseReasons().length > 0;
    const jobId = dependencies.jobs.start({
      kind: 'backup',
      trigger,
      planId,
      repositoryId,
      waitsFor: () => (ignoresPause ? [] : dependencies.pauseReasons()),
      run: (run) => backUp(dependencies, { planId, repositoryId, isByPerson: trigger === 'person' }, run),
    });
    return done(jobId);
  };
  return {
    start,
    handlers: {
      'plans.back-up-now': ({ planId }) => {
        const started = start(planId, 'person');
        return Promise.resolve(started.ok ? done({ jobId: started.value }) : started);
      },
    },
  };
}

interface Asked {
  readonly planId: PlanId;
  readonly repositoryId: RepositoryId;
  readonly isByPerson: boolean;
}

async function backUp(
  dependencies: BackupDependencies,
  { planId, repositoryId, isByPerson }: Asked,
  run: JobRun,
): Promise<Outcome<JobResult>> {
  const plan = dependencies.plan(planId);
  if (!plan.ok) return plan;
  const opened = await dependencies.repositories.open(repositoryId, run.signal);
  if (!opened.ok) return opened;
  const growth =
    opened.value.type.reach === 'folder'
      ? watchGrowth(opened.value.access.location, dependencies.clock, (bytesWritten) => {
          run.report({ bytesWritten });
        })
      : null;
  // Told once that almost everything is gone, the person who starts it again by hand means it so.
  const lastState = dependencies.lastEndedOf(planId)?.state;
  const wasWarned = lastState?.name === 'failed' && lastState.fault.code === 'target.implausible-shrink';
  const acceptsShrink = isByPerson && wasWarned;
  const saved = await backUpTargets(dependencies, { plan: plan.value, acceptsShrink }, opened.value, run);
  growth?.stop();
  await afterwards(dependencies, opened.value, saved.ok);
  return saved;
}

async function backUpTargets(
  dependencies: BackupDependencies,
  { plan, acceptsShrink }: { readonly plan: Plan; readonly acceptsShrink: boolean },
  opened: OpenRepository,
  run: JobRun,
): Promise<Outcome<JobResult>> {
  const targets = dependencies.targetsOf(plan);
  const before = totalsOf(dependencies.lastSuccessOf(plan.id));
  const summaries: BackupSummary[] = [];
  for (const target of targets) {
    // Totals of the last time are of all targets together: they help where there is one.
    const known = targets.length === 1 ? before : null;
    const summary = await backupTarget(dependencies, { plan, target, opened, run, before: known });
    if (!summary.ok) return summary;
    summaries.push(summary.value);
  }
  const result = resultOf(summaries);
  const doubt = savedNothing(result) ?? (acceptsShrink ? null : implausibleShrink(result, before));
  return doubt === null ? done(result) : failed(doubt);
}

function totalsOf(job: Job | null): Saved | null {
  return job?.result?.kind === 'backup' ? job.result : null;
}

type BackupResult = Extract<JobResult, { kind: 'backup' }>;

function resultOf(summaries: readonly BackupSummary[]): BackupResult {
  const sum = (of: (summary: BackupSummary) => number): number =>
    summaries.reduce((total, summary) => total + of(summary), 0);
  return {
    kind: 'backup',
    snapshotId: summaries.at(-1)?.snapshotId ?? null,
    filesNew: sum(({ files }) => files.new),
    filesChanged: sum(({ files }) => files.changed),
    filesUnmodified: sum(({ files }) => files.unmodified),
    filesTotal: sum(({ filesTotal }) => filesTotal),
    bytesTotal: sum(({ bytesTotal }) => bytesTotal),
    bytesAdded: sum(({ bytesAdded }) => bytesAdded),
  };
}

/** What the run has changed or shown about the repository. */
async function afterwards(
  { repositories, publish }: BackupDependencies,
  { repository }: OpenRepository,
  isSaved: boolean,
): Promise<void> {
  if (isSaved) publish({ type: 'snapshots-changed', repositoryId: repository.id });
  await repositories.look(repository.id, new AbortController().signal);
}
