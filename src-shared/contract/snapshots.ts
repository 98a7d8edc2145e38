import { z } from 'zod';
import { job, problem } from '../model/job.ts';
import { instant, jobId, planId, repositoryId, snapshotId } from '../model/ids.ts';
import { foundEntry, snapshot, snapshotChange, snapshotEntry } from '../model/snapshot.ts';
import { command, query } from './operation.ts';
import { nothing, path, snapshotPath } from './common.ts';

export const snapshotOperations = {
  /** Newest first. */
  'snapshots.list': query({
    input: z.object({ repositoryId, planId: planId.optional() }),
    output: z.object({ snapshots: z.array(snapshot) }),
  }),
  'snapshots.list-folder': query({
    input: z.object({ repositoryId, snapshotId, path: snapshotPath }),
    output: z.object({ entries: z.array(snapshotEntry) }),
  }),
  /** Part of a name, in one snapshot or in all; at most `limit` paths. */
  'snapshots.find': query({
    input: z.object({
      repositoryId,
      text: z.string().min(1).max(500),
      snapshotId: snapshotId.optional(),
      limit: z.number().int().min(1).max(5000).default(500),
    }),
    output: z.object({ found: z.array(foundEntry), isCutOff: z.boolean() }),
  }),
  'snapshots.diff': query({
    input: z.object({ repositoryId, from: snapshotId, to: snapshotId }),
    output: z.object({
      changes: z.array(snapshotChange),
      isCutOff: z.boolean(),
      addedBytes: z.number(),
      removedBytes: z.number(),
    }),
  }),
  'restore.start': command({
    input: z.object({
      repositoryId,
      snapshotId,
      paths: z.array(snapshotPath).min(1).max(10_000),
      destination: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('original') }),
        z.object({ kind: z.literal('folder'), path }),
      ]),
      /** keep-both writes beside an existing file under a new name; skip leaves what is there; replace overwrites. */
      onConflict: z.enum(['keep-both', 'replace', 'skip']),
    }),
    output: z.object({ jobId }),
    maxInputBytes: 8 * 1024 * 1024,
  }),
};

export const jobOperations = {
  /** Newest first, older than `before`. */
  'jobs.list': query({
    input: z.object({
      before: instant.optional(),
      limit: z.number().int().min(1).max(500),
      planId: planId.optional(),
    }),
    output: z.object({ jobs: z.array(job) }),
  }),
  'jobs.read': query({
    input: z.object({ jobId }),
    output: z.object({
      job,
      problems: z.array(problem),
      /** What the engine said, line by line, redacted; for "technical details". */
      log: z.array(z.string()),
    }),
  }),
  'jobs.cancel': command({ input: z.object({ jobId }), output: nothing }),
};
