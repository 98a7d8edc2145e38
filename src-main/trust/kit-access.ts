import type { KeyId } from '../../src-shared/model/ids.ts';
import type { Repository } from '../../src-shared/model/repository.ts';
import type { ResticAccess } from '../restic/index.ts';
import type { TrustDependencies } from './trust.ts';

/** Marks the restic keys of recovery kits; with the host it says whose kits they are. */
export const kitUser = 'recovery-kit';

/** The same repository, opened with the key of a kit. */
export function accessByKit(access: ResticAccess, kitKey: string, keyId: KeyId): ResticAccess {
  return { ...access, password: kitKey, keyHint: keyId };
}

/** The names that this installation gave itself in the keys of a repository: that of its plans first. */
export function hostsOf(
  { plans, computerName }: Pick<TrustDependencies, 'plans' | 'computerName'>,
  { id }: Repository,
): readonly [string, ...string[]] {
  const hosts = plans()
    .filter((plan) => plan.repositoryIds.includes(id))
    .map((plan) => plan.host);
  const [first = computerName, ...others] = hosts;
  return [first, ...others, computerName];
}
