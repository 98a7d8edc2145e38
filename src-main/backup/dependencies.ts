import type { Fact } from '../../src-shared/model/event.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';
import type { PlanId } from '../../src-shared/model/ids.ts';
import type { Job } from '../../src-shared/model/job.ts';
import type { Plan, Target } from '../../src-shared/model/plan.ts';
import type { Reason } from '../../src-shared/model/reason.ts';
import type { Jobs } from '../jobs/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { MakePluginContext, PluginTypes } from '../plugins/index.ts';
import type { Repositories } from '../repositories/index.ts';
import type { Restic } from '../restic/index.ts';

export interface BackupDependencies {
  readonly restic: Restic;
  readonly repositories: Repositories;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly plugins: PluginTypes;
  readonly pluginContext: MakePluginContext;
  readonly plan: (planId: PlanId) => Outcome<Plan>;
  readonly targetsOf: (plan: Plan) => readonly Target[];
  readonly publish: (fact: Fact) => void;
  /** The newest backup of the plan that saved everything it could. */
  readonly lastSuccessOf: (planId: PlanId) => Job | null;
  /** The newest backup of the plan that has ended, however it did. */
  readonly lastEndedOf: (planId: PlanId) => Job | null;
  /** Why nothing may start by itself now (the person paused). */
  readonly pauseReasons: () => readonly Reason[];
  /** Our own state: never part of a backup, as it changes while it is read. */
  readonly ownFolders: readonly string[];
}
