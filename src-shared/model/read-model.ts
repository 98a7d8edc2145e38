import { z } from 'zod';
import { job, jobProgress } from './job.ts';
import { instant, jobId } from './ids.ts';
import { notice } from './notice.ts';
import { plan, target } from './plan.ts';
import { planStatus } from './plan-status.ts';
import { preferences } from './preferences.ts';
import { repository, repositoryHealth } from './repository.ts';
import { vaultState } from './vault-state.ts';

/** How many ended jobs the read model keeps; older ones are asked for with `jobs.list`. */
export const recentJobLimit = 100;

export const appInfo = z.object({
  version: z.string(),
  engineVersion: z.string().nullable(),
  system: z.enum(['linux', 'macos', 'windows']),
  computerName: z.string(),
  homeFolder: z.string(),
});
export type AppInfo = z.infer<typeof appInfo>;

/** All that a front end shows without asking: taken once with its sequence number, then kept up by events. */
export const readModel = z.object({
  sequence: z.number().int().nonnegative(),
  app: appInfo,
  vault: vaultState,
  preferences,
  plans: z.array(plan),
  targets: z.array(target),
  repositories: z.array(repository),
  health: z.array(repositoryHealth),
  planStatuses: z.array(planStatus),
  /** Active ones and the most recent ended ones, newest first. */
  jobs: z.array(job),
  progress: z.record(jobId, jobProgress),
  notices: z.array(notice),
  /** Null: not paused. `until` null: until resumed by hand. */
  pause: z.object({ until: instant.nullable() }).nullable(),
});
export type ReadModel = z.infer<typeof readModel>;
