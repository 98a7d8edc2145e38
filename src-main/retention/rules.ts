import type { Retention, RetentionPreview, RetentionRules } from '../../src-shared/model/retention.ts';

/** Hourly for a day, daily for a month, weekly for ten years: like Time Machine, with an end. */
const thinOut: RetentionRules = { last: 1, hourly: 24, daily: 30, weekly: 520, monthly: 0, yearly: 0 };

/** The rules behind a choice; null keeps everything. */
export function rulesOf(retention: Retention): RetentionRules | null {
  switch (retention.preset) {
    case 'everything':
      return null;
    case 'thin-out':
      return thinOut;
    case 'custom':
      return retention.rules;
  }
}

const manyAtOnce = 5;
const largeShare = 0.5;

interface Removal {
  readonly keep: readonly { readonly time: string }[];
  readonly remove: readonly { readonly time: string }[];
}

/**
 * Says whether a removal is so large that a mistake is likelier than a wish: more than half of the history (and more than
 * a handful) at once, the newest snapshot of all, or any removal while snapshots "from the future" show that the clock
 * has jumped. Null when it is plausible.
 */
export function assessRemoval({ keep, remove }: Removal, now: Date): RetentionPreview['implausible'] {
  if (remove.length === 0) return null;
  const counts = { removeCount: remove.length, totalCount: keep.length + remove.length };
  const newest = (list: Removal['keep']): number => Math.max(...list.map(({ time }) => Date.parse(time)));
  const tomorrow = now.getTime() + 24 * 3_600_000;
  if (newest([...keep, ...remove]) > tomorrow) return { reason: 'clock-jumped', ...counts };
  if (keep.length === 0 || newest(remove) > newest(keep)) return { reason: 'newest-gone', ...counts };
  const isMost = remove.length > manyAtOnce && remove.length > counts.totalCount * largeShare;
  return isMost ? { reason: 'most-at-once', ...counts } : null;
}
