import { z } from 'zod';
import { instant, snapshotId } from './ids.ts';

/** How many snapshots stay in each calendar slot; 0 means that the rule is off. At least one rule is on. */
export const retentionRules = z
  .object({
    last: z.number().int().min(0).max(10_000),
    hourly: z.number().int().min(0).max(10_000),
    daily: z.number().int().min(0).max(10_000),
    weekly: z.number().int().min(0).max(10_000),
    monthly: z.number().int().min(0).max(10_000),
    yearly: z.number().int().min(0).max(10_000),
  })
  .refine((rules) => Object.values(rules).some((count) => count > 0), { error: 'keeps-nothing' });
export type RetentionRules = z.infer<typeof retentionRules>;

/** How long snapshots are kept. `thin-out` is Time Machine's way: hourly for a day, daily for a month, then weekly. */
export const retention = z.discriminatedUnion('preset', [
  z.object({ preset: z.literal('everything') }),
  z.object({ preset: z.literal('thin-out') }),
  z.object({ preset: z.literal('custom'), rules: retentionRules }),
]);
export type Retention = z.infer<typeof retention>;

/** The rule that keeps a snapshot. */
export const keepReason = z.enum(['last', 'hourly', 'daily', 'weekly', 'monthly', 'yearly']);
export type KeepReason = z.infer<typeof keepReason>;

/** What applying a retention would do now; nothing is deleted by asking. */
export const retentionPreview = z.object({
  keep: z.array(z.object({ id: snapshotId, time: instant, reasons: z.array(keepReason) })),
  remove: z.array(z.object({ id: snapshotId, time: instant })),
  /** Set when so much would go at once that the person has to say yes. */
  implausible: z
    .object({
      reason: z.enum(['most-at-once', 'newest-gone', 'clock-jumped']),
      removeCount: z.number(),
      totalCount: z.number(),
    })
    .nullable(),
});
export type RetentionPreview = z.infer<typeof retentionPreview>;
