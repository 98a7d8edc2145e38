import { done, type Outcome } from '../../src-shared/model/fault.ts';
import { lookAtDestination } from './destination.ts';
import type { Restore, RestoreDependencies } from './restore.ts';
import type { RestoreInput } from './restore-rounds.ts';
import { runRestore } from './run-restore.ts';
import { readSelection } from './selection.ts';
import { createStagings } from './staging.ts';

export function createRestore(dependencies: RestoreDependencies): Restore {
  const stagings = createStagings(dependencies.recordsFolder);
  return {
    handlers: {
      'restore.start': async (input) => {
        const items = readSelection(input.paths);
        if (!items.ok) return items;
        const destination = await check(dependencies, input);
        if (!destination.ok) return destination;
        const jobId = dependencies.jobs.start({
          kind: 'restore',
          trigger: 'person',
          planId: null,
          repositoryId: input.repositoryId,
          run: (run) => runRestore(dependencies, stagings, input, items.value, run),
        });
        return done({ jobId });
      },
    },
    cleanUp: stagings.cleanUp,
  };
}

/** A destination that cannot work is told in the dialog, not by a job that fails a moment later. */
async function check(
  { ownFolders }: RestoreDependencies,
  { destination }: RestoreInput,
): Promise<Outcome<unknown>> {
  return destination.kind === 'original' ? done(null) : lookAtDestination(destination.path, ownFolders);
}
