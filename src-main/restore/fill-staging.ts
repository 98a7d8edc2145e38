import { unlink } from 'node:fs/promises';
import { done, failed, makeFault, type Fault, type Outcome } from '../../src-shared/model/fault.ts';
import type { SnapshotId } from '../../src-shared/model/ids.ts';
import type { Problem } from '../../src-shared/model/job.ts';
import type { JobRun } from '../jobs/index.ts';
import { joinRaw, type RawPath } from '../platform/raw-path.ts';
import type { Restic, ResticAccess, RestoreProgress, RestoreSummary } from '../restic/index.ts';
import { fault } from './destination.ts';
import { findByNames } from './entries.ts';
import { namesOf } from './selection.ts';
import type { Staging } from './staging.ts';

export interface FillRequest {
  readonly restic: Restic;
  readonly access: ResticAccess;
  readonly snapshotId: SnapshotId;
  readonly items: readonly string[];
  readonly staging: Staging;
  readonly run: JobRun;
  readonly onProgress: (progress: RestoreProgress) => void;
  /** What the person calls the destination, for a fault. */
  readonly destination: string;
}

/**
 * Lets restic fill the staging folder. Stops as soon as it is clear that there is not enough room: restic knows the
 * whole size before it writes the first byte. Files that did not come back whole are taken out again.
 */
export async function fillStaging(request: FillRequest): Promise<Outcome<RestoreSummary>> {
  const { restic, access, snapshotId, items, staging, run } = request;
  const [first, ...rest] = items;
  if (first === undefined) return failed(makeFault('restore.nothing-selected'));
  const stop = new AbortController();
  const stopAsFull = (neededBytes: number | null): void => {
    if (!stop.signal.aborted) stop.abort(fullFault(request, neededBytes));
  };
  const notWhole: Problem[] = [];
  const outcome = await restic.restore(
    access,
    {
      snapshotId,
      items: [first, ...rest],
      destination: { kind: 'folder', folder: staging.files, layout: 'full-paths' },
      overwrite: 'always',
    },
    {
      signal: AbortSignal.any([run.signal, stop.signal]),
      onLine: (line) => run.log(line.text),
      onRetry: (notice) => run.report({ retrying: notice.isOver ? null : notice.cause }),
      onProblem: (problem) => {
        if (problem.cause === 'no-space') stopAsFull(null);
        else notWhole.push(problem);
      },
      onProgress: (progress) => {
        if (progress.bytesTotal > staging.freeBytes) stopAsFull(progress.bytesTotal);
        request.onProgress(progress);
      },
    },
  );
  if (stop.signal.aborted && !run.signal.aborted) return failed(stop.signal.reason as Fault);
  if (!outcome.ok) return outcome;
  if (!(await staging.isThere())) return failed(fault('missing', request.destination));
  for (const problem of notWhole) {
    run.problem(problem);
    if (isContentMissing(problem)) await takeOut(staging.files, problem.path);
  }
  return done(outcome.value);
}

const fullFault = ({ destination, staging }: FillRequest, neededBytes: number | null): Fault =>
  makeFault('restore.destination-full', {
    params: {
      path: destination,
      freeBytes: staging.freeBytes,
      ...(neededBytes === null ? {} : { neededBytes }),
    },
  });

/** The others are about owner, mode and attributes: the content is whole. */
const isContentMissing = ({ cause }: Problem): boolean =>
  ['damaged', 'write-error', 'read-error', 'vanished', 'other'].includes(cause);

/** A file with holes must never come to stand where a good one was. */
async function takeOut(files: string, path: string): Promise<void> {
  for (const names of await findByNames(files, namesOf(path)))
    await unlink(names.reduce<RawPath>(joinRaw, files)).catch(() => undefined);
}
