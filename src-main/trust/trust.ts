import type { Outcome } from '../../src-shared/model/fault.ts';
import type { RepositoryId } from '../../src-shared/model/ids.ts';
import type { Plan, Target } from '../../src-shared/model/plan.ts';
import type { Repository, RepositoryHealth } from '../../src-shared/model/repository.ts';
import type { Language } from '../../src-shared/i18n/translate.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { Jobs } from '../jobs/job-runner.ts';
import type { Clock } from '../platform/clock.ts';
import type { Disks } from '../platform/disks.ts';
import type { LoadReport } from '../platform/load-report.ts';
import type { PrivateFiles } from '../platform/private-files.ts';
import type { OpenRepositoryById } from '../repositories/open-repository.ts';
import type { Leases, Restic } from '../restic/index.ts';
import type { Vault } from '../vault/index.ts';

type HealthPatch = Partial<Omit<RepositoryHealth, 'repositoryId'>>;

export interface TrustDependencies {
  readonly restic: Restic;
  readonly leases: Leases;
  readonly jobs: Pick<Jobs, 'start'>;
  readonly clock: Clock;
  readonly disks: Disks;
  readonly openRepository: OpenRepositoryById;
  readonly repositories: () => readonly Repository[];
  readonly saveRepository: (repository: Repository) => Promise<Outcome<unknown>>;
  readonly healthOf: (repositoryId: RepositoryId) => RepositoryHealth | null;
  readonly updateHealth: (repositoryId: RepositoryId, patch: HealthPatch) => Promise<Outcome<unknown>>;
  readonly plans: () => readonly Plan[];
  readonly targets: () => readonly Target[];
  readonly files: PrivateFiles;
  /** The program of `kit-worker.ts`; null where there is none: the kit is then drawn on the main thread. */
  readonly kitWorker: URL | null;
  /** The app's language now; the kit is printed in it. */
  readonly language: () => Language;
  readonly system: 'linux' | 'macos' | 'windows';
  readonly version: string;
  /** Printed on the kit, so that a drawer full of kits can be told apart. */
  readonly computerName: string;
  readonly personName: string;
  readonly doctor: DoctorFacts;
}

/** What the doctor looks at and others know. */
export interface DoctorFacts {
  readonly home: string;
  readonly vault: Pick<Vault, 'state' | 'countUnreadable'>;
  readonly settings: LoadReport;
  readonly history: LoadReport;
  /** Sources of a target with their state, as its plugin sees them. */
  readonly inspectTarget: (
    target: Target,
    signal: AbortSignal,
  ) => Promise<Outcome<{ readonly sources: readonly { readonly path: string; readonly state: string }[] }>>;
  /** Children of a dead app that were ended at this start. */
  readonly orphansEnded: number;
  /** Looks at the engine's file again, its checksum where one is known. */
  readonly checkEngine: () => Promise<Outcome<unknown>>;
  /** When the newest job of the history was made; null if there is none. */
  readonly newestJobAt: () => string | null;
}

export interface Trust {
  readonly handlers: Pick<
    Handlers,
    'kits.write' | 'kits.verify' | 'kits.revoke' | 'repositories.verify' | 'app.doctor'
  >;
}
