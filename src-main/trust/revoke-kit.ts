import { done, failed, makeFault } from '../../src-shared/model/fault.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';
import type { RecoveryKit } from '../../src-shared/model/repository.ts';
import type { OpenRepository } from '../repositories/open-repository.ts';
import { hostsOf, kitUser } from './kit-access.ts';
import { patience, rememberKit } from './remember-kit.ts';
import type { Trust, TrustDependencies } from './trust.ts';

/** Removes the key of the kit, and those of earlier kits of this installation: of a lost sheet nobody knows which it was. */
export function createRevokeKit(dependencies: TrustDependencies): Trust['handlers']['kits.revoke'] {
  const { openRepository, leases } = dependencies;
  return async ({ repositoryId }, { signal }) => {
    const opened = await openRepository(repositoryId, signal);
    if (!opened.ok) return opened;
    const { recoveryKit } = opened.value.repository;
    if (recoveryKit === null) return failed(makeFault('kit.none'));
    // It needs the repository for itself; waiting behind a long backup would look like a hanging window.
    const work = leases.holder(repositoryId);
    if (work !== undefined) return failed(makeFault('repository.in-use', { params: { work } }));
    const lease = await leases.acquire(repositoryId, 'writer', 'revoke kit', signal);
    if (!lease.ok) return lease;
    try {
      const removed = await removeKeys(dependencies, opened.value, recoveryKit);
      if (!removed.ok) return removed;
    } finally {
      lease.value.release();
    }
    const saved = await rememberKit(dependencies, repositoryId, null);
    return saved.ok ? done({}) : saved;
  };
}

async function removeKeys(
  dependencies: TrustDependencies,
  opened: OpenRepository,
  kit: RecoveryKit,
): Promise<Outcome<null>> {
  const { restic } = dependencies;
  const keys = await restic.keys.list(opened.access, patience);
  if (!keys.ok) return keys;
  const hosts = new Set(hostsOf(dependencies, opened.repository));
  const toRemove = keys.value.filter(
    ({ id, user, host, isCurrent }) =>
      id === kit.keyId || (user === kitUser && hosts.has(host) && !isCurrent),
  );
  for (const { id } of toRemove) {
    const removed = await restic.keys.remove(opened.access, id, patience);
    if (!removed.ok) return removed;
  }
  return done(null);
}
