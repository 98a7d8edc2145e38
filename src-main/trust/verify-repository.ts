import { done, failed, makeFault } from '../../src-shared/model/fault.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';
import type { JobResult } from '../../src-shared/model/job.ts';
import type { Repository } from '../../src-shared/model/repository.ts';
import type { JobRun } from '../jobs/job-runner.ts';
import type { CheckReport } from '../restic/index.ts';
import type { Trust, TrustDependencies } from './trust.ts';

type Dependencies = Pick<
  TrustDependencies,
  'restic' | 'jobs' | 'clock' | 'openRepository' | 'updateHealth' | 'healthOf'
>;

export function createVerifyRepository(dependencies: Dependencies): Trust['handlers']['repositories.verify'] {
  return ({ repositoryId, readDataPercent }) => {
    const jobId = dependencies.jobs.start({
      kind: 'verify',
      trigger: 'person',
      planId: null,
      repositoryId,
      run: async (run) => {
        const opened = await dependencies.openRepository(repositoryId, run.signal);
        if (!opened.ok) return opened;
        const { repository, access } = opened.value;
        run.enter('running');
        run.report({ phase: 'checking', fraction: null });
        const checked = await dependencies.restic.check(
          access,
          readDataPercent > 0 ? { readDataPercent } : {},
          {
            signal: run.signal,
            onLine: (line) => run.log(line.text),
            onProgress: ({ fraction, done: filesDone, total: filesTotal }) =>
              run.report({ phase: 'checking', fraction, filesDone, filesTotal }),
          },
        );
        if (!checked.ok) return checked;
        run.enter('finishing');
        return conclude(dependencies, run, repository, readDataPercent, checked.value);
      },
    });
    return Promise.resolve(done({ jobId }));
  };
}

async function conclude(
  { clock, updateHealth, healthOf }: Dependencies,
  run: JobRun,
  repository: Repository,
  readDataPercent: number,
  report: CheckReport,
): Promise<Outcome<JobResult>> {
  const now = clock.now().toISOString();
  if (!report.isClean) {
    for (const pack of report.brokenPacks) run.problem({ path: pack, cause: 'damaged', detail: '' });
    const damage = damageText(report);
    const saved = await updateHealth(repository.id, { checkedAt: now, damage });
    if (!saved.ok) return saved;
    const params = { place: repository.place, errors: report.errorCount };
    return failed(makeFault('repository.damaged', { params, detail: damage }));
  }
  // Only reading everything disproves damage that was once found: a smaller look may have missed the place.
  const isDisproved = readDataPercent === 100;
  const saved = await updateHealth(repository.id, {
    checkedAt: now,
    damage: isDisproved ? null : (healthOf(repository.id)?.damage ?? null),
    ...(readDataPercent > 0 ? { provenAt: now } : {}),
  });
  if (!saved.ok) return saved;
  return done({ kind: 'verify', readDataPercent, errorCount: report.errorCount });
}

const damageText = ({ errors, errorCount }: CheckReport): string =>
  errors.length === 0 ? `${errorCount} errors` : errors.slice(0, 20).join('\n').slice(0, 4000);
