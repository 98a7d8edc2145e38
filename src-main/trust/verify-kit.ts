import { done, failed, makeFault } from '../../src-shared/model/fault.ts';
import { accessByKit } from './kit-access.ts';
import { normaliseKitKey } from './kit-key.ts';
import { patience, rememberKit } from './remember-kit.ts';
import type { Trust, TrustDependencies } from './trust.ts';

/** Opens the repository with what was typed, and sees that it is the key of the kit and no other. */
export function createVerifyKit(dependencies: TrustDependencies): Trust['handlers']['kits.verify'] {
  const { openRepository, restic, clock } = dependencies;
  return async ({ repositoryId, key: typed }, { signal }) => {
    const opened = await openRepository(repositoryId, signal);
    if (!opened.ok) return opened;
    const kit = opened.value.repository.recoveryKit;
    if (kit === null) return failed(makeFault('kit.none'));
    const key = normaliseKitKey(typed);
    if (key === null) return done({ matches: false });
    const access = accessByKit(opened.value.access, key, kit.keyId);
    const keys = await restic.keys.list(access, { ...patience, signal });
    if (!keys.ok) return keys.fault.code === 'repository.wrong-password' ? done({ matches: false }) : keys;
    const matches = keys.value.some(({ id, isCurrent }) => isCurrent && id === kit.keyId);
    if (!matches) return done({ matches });
    const saved = await rememberKit(dependencies, repositoryId, {
      ...kit,
      verifiedAt: clock.now().toISOString(),
    });
    return saved.ok ? done({ matches }) : saved;
  };
}
