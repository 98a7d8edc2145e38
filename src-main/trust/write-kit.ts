import { isAbsolute } from 'node:path';
import { done, failed, makeFault } from '../../src-shared/model/fault.ts';
import type { Fault, Outcome } from '../../src-shared/model/fault.ts';
import type { KeyId } from '../../src-shared/model/ids.ts';
import type { RecoveryKit } from '../../src-shared/model/repository.ts';
import type { OpenRepository } from '../repositories/open-repository.ts';
import { gatherKitFacts } from './gather-kit-facts.ts';
import { hostsOf, kitUser } from './kit-access.ts';
import { generateKitKey } from './kit-key.ts';
import { chooseDrawKit } from './kit-page/draw-kit.ts';
import { patience, rememberKit } from './remember-kit.ts';
import type { Trust, TrustDependencies } from './trust.ts';

/** Makes a key and a sheet that tells it; whatever fails, no key is left that no sheet tells. */
export function createWriteKit(dependencies: TrustDependencies): Trust['handlers']['kits.write'] {
  const { openRepository, restic } = dependencies;
  const drawKit = chooseDrawKit(dependencies.kitWorker);
  return async ({ repositoryId, path }, { signal }) => {
    if (!isAbsolute(path) || !/\.pdf$/iu.test(path)) {
      return failed(makeFault('request.invalid', { detail: 'the kit is a PDF file with an absolute path' }));
    }
    const opened = await openRepository(repositoryId, signal);
    if (!opened.ok) return opened;
    const key = generateKitKey();
    const pdf = await drawKit(await gatherKitFacts(dependencies, opened.value, key));
    if (signal.aborted) return failed(makeFault('request.cancelled'));
    const { access, repository } = opened.value;
    const labels = { user: kitUser, host: hostsOf(dependencies, repository)[0] };
    // Not to be stopped from here on: restic could have made the key already.
    const added = await withLeaseIfFree(dependencies, access.key, () =>
      restic.keys.add(access, { newPassword: key, ...labels }, patience),
    );
    if (!added.ok) return added;
    const kept = await keepKit(dependencies, opened.value, added.value.id, { path, pdf });
    if (!kept.ok) await restic.keys.remove(access, added.value.id, patience);
    return kept;
  };
}

async function keepKit(
  dependencies: TrustDependencies,
  { repository }: OpenRepository,
  keyId: KeyId,
  { path, pdf }: { readonly path: string; readonly pdf: Uint8Array },
): Promise<Outcome<{ readonly kit: RecoveryKit; readonly path: string }>> {
  const { files, clock } = dependencies;
  const written = await files.write(path, pdf, { mark: '%PDF-' });
  if (!written.ok) return failed(notWritable(written.fault, path));
  const kit: RecoveryKit = { keyId, createdAt: clock.now().toISOString(), verifiedAt: null };
  const saved = await rememberKit(dependencies, repository.id, kit);
  if (saved.ok) return done({ kit, path });
  await files.remove(path);
  return saved;
}

const notWritable = ({ detail }: Fault, path: string): Fault =>
  makeFault('kit.not-writable', { params: { path }, detail });

/**
 * Adding a key goes along with a backup that runs for hours; only when nothing else writes, it takes the turn so that
 * nothing begins halfway.
 */
async function withLeaseIfFree<Value>(
  { leases }: TrustDependencies,
  key: string,
  work: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  if (leases.holder(key) !== undefined) return work();
  const lease = await leases.acquire(key, 'writer', 'recovery kit');
  if (!lease.ok) return lease;
  try {
    return await work();
  } finally {
    lease.value.release();
  }
}
