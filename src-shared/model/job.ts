import { z } from 'zod';
import { fault } from './fault.ts';
import { instant, jobId, planId, repositoryId, snapshotId } from './ids.ts';
import { reason } from './reason.ts';

export const jobKind = z.enum(['backup', 'restore', 'verify', 'retention', 'prune', 'recovery']);
export type JobKind = z.infer<typeof jobKind>;

/** Who asked for it. */
export const jobTrigger = z.enum(['person', 'schedule', 'catch-up', 'first-run', 'system']);
export type JobTrigger = z.infer<typeof jobTrigger>;

/** queued -> waiting -> preparing -> running <-> paused -> finishing -> one of the five ends; see jobs/decide.ts. */
export const jobState = z.discriminatedUnion('name', [
  z.object({ name: z.literal('queued') }),
  z.object({ name: z.literal('waiting'), reasons: z.array(reason).min(1) }),
  z.object({ name: z.literal('preparing') }),
  z.object({ name: z.literal('running') }),
  z.object({ name: z.literal('paused'), reason }),
  z.object({ name: z.literal('finishing') }),
  z.object({ name: z.literal('succeeded') }),
  z.object({ name: z.literal('succeeded-with-warnings') }),
  z.object({ name: z.literal('failed'), fault }),
  z.object({ name: z.literal('cancelled') }),
  /** It was running when the computer or the app died. */
  z.object({ name: z.literal('interrupted') }),
]);
export type JobState = z.infer<typeof jobState>;

/** What came of a job, in numbers; bytes are bytes, durations milliseconds. */
export const jobResult = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('backup'),
    /** Null when nothing had changed and no snapshot was made. */
    snapshotId: snapshotId.nullable(),
    filesNew: z.number(),
    filesChanged: z.number(),
    filesUnmodified: z.number(),
    filesTotal: z.number(),
    bytesTotal: z.number(),
    /** Written to the repository, after deduplication and compression. */
    bytesAdded: z.number(),
  }),
  z.object({
    kind: z.literal('restore'),
    /** Where the files are now; "show in folder" opens it. */
    destination: z.string(),
    filesRestored: z.number(),
    filesSkipped: z.number(),
    bytesRestored: z.number(),
    /** With keep-both: how many got a new name beside an existing file. */
    filesKeptBeside: z.number(),
  }),
  z.object({
    kind: z.literal('verify'),
    readDataPercent: z.number().min(0).max(100),
    errorCount: z.number(),
  }),
  z.object({ kind: z.literal('retention'), kept: z.number(), removed: z.number() }),
  z.object({ kind: z.literal('prune'), bytesFreed: z.number().nullable() }),
  z.object({ kind: z.literal('recovery'), indexRepaired: z.boolean() }),
]);
export type JobResult = z.infer<typeof jobResult>;

/** One file or folder that was not backed up, restored or verified, and why. */
export const problem = z.object({
  path: z.string(),
  cause: z.enum([
    'permission-denied',
    'vanished',
    'missing',
    'read-error',
    'write-error',
    'is-link',
    'not-supported',
    'no-space',
    'name-not-possible',
    'damaged',
    'other',
  ]),
  detail: z.string().max(2000),
});
export type Problem = z.infer<typeof problem>;

export const job = z.object({
  id: jobId,
  kind: jobKind,
  trigger: jobTrigger,
  planId: planId.nullable(),
  /** The plan's name when the job was made, so that history reads well after a plan is gone. */
  planName: z.string().nullable(),
  repositoryId: repositoryId.nullable(),
  state: jobState,
  createdAt: instant,
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  result: jobResult.nullable(),
  problemCount: z.number().int().nonnegative(),
});
export type Job = z.infer<typeof job>;

export const isEnded = (state: JobState): boolean => endedStates.has(state.name);

const endedStates = new Set<JobState['name']>([
  'succeeded',
  'succeeded-with-warnings',
  'failed',
  'cancelled',
  'interrupted',
]);

/** A gauge: how far a running job is. Never kept, coalesced to at most 4 a second a job. */
export const jobProgress = z.object({
  jobId,
  phase: z.enum([
    'starting',
    'scanning',
    'reading',
    'sending',
    'restoring',
    'checking',
    'cleaning',
    'finishing',
  ]),
  /** 0..1, monotonic, below 1 until the end is proven; null while unknown. */
  fraction: z.number().min(0).max(1).nullable(),
  bytesDone: z.number(),
  bytesTotal: z.number().nullable(),
  /** Bytes really written to the repository so far; null where nothing can know. */
  bytesWritten: z.number().nullable(),
  filesDone: z.number(),
  filesTotal: z.number().nullable(),
  bytesPerSecond: z.number().nullable(),
  /** Smoothed; null until it can be honest. */
  secondsLeft: z.number().nullable(),
  currentPath: z.string().nullable(),
  problemCount: z.number(),
  /** Set while the connection is being retried: the cause, redacted. */
  retrying: z.string().nullable(),
});
export type JobProgress = z.infer<typeof jobProgress>;
