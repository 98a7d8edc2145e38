export { createSnapshots } from './create-snapshots.ts';
export type { Snapshots, SnapshotsDependencies } from './snapshots.ts';
