import { z } from 'zod';
import { instant, planId, repositoryId, targetId } from './ids.ts';
import { retention } from './retention.ts';
import { schedule } from './schedule.ts';
import { settingsValue } from './settings-value.ts';

/** Something that is backed up. Its settings belong to its plugin type, e.g. folders and excludes. */
export const target = z.object({
  id: targetId,
  /** Plugin type, e.g. `target-folders`. */
  typeId: z.string(),
  name: z.string().min(1).max(120),
  settings: settingsValue,
});
export type Target = z.infer<typeof target>;

/** Which targets go to which repositories, when, and how long snapshots are kept. */
export const plan = z.object({
  id: planId,
  name: z.string().min(1).max(120),
  targetIds: z.array(targetId).min(1),
  /** The first is the one backed up to; further ones receive copies. */
  repositoryIds: z.array(repositoryId).min(1),
  schedule,
  retention,
  /** Fixed `--host` of this plan's snapshots: a renamed computer keeps its history. */
  host: z.string().min(1),
  createdAt: instant,
  /** While false the schedule does not start it; by hand it still runs. */
  isEnabled: z.boolean(),
});
export type Plan = z.infer<typeof plan>;
