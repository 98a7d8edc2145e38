import { z } from 'zod';
import { instant, keyId, repositoryId, resticRepositoryId } from './ids.ts';
import { settingsValue } from './settings-value.ts';

/** A recovery kit as the app remembers it: never its key, only which restic key it is and what happened to it. */
export const recoveryKit = z.object({
  keyId,
  createdAt: instant,
  /** When the person last proved that they still have the kit by typing its key; null if never. */
  verifiedAt: instant.nullable(),
});
export type RecoveryKit = z.infer<typeof recoveryKit>;

/** Where snapshots live: one restic repository. Its password is in the vault, never here. */
export const repository = z.object({
  id: repositoryId,
  /** Plugin type, e.g. `repository-local`. */
  typeId: z.string(),
  name: z.string().min(1).max(120),
  settings: settingsValue,
  /** What the person reads as its place, already redacted, e.g. `/media/anna/Blue/TimeLocker`. */
  place: z.string(),
  /** restic's own id: proves that a path still leads to the same repository. */
  resticId: resticRepositoryId,
  /** The key this installation opens it with; spares trying all others. */
  keyId: keyId.nullable(),
  createdAt: instant,
  recoveryKit: recoveryKit.nullable(),
});
export type Repository = z.infer<typeof repository>;

/**
 * What was last proven about a repository. `freshness` of a green state is never assumed:
 * each field says when it was seen to be so.
 */
export const repositoryHealth = z.object({
  repositoryId,
  /** present: its place answered at `seenAt`; absent: not there (a drive away); unknown: not looked yet. */
  presence: z.enum(['unknown', 'present', 'absent']),
  seenAt: instant.nullable(),
  freeBytes: z.number().int().nonnegative().nullable(),
  totalBytes: z.number().int().nonnegative().nullable(),
  /** Bytes that the repository takes, as restic last said. */
  usedBytes: z.number().int().nonnegative().nullable(),
  /** Last time the structure was checked, and with what end. */
  checkedAt: instant.nullable(),
  /** Last time data was read back and found whole. */
  provenAt: instant.nullable(),
  damage: z.string().nullable(),
  /** An interrupted run left it in need of `unlock` and `repair index`, done before the next run. */
  needsRecovery: z.boolean(),
});
export type RepositoryHealth = z.infer<typeof repositoryHealth>;
