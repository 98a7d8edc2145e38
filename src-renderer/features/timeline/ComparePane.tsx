import { Equal } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { OutputOf } from '../../../src-shared/contract/index.ts';
import type { RepositoryId } from '../../../src-shared/model/ids.ts';
import type { Snapshot } from '../../../src-shared/model/snapshot.ts';
import { useCopy } from '../../parts/use-copy.ts';
import { useQuery } from '../../parts/use-query.ts';
import { useText } from '../../i18n/use-text.tsx';
import { Banner, EmptyState, FaultMessage, Loading, Segments, VirtualList } from '../../ui/index.ts';
import { ChangeRow } from './ChangeRow.tsx';
import {
  countChanges,
  filterChanges,
  readableChanges,
  type ChangeFilter,
  type ReadableChange,
} from './changes.ts';
import { requestSelection, type RestoreRequest } from './restore/restore-request.ts';
import { parentOf } from './snapshot-path.ts';

interface ComparePaneProps {
  readonly repositoryId: RepositoryId;
  readonly snapshot: Snapshot;
  /** The snapshot before; null for the oldest. */
  readonly before: Snapshot | null;
  readonly onShow: (folder: string) => void;
  readonly onRestore: (request: RestoreRequest) => void;
}

/** What is new, changed or gone since the snapshot before. */
export function ComparePane(props: ComparePaneProps) {
  const { repositoryId, snapshot, before } = props;
  const { t } = useText();
  const copy = useCopy();
  const query = useQuery(
    'snapshots.diff',
    before === null ? null : { repositoryId, from: before.id, to: snapshot.id },
  );
  if (query.phase === 'idle' || before === null) {
    return <EmptyState icon={Equal} title={t('timeline.compare-first')} />;
  }
  if (query.phase === 'loading') return <Loading>{t('timeline.comparing')}</Loading>;
  if (query.phase === 'failed') {
    return <FaultMessage fault={query.fault} onRetry={query.reload} onCopy={copy} />;
  }
  return <Changes {...props} before={before} difference={query.value} />;
}

interface ChangesProps extends ComparePaneProps {
  readonly before: Snapshot;
  readonly difference: OutputOf<'snapshots.diff'>;
}

const filters: readonly ChangeFilter[] = ['all', 'added', 'changed', 'removed', 'details'];

function Changes({ repositoryId, before, difference, onShow, onRestore }: ChangesProps) {
  const { t, dateTime } = useText();
  const [filter, setFilter] = useState<ChangeFilter>('all');
  const changes = useMemo(() => readableChanges(difference.changes), [difference]);
  const shown = useMemo(() => filterChanges(changes, filter), [changes, filter]);
  if (changes.length === 0) return <EmptyState icon={Equal} title={t('timeline.compare-none')} />;
  const restoreGone = ({ path, isFolder }: ReadableChange): void => {
    const kind = isFolder ? 'folder' : 'file';
    onRestore(requestSelection(repositoryId, before, new Map([[path, { path, kind, size: null }]])));
  };
  return (
    <>
      <CompareHead
        before={before}
        difference={difference}
        changes={changes}
        filter={filter}
        onFilter={setFilter}
      />
      {difference.isCutOff && <Banner>{t('timeline.compare-cut-off')}</Banner>}
      <VirtualList
        label={t('timeline.compare-title', { when: dateTime(before.time) })}
        rows={shown}
        keyOf={keyOf}
        heightOf={rowHeight}
      >
        {(change) => (
          <ChangeRow
            change={change}
            onShow={() => {
              onShow(change.isFolder ? change.path : parentOf(change.path));
            }}
            onRestoreGone={restoreGone}
          />
        )}
      </VirtualList>
    </>
  );
}

const keyOf = (change: ReadableChange): string => `${change.kind} ${change.path}`;
const rowHeight = (): number => 52;

interface CompareHeadProps extends Pick<ChangesProps, 'before' | 'difference'> {
  readonly changes: readonly ReadableChange[];
  readonly filter: ChangeFilter;
  readonly onFilter: (filter: ChangeFilter) => void;
}

function CompareHead({ before, difference, changes, filter, onFilter }: CompareHeadProps) {
  const { t, dateTime, bytes, count } = useText();
  const counts = useMemo(() => countChanges(changes), [changes]);
  return (
    <div className="compare-head">
      <p>
        {t('timeline.compare-since', {
          when: dateTime(before.time),
          added: bytes(difference.addedBytes),
          removed: bytes(difference.removedBytes),
        })}
      </p>
      <Segments
        label={t('timeline.compare-filter')}
        value={filter}
        onChange={onFilter}
        options={filters
          .filter((value) => value === 'all' || value === filter || counts[value] > 0)
          .map((value) => ({
            value,
            label: t(`timeline.change.${value}`, { count: count(counts[value]) }),
          }))}
      />
    </div>
  );
}
