import type { TextKey } from '../../../../src-shared/i18n/translate.ts';
import type { RetentionPreview } from '../../../../src-shared/model/retention.ts';

export type RetentionFilter = 'all' | 'keep' | 'remove';

export interface RetentionRow {
  readonly id: string;
  readonly time: string;
  /** Null: it goes. */
  readonly reasons: readonly string[] | null;
}

/** Snapshots that stay and go in one list, newest first. */
export function retentionRows(
  { keep, remove }: Pick<RetentionPreview, 'keep' | 'remove'>,
  filter: RetentionFilter,
): readonly RetentionRow[] {
  const staying = keep.map(({ id, time, reasons }): RetentionRow => ({ id, time, reasons }));
  const going = remove.map(({ id, time }): RetentionRow => ({ id, time, reasons: null }));
  return [...(filter === 'remove' ? [] : staying), ...(filter === 'keep' ? [] : going)].toSorted((a, b) =>
    b.time.localeCompare(a.time),
  );
}

const rules = ['last', 'hourly', 'daily', 'weekly', 'monthly', 'yearly'] as const;

/**
 * The rules that keep a snapshot, as texts. The contract hands on the engine's words (`daily snapshot`, `oldest weekly snapshot`):
 * the rule is named in each of them; what names none is left out.
 */
export const reasonKeys = (reasons: readonly string[]): readonly TextKey[] =>
  rules
    .filter((rule) => reasons.some((reason) => reason.split(' ').includes(rule)))
    .map((rule): TextKey => `settings.retention.reason.${rule}`);
