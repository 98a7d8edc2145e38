export type { Snapshots, SnapshotsDependencies } from './snapshots.ts';
