import { useMemo } from 'react';
import type { SnapshotId } from '../../../src-shared/model/ids.ts';
import type { Snapshot } from '../../../src-shared/model/snapshot.ts';
import { useNow } from '../../i18n/use-now.ts';
import { useText } from '../../i18n/use-text.tsx';
import { dayOf, formatDay, groupByDay } from '../../parts/group-by-day.ts';
import { Badge, VirtualListBox } from '../../ui/index.ts';

interface SnapshotListProps {
  readonly snapshots: readonly Snapshot[];
  readonly selectedId: SnapshotId | null;
  readonly onSelect: (id: SnapshotId) => void;
}

/** All snapshots by day, newest first. */
export function SnapshotList({ snapshots, selectedId, onSelect }: SnapshotListProps) {
  const texts = useText();
  const { t, language } = texts;
  const now = useNow();
  const today = dayOf(now);
  const groups = useMemo(
    () =>
      groupByDay(snapshots, (snapshot) => snapshot.time).map(({ day, items }) => ({
        id: day,
        title: formatDay(day, new Date(`${today}T12:00:00`), language),
        items,
      })),
    [snapshots, language, today],
  );
  return (
    <aside className="snapshot-column" aria-label={t('timeline.snapshots')}>
      <VirtualListBox
        label={t('timeline.snapshots')}
        groups={groups}
        keyOf={idOf}
        textOf={(snapshot, group) =>
          [
            t('timeline.snapshot-at', { day: group.title, time: texts.time(snapshot.time) }),
            ...sizesOf(snapshot, texts),
          ].join(', ')
        }
        selectedKey={selectedId}
        onSelect={(snapshot) => {
          onSelect(snapshot.id);
        }}
        itemHeight={54}
      >
        {(snapshot) => <SnapshotItem snapshot={snapshot} isNewest={snapshot.id === snapshots[0]?.id} />}
      </VirtualListBox>
      <p className="snapshot-column__count">{t('timeline.snapshot-count', { count: snapshots.length })}</p>
    </aside>
  );
}

const idOf = (snapshot: Snapshot): string => snapshot.id;

function SnapshotItem({ snapshot, isNewest }: { readonly snapshot: Snapshot; readonly isNewest: boolean }) {
  const texts = useText();
  return (
    <div className="snapshot-item">
      <span className="snapshot-item__head">
        <time className="snapshot-item__time tabular" dateTime={snapshot.time}>
          {texts.time(snapshot.time)}
        </time>
        {isNewest && <Badge tone="accent">{texts.t('timeline.newest')}</Badge>}
      </span>
      <span className="snapshot-item__sizes tabular">{sizesOf(snapshot, texts).join(' · ')}</span>
    </div>
  );
}

function sizesOf(
  { bytesTotal, bytesAdded }: Snapshot,
  { t, bytes }: Pick<ReturnType<typeof useText>, 't' | 'bytes'>,
): readonly string[] {
  const added =
    bytesAdded === null
      ? []
      : [
          bytesAdded === 0
            ? t('timeline.snapshot-unchanged')
            : t('timeline.snapshot-added', { bytes: bytes(bytesAdded) }),
        ];
  return [...(bytesTotal === null ? [] : [bytes(bytesTotal)]), ...added];
}
