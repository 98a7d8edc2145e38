export { createBackup, type Backup } from './backup.ts';
export type { BackupDependencies } from './dependencies.ts';
