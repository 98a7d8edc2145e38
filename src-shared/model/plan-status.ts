import { z } from 'zod';
import { fault } from './fault.ts';
import { instant, jobId, planId } from './ids.ts';
import { reason } from './reason.ts';

/** How a plan stands, worked out by the core from its history; a green level is always a proven one. */
export const planStatus = z.object({
  planId,
  /**
   * never: no snapshot yet; safe: the last run ended well and is recent enough; overdue: well, but too long ago;
   * attention: the last run failed or left files out that matter; paused: the person paused it.
   */
  level: z.enum(['never', 'safe', 'overdue', 'attention', 'paused']),
  /** The job at work or waiting for this plan now. */
  activeJobId: jobId.nullable(),
  lastSuccessAt: instant.nullable(),
  lastJobId: jobId.nullable(),
  lastFault: fault.nullable(),
  /** Files left out by the last run. */
  lastProblemCount: z.number(),
  nextRunAt: instant.nullable(),
  /** Why it does not run now although it is due; empty when it is not due. */
  waitingFor: z.array(reason),
  /** Bytes and files of the newest snapshot; null before the first. */
  bytesTotal: z.number().nullable(),
  filesTotal: z.number().nullable(),
  snapshotCount: z.number(),
});
export type PlanStatus = z.infer<typeof planStatus>;
