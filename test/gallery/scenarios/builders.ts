import { job, type Job, type JobProgress, type JobState } from '../../../src-shared/model/job.ts';
import { jobProgress } from '../../../src-shared/model/job.ts';
import { plan, target, type Plan, type Target } from '../../../src-shared/model/plan.ts';
import { planStatus, type PlanStatus } from '../../../src-shared/model/plan-status.ts';
import { initialPreferences } from '../../../src-shared/model/preferences.ts';
import { readModel, type ReadModel } from '../../../src-shared/model/read-model.ts';
import {
  repository,
  repositoryHealth,
  type Repository,
  type RepositoryHealth,
} from '../../../src-shared/model/repository.ts';

/** A number as an id of the contract. */
export const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
/** A number as one of restic's ids. */
export const hex = (number: number): string => String(number).padStart(8, '0').repeat(8);

const minuteMs = 60_000;

/** A moment so many minutes before now; negative for the future. */
export const minutesAgo = (minutes: number): string =>
  new Date(Date.now() - minutes * minuteMs).toISOString();
export const hoursAgo = (hours: number): string => minutesAgo(hours * 60);
export const daysAgo = (days: number): string => hoursAgo(days * 24);

export const GB = 1_000_000_000;
export const MB = 1_000_000;

export interface PlanSeed {
  readonly number: number;
  readonly name: string;
  readonly folders: readonly string[];
  readonly repository?: number;
  readonly status?: Partial<PlanStatus>;
  readonly plan?: Partial<Plan>;
}

export const makePlan = ({ number, name, repository: at = 80, plan: more }: PlanSeed): Plan =>
  plan.parse({
    id: id(number),
    name,
    targetIds: [id(number + 500)],
    repositoryIds: [id(at)],
    schedule: { kind: 'daily', at: '12:00' },
    retention: { preset: 'thin-out' },
    host: 'anna-laptop',
    createdAt: daysAgo(90),
    isEnabled: true,
    ...more,
  });

export const makeTarget = ({ number, name, folders }: PlanSeed): Target =>
  target.parse({
    id: id(number + 500),
    typeId: 'target-folders',
    name,
    settings: { folders: [...folders], excludePresets: ['caches', 'trash'], excludePatterns: [] },
  });

export const makeStatus = ({ number, status }: PlanSeed): PlanStatus =>
  planStatus.parse({
    planId: id(number),
    level: 'safe',
    activeJobId: null,
    lastSuccessAt: hoursAgo(2),
    lastJobId: id(number + 700),
    lastFault: null,
    lastProblemCount: 0,
    nextRunAt: hoursAgo(-22),
    waitingFor: [],
    bytesTotal: 84.2 * GB,
    filesTotal: 61_284,
    snapshotCount: 48,
    ...status,
  });

export const makeRepository = (number: number, more: Partial<Repository> = {}): Repository =>
  repository.parse({
    id: id(number),
    typeId: 'repository-local',
    name: 'Blue',
    settings: { path: '/media/anna/Blue/TimeLocker' },
    place: '/media/anna/Blue/TimeLocker',
    resticId: hex(number),
    keyId: hex(number + 1),
    createdAt: daysAgo(90),
    recoveryKit: { keyId: hex(number + 2), createdAt: daysAgo(90), verifiedAt: daysAgo(60) },
    ...more,
  });

export const makeHealth = (number: number, more: Partial<RepositoryHealth> = {}): RepositoryHealth =>
  repositoryHealth.parse({
    repositoryId: id(number),
    presence: 'present',
    seenAt: minutesAgo(12),
    freeBytes: 1240 * GB,
    totalBytes: 2000 * GB,
    usedBytes: 96.4 * GB,
    checkedAt: daysAgo(3),
    provenAt: daysAgo(3),
    damage: null,
    needsRecovery: false,
    ...more,
  });

export const makeJob = (
  number: number,
  planNumber: number,
  planName: string,
  state: JobState,
  more: Partial<Job> = {},
): Job =>
  job.parse({
    id: id(number),
    kind: 'backup',
    trigger: 'schedule',
    planId: id(planNumber),
    planName,
    repositoryId: id(80),
    state,
    createdAt: minutesAgo(6),
    startedAt: minutesAgo(6),
    endedAt: null,
    result: null,
    problemCount: 0,
    ...more,
  });

export const makeProgress = (number: number, more: Partial<JobProgress> = {}): JobProgress =>
  jobProgress.parse({
    jobId: id(number),
    phase: 'sending',
    fraction: 0.42,
    bytesDone: 35.4 * GB,
    bytesTotal: 84.2 * GB,
    bytesWritten: 28.9 * GB,
    filesDone: 25_612,
    filesTotal: 61_284,
    bytesPerSecond: 96 * MB,
    secondsLeft: 512,
    currentPath: '/home/anna/Pictures/2026/Bretagne/Plage de Trestrignel/DSC_04417.NEF',
    problemCount: 0,
    retrying: null,
    ...more,
  });

/** A read model of this computer with nothing set up. */
export const emptyModel = (more: Partial<ReadModel> = {}): ReadModel => ({
  ...readModel.parse({
    sequence: 10,
    app: {
      version: '0.1.0',
      engineVersion: '0.19.1',
      system: 'linux',
      computerName: 'anna-laptop',
      homeFolder: '/home/anna',
    },
    vault: { protection: 'keychain', isLocked: false, systemOffers: 'keychain', backend: 'GNOME Keyring' },
    preferences: initialPreferences,
    plans: [],
    targets: [],
    repositories: [],
    health: [],
    planStatuses: [],
    jobs: [],
    progress: {},
    notices: [],
    pause: null,
  }),
  ...more,
});

/** A read model with plans, all backed up to the drive "Blue" unless `more` says otherwise. */
export const modelWith = (seeds: readonly PlanSeed[], more: Partial<ReadModel> = {}): ReadModel =>
  emptyModel({
    vault: { protection: 'keychain', isLocked: false, systemOffers: 'keychain', backend: 'GNOME Keyring' },
    plans: seeds.map(makePlan),
    targets: seeds.map(makeTarget),
    planStatuses: seeds.map(makeStatus),
    repositories: [makeRepository(80)],
    health: [makeHealth(80)],
    ...more,
  });
