import type { Handlers } from '../ipc/handlers.ts';
import type { Jobs } from '../jobs/job-runner.ts';
import type { Clock } from '../platform/clock.ts';
import type { OpenRepositoryById } from '../repositories/open-repository.ts';
import type { Restic } from '../restic/index.ts';

export interface RestoreDependencies {
  readonly restic: Restic;
  readonly openRepository: OpenRepositoryById;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly system: 'linux' | 'macos' | 'windows';
  /** A link on the way to this folder is trusted when files go back to their original place. */
  readonly homeFolder: string;
  /** Where to note the staging folders at work (`<home>/run/restores`), so that a crash leaves none behind for good. */
  readonly recordsFolder: string;
  /** Folders of the app itself, in which nothing is ever restored. */
  readonly ownFolders: readonly string[];
  /** `restored` in the person's language: part of the new name of a file that is kept beside another. */
  readonly restoredWord: () => string;
}

/** Bringing files back, without ever harming what is there. */
export interface Restore {
  readonly handlers: Pick<Handlers, 'restore.start'>;
  /** Removes staging folders that a crash left behind; call once at start, before the first restore. */
  readonly cleanUp: () => Promise<void>;
}
