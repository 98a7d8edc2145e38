import type { Fact } from '../../src-shared/model/event.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { Clock } from '../platform/clock.ts';
import type { OpenRepositoryById } from '../repositories/open-repository.ts';
import type { Restic } from '../restic/index.ts';

export interface SnapshotsDependencies {
  readonly restic: Restic;
  readonly openRepository: OpenRepositoryById;
  readonly clock: Clock;
}

/** Looking into the past: which snapshots there are and what is in them. Reads only, takes no lock. */
export interface Snapshots {
  readonly handlers: Pick<
    Handlers,
    'snapshots.list' | 'snapshots.list-folder' | 'snapshots.find' | 'snapshots.diff'
  >;
  /** Give it every published fact: `snapshots-changed` and `repository-removed` empty what is remembered. */
  readonly hear: (fact: Fact) => void;
}
