export { lookWithRestic } from './look-with-restic.ts';
export type { OpenRepository, OpenRepositoryById } from './open-repository.ts';
export { createRepositories, type Repositories, type RepositoriesDependencies } from './repositories.ts';
