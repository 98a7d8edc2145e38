import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedInputOf } from '../../../src-shared/contract/index.ts';
import { done, type Outcome } from '../../../src-shared/model/fault.ts';
import type { JobId, SnapshotId } from '../../../src-shared/model/ids.ts';
import type { JobResult, Problem } from '../../../src-shared/model/job.ts';
import { repository as repositorySchema, type Repository } from '../../../src-shared/model/repository.ts';
import { plugin } from '../../../plugins/repository-local/index.ts';
import type { ResticAccess } from '../../../src-main/restic/index.ts';
import { createRestore, type Restore } from '../../../src-main/restore/index.ts';
import { valueOf } from '../../helpers/expect-outcome.ts';
import { clock, repository as repositoryId, setUpJobs } from '../../helpers/jobs.ts';
import { type EngineBench, openBench } from '../../helpers/restic-engine.ts';

export type RestoreInput = Omit<ParsedInputOf<'restore.start'>, 'repositoryId'>;

export type Destination = RestoreInput['destination'];

export type RestoreResult = Extract<JobResult, { kind: 'restore' }>;

export interface Ended {
  readonly jobId: JobId;
  readonly outcome: Outcome<JobResult>;
  readonly problems: readonly Problem[];
}

/** The restore feature on a real engine, real jobs and a real history; `useHistory()` goes before it. */
export interface RestoreBench extends EngineBench {
  readonly restore: Restore;
  readonly jobs: ReturnType<typeof setUpJobs>;
  readonly repositoryAccess: ResticAccess;
  /** Folder of the app itself. */
  readonly ownFolder: string;
  readonly records: string;
  readonly save: (...paths: readonly [string, ...string[]]) => Promise<SnapshotId>;
  readonly start: (input: RestoreInput) => Promise<JobId>;
  readonly run: (input: RestoreInput) => Promise<Ended>;
  /** As `run`, for what has to go well. */
  readonly restored: (input: RestoreInput) => Promise<RestoreResult>;
}

export async function openRestoreBench(
  options: { readonly homeFolder?: string } = {},
): Promise<RestoreBench> {
  const bench = await openBench();
  const repositoryAccess = await bench.newRepository();
  const jobs = setUpJobs();
  const ownFolder = join(bench.folder, 'home');
  const records = join(ownFolder, 'run', 'restores');
  const restore = createRestore({
    restic: bench.restic,
    openRepository: () => Promise.resolve(done(opened(repositoryAccess))),
    jobs: jobs.jobs,
    clock,
    system: 'linux',
    homeFolder: options.homeFolder ?? join(bench.folder, 'anna'),
    recordsFolder: records,
    ownFolders: [ownFolder],
    restoredWord: () => 'restored',
  });
  const start = async (input: RestoreInput): Promise<JobId> => {
    const call = { signal: new AbortController().signal };
    const answer = await restore.handlers['restore.start']({ ...input, repositoryId }, call);
    return valueOf(answer).jobId;
  };
  const run = async (input: RestoreInput): Promise<Ended> => {
    const jobId = await start(input);
    const outcome = await jobs.jobs.ended(jobId);
    return { jobId, outcome, problems: jobs.history.read(jobId)?.problems ?? [] };
  };
  return {
    ...bench,
    restore,
    jobs,
    repositoryAccess,
    ownFolder,
    records,
    save: (...paths) => save(bench, repositoryAccess, paths),
    start,
    run,
    restored: async (input) => {
      const { outcome } = await run(input);
      const result = valueOf(outcome);
      if (result.kind !== 'restore') throw new Error(result.kind);
      return result;
    },
  };
}

function opened(access: ResticAccess) {
  const [type] = plugin.repositoryTypes ?? [];
  if (type === undefined) throw new Error('no type');
  const repository: Repository = repositorySchema.parse({
    id: repositoryId,
    typeId: type.id,
    name: 'Disk',
    settings: { path: access.location },
    place: access.location,
    resticId: '0'.repeat(64),
    keyId: null,
    createdAt: '2026-11-22T12:00:00.000Z',
    recoveryKit: null,
  });
  return { repository, type, access };
}

async function save(
  bench: EngineBench,
  access: ResticAccess,
  paths: readonly [string, ...string[]],
): Promise<SnapshotId> {
  const { snapshotId } = valueOf(
    await bench.restic.backup(access, {
      source: { kind: 'paths', paths },
      host: 'fixed-host',
      tags: [],
    }),
  );
  if (snapshotId === null) throw new Error('no snapshot');
  return snapshotId;
}

/** Staging folders of ours that are still there. */
export const stagingsIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith('.timelocker-restore-'));
