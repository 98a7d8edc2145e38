import type { ParsedInputOf } from '../../src-shared/contract/index.ts';
import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { JobRun } from '../jobs/index.ts';
import { textOf } from '../platform/raw-path.ts';
import type { OpenRepository } from '../repositories/index.ts';
import type { Entry } from './entries.ts';
import { createFolderTimes } from './folder-times.ts';
import type { Mapping } from './mapping.ts';
import { mergeGroup } from './merge-group.ts';
import type { Counts, Placing } from './place.ts';
import { type Group, planGroups } from './plan-groups.ts';
import type { RestoreDependencies } from './restore.ts';
import { fillStaging } from './fill-staging.ts';
import type { Staging, Stagings } from './staging.ts';
import { noLinks, type TrustLink, trustedLinks } from './walk-existing.ts';

export type RestoreInput = ParsedInputOf<'restore.start'>;

/** What one restore job works with. */
export interface Work {
  readonly dependencies: RestoreDependencies;
  readonly stagings: Stagings;
  readonly input: RestoreInput;
  readonly run: JobRun;
  readonly opened: OpenRepository;
  readonly counts: Counts;
  readonly tally: Tally;
}

/** Of what restic has done in the groups before the one at work. */
export interface Tally {
  bytes: number;
  files: number;
}

/** Places on other file systems inside the destination are few; more rounds than this would be a circle. */
const mostRounds = 5;

/** One round restores everything; what turns out to lie on another file system is restored there in the next one. */
export async function restoreRounds(work: Work, mappings: readonly Mapping[]): Promise<Outcome<null>> {
  const { homeFolder } = work.dependencies;
  let waiting = mappings;
  for (let round = 1; waiting.length > 0; round += 1) {
    const groups = await planGroups(waiting, {
      isTrusted: trustOf(work),
      refusesLinks: work.input.destination.kind === 'original',
      homeFolder,
      isEachFolderItsOwn: round > 1,
    });
    if (!groups.ok) return groups;
    const elsewhere: Mapping[] = [];
    for (const group of groups.value) {
      const rest = await restoreGroup(work, group, round < mostRounds);
      if (!rest.ok) return rest;
      if (rest.value.length > 0) elsewhere.push({ ...group.mapping, items: rest.value });
    }
    waiting = elsewhere;
  }
  return done(null);
}

/** Answers the items whose place is on another file system. */
async function restoreGroup(
  work: Work,
  { mapping, stagingFolders }: Group,
  mayTryAgain: boolean,
): Promise<Outcome<readonly string[]>> {
  const { run, stagings, tally } = work;
  const opened = await stagings.open(run.jobId, stagingFolders);
  if (!opened.ok) return opened;
  const staging = opened.value;
  try {
    const filled = await fillStaging({
      restic: work.dependencies.restic,
      access: work.opened.access,
      snapshotId: work.input.snapshotId,
      items: mapping.items,
      staging,
      run,
      destination: mapping.target,
      onProgress: (progress) =>
        run.report({
          phase: 'restoring',
          bytesDone: tally.bytes + progress.bytesDone,
          bytesTotal: tally.bytes + progress.bytesTotal,
          filesDone: tally.files + progress.filesDone,
          filesTotal: tally.files + progress.filesTotal,
        }),
    });
    if (!filled.ok) return filled;
    tally.bytes += filled.value.bytesRestored;
    tally.files += filled.value.filesRestored;
    return await merge(work, staging, mapping, mayTryAgain);
  } finally {
    await staging.remove();
  }
}

async function merge(
  work: Work,
  staging: Staging,
  mapping: Mapping,
  mayTryAgain: boolean,
): Promise<Outcome<readonly string[]>> {
  const { dependencies, input, run, counts } = work;
  const elsewhere: string[] = [];
  const times = createFolderTimes();
  const placing: Placing = {
    onConflict: input.onConflict,
    mark: { word: dependencies.restoredWord(), at: dependencies.clock.now() },
    signal: run.signal,
    aside: staging.aside,
    problem: run.problem,
    elsewhere: (entry: Entry) => {
      const item = textOf(entry.path).slice(staging.files.length);
      if (mayTryAgain) elsewhere.push(item);
      else run.problem({ path: item, cause: 'write-error', detail: 'EXDEV' });
    },
    counts,
    times,
  };
  run.report({ phase: 'finishing' });
  await mergeGroup(placing, staging.files, mapping, trustOf(work));
  await times.settle();
  if (run.signal.aborted) return failed(makeFault('request.cancelled'));
  return done(elsewhere);
}

/** Below a folder that the person chose nothing has to be a link; to the original place the system's own ways lead. */
const trustOf = ({ input, dependencies }: Work): TrustLink =>
  input.destination.kind === 'original' ? trustedLinks(dependencies.homeFolder) : noLinks;
