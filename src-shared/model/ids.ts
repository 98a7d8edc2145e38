import { z } from 'zod';

const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);
const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/u);

/** Identifies a plan in this installation; also the value of the snapshot tag `tl-plan:<id>`. */
export const planId = uuid.brand('PlanId');
export type PlanId = z.infer<typeof planId>;

/** Identifies a target in this installation; also the value of the snapshot tag `tl-target:<id>`. */
export const targetId = uuid.brand('TargetId');
export type TargetId = z.infer<typeof targetId>;

/** Identifies a repository in this installation. restic's own repository id is {@link ResticRepositoryId}. */
export const repositoryId = uuid.brand('RepositoryId');
export type RepositoryId = z.infer<typeof repositoryId>;

export const jobId = uuid.brand('JobId');
export type JobId = z.infer<typeof jobId>;

/** restic's full snapshot id, 64 hex digits. Short ids never travel. */
export const snapshotId = sha256Hex.brand('SnapshotId');
export type SnapshotId = z.infer<typeof snapshotId>;

/** The `id` in a restic repository's config: the same wherever the disk is mounted. */
export const resticRepositoryId = sha256Hex.brand('ResticRepositoryId');
export type ResticRepositoryId = z.infer<typeof resticRepositoryId>;

/** The id of one key (password slot) of a restic repository, 64 hex digits. */
export const keyId = sha256Hex.brand('KeyId');
export type KeyId = z.infer<typeof keyId>;

/** A moment as RFC 3339 in UTC, e.g. `2026-11-22T14:12:06.000Z`. */
export const instant = z.iso.datetime();
export type Instant = z.infer<typeof instant>;
