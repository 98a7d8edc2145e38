import type { RepositoryId } from '../../src-shared/model/ids.ts';
import type { SecretRef } from '../vault/index.ts';

/** Where the vault keeps the password of a repository. */
export const passwordRef = (repositoryId: RepositoryId): SecretRef => `repository:${repositoryId}:password`;
