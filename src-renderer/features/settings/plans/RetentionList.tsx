import { useMemo, useState } from 'react';
import type { RetentionPreview } from '../../../../src-shared/model/retention.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { Badge, Segments, VirtualList } from '../../../ui/index.ts';
import { reasonKeys, retentionRows, type RetentionFilter, type RetentionRow } from './retention-rows.ts';

/** Snapshot by snapshot: which stays and why, which goes. */
export function RetentionList({ preview }: { readonly preview: RetentionPreview }) {
  const { t, count } = useText();
  const [filter, setFilter] = useState<RetentionFilter>('all');
  const rows = useMemo(() => retentionRows(preview, filter), [preview, filter]);
  const counts = {
    all: preview.keep.length + preview.remove.length,
    keep: preview.keep.length,
    remove: preview.remove.length,
  };
  return (
    <>
      <Segments
        label={t('settings.retention.filter')}
        value={filter}
        onChange={setFilter}
        options={(['all', 'keep', 'remove'] as const).map((value) => ({
          value,
          label: t(`settings.retention.filter.${value}`, { count: count(counts[value]) }),
        }))}
      />
      <div className="retention-list">
        <VirtualList label={t('settings.retention.list')} rows={rows} keyOf={keyOf} heightOf={rowHeight}>
          {(row) => <Row row={row} />}
        </VirtualList>
      </div>
    </>
  );
}

const keyOf = (row: RetentionRow): string => row.id;
const rowHeight = (): number => 38;

function Row({ row: { time, reasons } }: { readonly row: RetentionRow }) {
  const { t, dateTime, list } = useText();
  const words = reasonKeys(reasons ?? []).map((key) => t(key));
  return (
    <div className="retention-row" data-goes={reasons === null}>
      <span className="retention-row__badge">
        {reasons === null ? (
          <Badge tone="bad">{t('settings.retention.goes')}</Badge>
        ) : (
          <Badge tone="accent">{t('settings.retention.stays')}</Badge>
        )}
      </span>
      <time className="tabular" dateTime={time}>
        {dateTime(time)}
      </time>
      <span className="retention-row__why">
        {words.length > 0 && t('settings.retention.reasons', { reasons: list(words) })}
      </span>
    </div>
  );
}
