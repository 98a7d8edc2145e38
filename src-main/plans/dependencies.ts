import type { RepositoryId } from '../../src-shared/model/ids.ts';
import type { Job } from '../../src-shared/model/job.ts';
import type { Repository } from '../../src-shared/model/repository.ts';
import type { JobHistory } from '../jobs/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { MakePluginContext, PluginTypes } from '../plugins/index.ts';
import type { Publish } from '../read-model/index.ts';
import type { Settings } from '../settings/index.ts';

export interface PlansDependencies {
  readonly settings: Settings;
  readonly history: JobHistory;
  /** Jobs that have not ended. */
  readonly activeJobs: () => readonly Job[];
  readonly clock: Clock;
  readonly plugins: PluginTypes;
  readonly pluginContext: MakePluginContext;
  readonly publish: Publish;
  /** Null when not paused. */
  readonly pause: () => { readonly until: string | null } | null;
  /** Becomes the fixed `--host` of the snapshots of new plans. */
  readonly computerName: string;
}

export function findRepository({ settings }: PlansDependencies, id: RepositoryId): Repository | null {
  return settings.value().repositories.find((repository) => repository.id === id) ?? null;
}
