import { rmdir } from 'node:fs/promises';
import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { JobResult } from '../../src-shared/model/job.ts';
import type { JobRun } from '../jobs/index.ts';
import { fault, isForbidden, lookAtDestination, makeDestination } from './destination.ts';
import { type Destination, mapItems, nativePathOf, shownFolder, snapshotPathOf } from './mapping.ts';
import type { Counts } from './place.ts';
import { type RestoreInput, restoreRounds, type Work } from './restore-rounds.ts';
import { readSelection } from './selection.ts';
import type { Stagings } from './staging.ts';
import type { RestoreDependencies } from './restore.ts';

/** The work of one restore job; `items` are the selection, read and without duplicates. */
export async function runRestore(
  dependencies: RestoreDependencies,
  stagings: Stagings,
  input: RestoreInput,
  items: readonly string[],
  run: JobRun,
): Promise<Outcome<JobResult>> {
  const opened = await dependencies.openRepository(input.repositoryId, run.signal);
  if (!opened.ok) return opened;
  const counts: Counts = { restored: 0, skipped: 0, keptBeside: 0, skippedBytes: 0 };
  const work: Work = {
    dependencies,
    stagings,
    input,
    run,
    opened: opened.value,
    counts,
    tally: { bytes: 0, files: 0 },
  };
  const destination = await prepareDestination(work, items);
  if (!destination.ok) return destination;
  const outcome = await restoreInto(work, items, destination.value.destination);
  if (destination.value.isNew && counts.restored === 0)
    await rmdir(destination.value.path).catch(() => undefined);
  return outcome;
}

interface ReadyDestination {
  readonly destination: Destination;
  readonly path: string;
  readonly isNew: boolean;
}

async function prepareDestination(
  { input, dependencies, opened }: Work,
  items: readonly string[],
): Promise<Outcome<ReadyDestination>> {
  const { destination } = input;
  const { type, access } = opened;
  const forbidden = [...dependencies.ownFolders, ...(type.reach === 'folder' ? [access.location] : [])];
  if (destination.kind === 'original') {
    const home = items.map((item) => nativePathOf(item, dependencies.system));
    const unsafe = home.find((path) => isForbidden(path, forbidden));
    if (unsafe !== undefined) return failed(fault('unsafe', unsafe));
    return done({ destination, path: '', isNew: false });
  }
  const seen = await lookAtDestination(destination.path, forbidden);
  if (!seen.ok) return seen;
  const { path, isNew } = seen.value;
  const made = isNew ? await makeDestination(path) : done(null);
  return made.ok ? done({ destination: { kind: 'folder', path }, path, isNew }) : made;
}

async function restoreInto(
  work: Work,
  chosen: readonly string[],
  destination: Destination,
): Promise<Outcome<JobResult>> {
  const items = await sourcesIfEverything(work, chosen, destination);
  if (!items.ok) return items;
  const mappings = mapItems(items.value, destination, work.dependencies.system);
  if (!mappings.ok) return mappings;
  let problemCount = 0;
  const run: JobRun = {
    ...work.run,
    problem: (problem) => {
      problemCount += 1;
      work.run.problem(problem);
    },
  };
  work.run.enter('running');
  const restored = await restoreRounds({ ...work, run }, mappings.value);
  if (!restored.ok) return restored;
  const { counts, tally, input, dependencies } = work;
  if (counts.restored + counts.skipped === 0 && problemCount > 0)
    return failed(makeFault('restore.incomplete', { params: { count: problemCount } }));
  return done({
    kind: 'restore',
    destination: shownFolder(items.value, input.destination, dependencies.system),
    filesRestored: counts.restored,
    filesSkipped: counts.skipped,
    bytesRestored: Math.max(0, tally.bytes - counts.skippedBytes),
    filesKeptBeside: counts.keptBeside,
  });
}

/** Everything, home again, is what was backed up: the folders above the sources are not ours to change. */
async function sourcesIfEverything(
  { dependencies, opened, input, run }: Work,
  items: readonly string[],
  destination: Destination,
): Promise<Outcome<readonly string[]>> {
  if (destination.kind === 'folder' || !items.includes('/')) return done(items);
  const listed = await dependencies.restic.snapshots(opened.access, {}, { signal: run.signal });
  if (!listed.ok) return listed;
  const snapshot = listed.value.find(({ id }) => id === input.snapshotId);
  if (snapshot === undefined) return failed(makeFault('snapshot.unknown'));
  return readSelection(snapshot.paths.map(snapshotPathOf));
}
