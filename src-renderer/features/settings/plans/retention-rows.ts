import type { TextKey } from '../../../../src-shared/i18n/translate.ts';
import type { KeepReason, RetentionPreview } from '../../../../src-shared/model/retention.ts';

export type RetentionFilter = 'all' | 'keep' | 'remove';

export interface RetentionRow {
  readonly id: string;
  readonly time: string;
  /** Null: it goes. */
  readonly reasons: readonly KeepReason[] | null;
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

/** The rules that keep a snapshot, as texts. */
export const reasonKeys = (reasons: readonly KeepReason[]): readonly TextKey[] =>
  reasons.map((rule): TextKey => `settings.retention.reason.${rule}`);
