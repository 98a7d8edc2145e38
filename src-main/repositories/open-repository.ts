import type { Outcome } from '../../src-shared/model/fault.ts';
import type { RepositoryId } from '../../src-shared/model/ids.ts';
import type { Repository } from '../../src-shared/model/repository.ts';
import type { RepositoryType } from '../../src-shared/plugin-sdk/index.ts';
import type { ResticAccess } from '../restic/index.ts';

/** A repository that restic can be pointed at now. `access` holds the password: it never leaves the core. */
export interface OpenRepository {
  readonly repository: Repository;
  readonly type: RepositoryType;
  readonly access: ResticAccess;
}

/**
 * Resolves settings and secrets into restic's access. Faults: `repository.unknown`, `repository.absent` (its drive is
 * away), `vault.locked`, `vault.secret-missing`, `plugin.unknown-type`.
 */
export type OpenRepositoryById = (
  repositoryId: RepositoryId,
  signal: AbortSignal,
) => Promise<Outcome<OpenRepository>>;
