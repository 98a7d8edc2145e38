import { z } from 'zod';
import { done, type Outcome } from '../../src-shared/model/fault.ts';
import type { RepositoryId } from '../../src-shared/model/ids.ts';
import type { Vault } from '../vault/index.ts';

/** The secret fields of a repository type's settings (an access key, a token), all in one entry of the vault. */
export type RepositorySecrets = Readonly<Record<string, string>>;

const stored = z.record(z.string(), z.string());

export const secretsRef = (repositoryId: RepositoryId): string => `repository:${repositoryId}:secrets`;

/** A type without secrets has no entry. */
export async function readRepositorySecrets(
  vault: Pick<Vault, 'get'>,
  repositoryId: RepositoryId,
): Promise<Outcome<RepositorySecrets>> {
  const kept = await vault.get(secretsRef(repositoryId));
  if (!kept.ok) return kept.fault.code === 'vault.secret-missing' ? done({}) : kept;
  return done(stored.parse(JSON.parse(kept.value)));
}

export const keepRepositorySecrets = (
  vault: Pick<Vault, 'put' | 'remove'>,
  repositoryId: RepositoryId,
  secrets: RepositorySecrets,
): Promise<Outcome<null>> =>
  Object.keys(secrets).length === 0
    ? vault.remove(secretsRef(repositoryId))
    : vault.put(secretsRef(repositoryId), JSON.stringify(secrets));
