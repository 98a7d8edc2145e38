import type { Fact } from '../../src-shared/model/event.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';
import type { RepositoryId } from '../../src-shared/model/ids.ts';
import type { Plan, Target } from '../../src-shared/model/plan.ts';
import type { Repository, RepositoryHealth } from '../../src-shared/model/repository.ts';
import type { Language } from '../../src-shared/i18n/translate.ts';
import type { VaultState } from '../../src-shared/model/vault-state.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { Jobs } from '../jobs/job-runner.ts';
import type { Clock } from '../platform/clock.ts';
import type { Disks } from '../platform/disks.ts';
import type { LoadReport } from '../platform/load-report.ts';
import type { OpenRepositoryById } from '../repositories/open-repository.ts';
import type { Restic } from '../restic/index.ts';

export interface TrustDependencies {
  readonly restic: Restic;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly openRepository: OpenRepositoryById;
  readonly repositories: () => readonly Repository[];
  readonly saveRepository: (repository: Repository) => Promise<Outcome<unknown>>;
  readonly healthOf: (repositoryId: RepositoryId) => RepositoryHealth | null;
  readonly updateHealth: (
    repositoryId: RepositoryId,
    patch: Partial<Omit<RepositoryHealth, 'repositoryId'>>,
  ) => Promise<Outcome<unknown>>;
  readonly publish: (fact: Fact) => void;
  /** The app's language now; the kit is printed in it. */
  readonly language: () => Language;
  readonly plans: () => readonly Plan[];
  readonly targets: () => readonly Target[];
  /** The name of this computer, for the kit. */
  readonly computerName: string;
  readonly doctor: DoctorFacts;
}

/** What the doctor looks at and others know. */
export interface DoctorFacts {
  readonly home: string;
  readonly disks: Disks;
  readonly vaultState: () => VaultState;
  readonly settings: LoadReport;
  readonly history: LoadReport;
  /** Sources of a target with their state, as its plugin sees them. */
  readonly inspectTarget: (
    target: Target,
    signal: AbortSignal,
  ) => Promise<Outcome<{ readonly sources: readonly { readonly path: string; readonly state: string }[] }>>;
  /** Children of a dead app that were ended at this start. */
  readonly orphansEnded: () => number;
  /** Looks at the engine's file again: version and checksum. */
  readonly checkEngine: () => Promise<Outcome<unknown>>;
}

export interface Trust {
  readonly handlers: Pick<
    Handlers,
    'kits.write' | 'kits.verify' | 'kits.revoke' | 'repositories.verify' | 'app.doctor'
  >;
}
