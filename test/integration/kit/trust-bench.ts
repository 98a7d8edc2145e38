import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { plugin as repositoryLocal } from '../../../plugins/repository-local/index.ts';
import { done, failed, makeFault, type Fault } from '../../../src-shared/model/fault.ts';
import { planId, repositoryId, targetId, type JobId } from '../../../src-shared/model/ids.ts';
import type { Plan } from '../../../src-shared/model/plan.ts';
import type { Repository, RepositoryHealth } from '../../../src-shared/model/repository.ts';
import { createJobHistory, createJobs, historyShape } from '../../../src-main/jobs/index.ts';
import { createManualClock } from '../../../src-main/platform/memory/manual-clock.ts';
import { openDatabase } from '../../../src-main/platform/node/open-database.ts';
import { privateFiles } from '../../../src-main/platform/node/private-files.ts';
import { createSystemDisks } from '../../../src-main/platform/node/system-disks.ts';
import { createLeases, type ResticAccess } from '../../../src-main/restic/index.ts';
import { createTrust, type Trust, type TrustDependencies } from '../../../src-main/trust/index.ts';
import { valueOf } from '../../helpers/expect-outcome.ts';
import { canary, openBench, type EngineBench } from '../../helpers/restic-engine.ts';

export const id = repositoryId.parse('11111111-1111-4111-8111-111111111111');
export const call = { signal: new AbortController().signal };

export interface TrustBench extends EngineBench {
  readonly trust: Trust;
  readonly clock: ReturnType<typeof createManualClock>;
  readonly leases: TrustDependencies['leases'];
  readonly access: EngineBench['access'];
  readonly repositoryAccess: ResticAccess;
  readonly repository: () => Repository;
  readonly health: () => RepositoryHealth;
  /** Makes the settings refuse everything from now on. */
  readonly refuseSaving: (fault: Fault) => void;
  readonly jobEnded: (jobId: JobId) => ReturnType<ReturnType<typeof createJobs>['ended']>;
  readonly problemsOf: (jobId: JobId) => readonly { readonly path: string }[];
}

/** The trust feature on a real engine, a real repository, real jobs; settings are kept in memory. */
export async function openTrust(more: Partial<TrustDependencies> = {}, engine?: string): Promise<TrustBench> {
  const bench = await openBench(engine);
  const access = { ...(await bench.newRepository("Anna's drive")), key: id as string };
  const config = valueOf(await bench.restic.readConfig(access));
  const clock = createManualClock();
  let repository: Repository = {
    id,
    typeId: 'repository-local',
    name: 'Blue drive',
    settings: {},
    place: access.location,
    resticId: config.id,
    keyId: null,
    createdAt: clock.now().toISOString(),
    recoveryKit: null,
  };
  let health: RepositoryHealth = {
    repositoryId: id,
    presence: 'present',
    seenAt: null,
    freeBytes: null,
    totalBytes: null,
    usedBytes: null,
    checkedAt: null,
    provenAt: null,
    damage: null,
    needsRecovery: false,
  };
  let refusal: Fault | null = null;
  const database = valueOf(
    await openDatabase({ path: join(bench.folder, 'history.db'), shape: historyShape, clock }),
  );
  onTestFinished(() => database.close());
  const history = createJobHistory(database);
  const leases = createLeases();
  const jobs = createJobs({
    clock,
    history,
    leases,
    publish: () => undefined,
    gauge: () => undefined,
    planName: () => null,
    logBug: (where, error) => {
      throw new Error(where, { cause: error });
    },
  });
  const [type] = repositoryLocal.repositoryTypes ?? [];
  if (type === undefined) throw new Error('No repository type');
  const trust = createTrust({
    restic: bench.restic,
    leases,
    jobs,
    clock,
    disks: createSystemDisks(),
    openRepository: (wanted) =>
      Promise.resolve(
        wanted === id ? done({ repository, type, access }) : failed(makeFault('repository.unknown')),
      ),
    repositories: () => [repository],
    saveRepository: (changed) => {
      if (refusal !== null) return Promise.resolve(failed(refusal));
      repository = changed;
      return Promise.resolve(done(null));
    },
    healthOf: () => health,
    updateHealth: (_id, patch) => {
      health = { ...health, ...patch };
      return Promise.resolve(done(null));
    },
    plans: () => [samplePlan],
    targets: () => [],
    files: privateFiles,
    kitWorker: null,
    language: () => 'en',
    system: 'linux',
    version: '1.2.3',
    computerName: 'annas-laptop',
    personName: 'anna',
    doctor: {
      home: bench.folder,
      vault: {
        state: () => ({
          protection: 'keychain',
          isLocked: false,
          systemOffers: 'keychain',
          backend: 'memory',
        }),
        countUnreadable: () => Promise.resolve(0),
      },
      settings: { kind: 'loaded' },
      history: { kind: 'loaded' },
      inspectTarget: () => Promise.resolve(done({ sources: [] })),
      orphansEnded: 0,
      checkEngine: () => Promise.resolve(done(null)),
      newestJobAt: () => null,
    },
    ...more,
  });
  return {
    ...bench,
    trust,
    clock,
    leases,
    repositoryAccess: access,
    repository: () => repository,
    health: () => health,
    refuseSaving: (fault) => {
      refusal = fault;
    },
    jobEnded: (jobId) => jobs.ended(jobId),
    problemsOf: (jobId) => history.read(jobId)?.problems ?? [],
  };
}

export const samplePlan: Plan = {
  id: planId.parse('22222222-2222-4222-8222-222222222222'),
  name: 'Documents and pictures',
  targetIds: [targetId.parse('33333333-3333-4333-8333-333333333333')],
  repositoryIds: [id],
  schedule: { kind: 'manual' },
  retention: { preset: 'everything' },
  host: 'host-of-the-plan',
  createdAt: '2026-11-20T12:00:00.000Z',
  isEnabled: true,
};

export { canary };
