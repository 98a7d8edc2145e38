import type { Gauge } from '../../src-shared/model/event.ts';
import type { PlanId } from '../../src-shared/model/ids.ts';
import type { Clock } from '../platform/clock.ts';
import type { Publish } from '../read-model/index.ts';
import type { Leases } from '../restic/index.ts';
import type { JobHistory } from './job-history.ts';

export interface JobsDependencies {
  readonly clock: Clock;
  readonly history: JobHistory;
  readonly leases: Leases;
  readonly publish: Publish;
  readonly gauge: (gauge: Gauge) => void;
  readonly planName: (planId: PlanId) => string | null;
  readonly logBug: (where: string, error: unknown) => void;
}
