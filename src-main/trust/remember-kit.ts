import { done, failed, makeFault } from '../../src-shared/model/fault.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';
import type { RepositoryId } from '../../src-shared/model/ids.ts';
import type { RecoveryKit } from '../../src-shared/model/repository.ts';
import type { TrustDependencies } from './trust.ts';

/** For work that a person waits for: a network in trouble is told after moments, not after restic's 15 minutes. */
export const patience = { giveUpAfterRetries: 2 } as const;

/** Saves what is known of the kit with the repository as it is now: it may have been renamed meanwhile. */
export async function rememberKit(
  { repositories, saveRepository }: Pick<TrustDependencies, 'repositories' | 'saveRepository'>,
  repositoryId: RepositoryId,
  recoveryKit: RecoveryKit | null,
): Promise<Outcome<null>> {
  const repository = repositories().find(({ id }) => id === repositoryId);
  if (repository === undefined) return failed(makeFault('repository.unknown'));
  const saved = await saveRepository({ ...repository, recoveryKit });
  return saved.ok ? done(null) : saved;
}
