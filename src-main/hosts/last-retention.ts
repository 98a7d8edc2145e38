import type { PlanId } from '../../src-shared/model/ids.ts';
import type { JobHistory } from '../jobs/index.ts';

/** When the plan was last thinned out. */
export function lastRetentionAt(history: JobHistory, planId: PlanId): Date | null {
  const found = history
    .list({ planId, limit: 500 })
    .find((job) => job.kind === 'retention' && job.result !== null);
  return found?.endedAt === undefined || found.endedAt === null ? null : new Date(found.endedAt);
}
