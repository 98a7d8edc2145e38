import { z } from 'zod';
import { job, jobProgress } from './job.ts';
import { instant, planId, repositoryId, targetId } from './ids.ts';
import { notice } from './notice.ts';
import { folderMeasure } from './place.ts';
import { plan, target } from './plan.ts';
import { planStatus } from './plan-status.ts';
import { preferences } from './preferences.ts';
import { repository, repositoryHealth } from './repository.ts';
import { vaultState } from './vault-state.ts';

/** Something that happened and stays true: ordered, numbered, never dropped. Facts announce; they never steer. */
export const fact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plan-saved'), plan }),
  z.object({ type: z.literal('plan-removed'), planId }),
  z.object({ type: z.literal('plan-status-changed'), status: planStatus }),
  z.object({ type: z.literal('target-saved'), target }),
  z.object({ type: z.literal('target-removed'), targetId }),
  z.object({ type: z.literal('repository-saved'), repository }),
  z.object({ type: z.literal('repository-removed'), repositoryId }),
  z.object({ type: z.literal('repository-health-changed'), health: repositoryHealth }),
  z.object({ type: z.literal('job-changed'), job }),
  z.object({ type: z.literal('preferences-changed'), preferences }),
  z.object({ type: z.literal('vault-changed'), vault: vaultState }),
  z.object({ type: z.literal('notice-added'), notice }),
  z.object({ type: z.literal('notice-dismissed'), noticeId: z.string() }),
  z.object({ type: z.literal('pause-changed'), pause: z.object({ until: instant.nullable() }).nullable() }),
  /** Snapshots of this repository were made or removed; who shows them asks again. */
  z.object({ type: z.literal('snapshots-changed'), repositoryId }),
]);
export type Fact = z.infer<typeof fact>;

/** A reading that the next one replaces: coalesced to at most 4 a second a source, may be dropped. */
export const gauge = z.discriminatedUnion('type', [
  z.object({ type: z.literal('job-progress'), progress: jobProgress }),
  z.object({ type: z.literal('measure-progress'), measureId: z.string(), folder: folderMeasure }),
]);
export type Gauge = z.infer<typeof gauge>;

/** What flows from the core to every front end. */
export const contractEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fact'), sequence: z.number().int().positive(), fact }),
  z.object({ kind: z.literal('gauge'), gauge }),
]);
export type ContractEvent = z.infer<typeof contractEvent>;
