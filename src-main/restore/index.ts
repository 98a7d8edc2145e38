export type { Restore, RestoreDependencies } from './restore.ts';
