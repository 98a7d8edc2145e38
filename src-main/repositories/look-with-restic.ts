import { randomUUID } from 'node:crypto';
import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { RepositoryRecipe } from '../../src-shared/plugin-sdk/index.ts';
import type { Restic } from '../restic/index.ts';
import { accessFromRecipe, type FindProgram } from './access-from-recipe.ts';

const patienceMs = 60_000;

/**
 * Lets restic ask for the repository's configuration with a password that opens nothing. A repository answers that
 * the password is wrong; a place without one, that there is none; everything else is what is wrong with the way there.
 */
export async function lookWithRestic(
  restic: Pick<Restic, 'readConfig'>,
  findProgram: FindProgram,
  recipe: RepositoryRecipe,
  signal: AbortSignal,
): Promise<Outcome<'repository' | 'nothing'>> {
  const look = { key: `look:${randomUUID()}`, password: randomUUID(), isPasswordStored: false, keyId: null };
  const access = await accessFromRecipe(look, recipe, findProgram);
  if (!access.ok) return access;
  const patience = AbortSignal.timeout(patienceMs);
  const answer = await restic.readConfig(access.value, {
    signal: AbortSignal.any([signal, patience]),
    giveUpAfterRetries: 2,
  });
  // Some services are asked again and again without a word about it.
  if (!answer.ok && patience.aborted && !signal.aborted) return failed(makeFault('repository.unreachable'));
  if (answer.ok || answer.fault.code === 'repository.wrong-password') return done('repository');
  return answer.fault.code === 'repository.not-found' ? done('nothing') : answer;
}
