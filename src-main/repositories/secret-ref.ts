import { repositoryId, type RepositoryId } from '../../src-shared/model/ids.ts';
import type { SecretRef } from '../vault/index.ts';

/** Where the vault keeps the password of a repository. */
export const passwordRef = (id: RepositoryId): SecretRef => `repository:${id}:password`;

/** The repository whose password is kept under `ref`; null for anything else. */
export const repositoryOfPassword = (ref: SecretRef): RepositoryId | null => {
  const id = /^repository:([^:]+):password$/u.exec(ref)?.[1];
  return id === undefined ? null : repositoryId.parse(id);
};
