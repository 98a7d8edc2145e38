export { createRestore } from './create-restore.ts';
export type { Restore, RestoreDependencies } from './restore.ts';
