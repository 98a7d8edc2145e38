import { SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Snapshot } from '../../../src-shared/model/snapshot.ts';
import { useCopy } from '../../parts/use-copy.ts';
import { useText } from '../../i18n/use-text.tsx';
import { EmptyState, FaultMessage, Loading, Segments, VirtualList } from '../../ui/index.ts';
import { FoundFileRow, FoundSnapshotRow } from './FoundRows.tsx';
import { foundRows, type FoundFile, type FoundRow } from './found-rows.ts';
import type { History } from './histories.ts';
import { requestEntry, type RestoreRequest } from './restore/restore-request.ts';
import { parentOf } from './snapshot-path.ts';
import { searchLimit, useSearch } from './use-search.ts';
import type { Timeline } from './use-timeline.ts';

interface SearchPaneProps {
  readonly text: string;
  readonly history: History;
  readonly timeline: Timeline;
  /** Shows a folder of a snapshot. */
  readonly onShow: (snapshot: Snapshot, folder: string) => void;
  readonly onRestore: (request: RestoreRequest) => void;
}

type Scope = 'everywhere' | 'here';

/** What a search found: each file once, with the snapshots that hold it. */
export function SearchPane(props: SearchPaneProps) {
  const { text, history, timeline } = props;
  const { t, shortDateTime } = useText();
  const [scope, setScope] = useState<Scope>('everywhere');
  const onlyIn = scope === 'here' ? (timeline.snapshot?.id ?? null) : null;
  const here = timeline.snapshot === null ? '' : shortDateTime(timeline.snapshot.time);
  const search = useSearch(text, history, timeline.snapshots, onlyIn);
  return (
    <div className="snapshot-pane">
      <header className="snapshot-head">
        <h2 className="snapshot-head__title">{t('timeline.search-title', { text })}</h2>
        <span className="snapshot-head__end">
          <Segments
            label={t('timeline.search-scope')}
            value={scope}
            onChange={setScope}
            options={[
              { value: 'everywhere', label: t('timeline.search-everywhere') },
              { value: 'here', label: t('timeline.search-here', { when: here }) },
            ]}
          />
        </span>
      </header>
      <SearchOutcome {...props} search={search} isHere={onlyIn !== null} />
    </div>
  );
}

interface SearchOutcomeProps extends SearchPaneProps {
  readonly search: ReturnType<typeof useSearch>;
  readonly isHere: boolean;
}

function SearchOutcome({ search, isHere, ...props }: SearchOutcomeProps) {
  const { t, count } = useText();
  const copy = useCopy();
  if (search.phase === 'failed') {
    return <FaultMessage fault={search.fault} onRetry={search.retry} onCopy={copy} />;
  }
  if (search.phase === 'searching') return <Loading>{t('timeline.searching')}</Loading>;
  return (
    <>
      <p className="search-count" role="status">
        {search.isCutOff
          ? t('timeline.search-cut-off', { count: count(searchLimit) })
          : t('timeline.search-count', { count: search.files.length })}
      </p>
      {search.files.length === 0 ? (
        <EmptyState icon={SearchX} title={t('timeline.search-count', { count: 0 })}>
          {isHere
            ? t('timeline.search-nothing-here')
            : t('timeline.search-nothing', { count: props.timeline.snapshots.length })}
        </EmptyState>
      ) : (
        <FoundList {...props} files={search.files} />
      )}
    </>
  );
}

interface FoundListProps extends SearchPaneProps {
  readonly files: readonly FoundFile[];
}

function FoundList({ text, history, files, onShow, onRestore }: FoundListProps) {
  const { t } = useText();
  const [openPaths, setOpenPaths] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => foundRows(files, openPaths), [files, openPaths]);
  const toggle = (path: string): void => {
    const next = new Set(openPaths);
    if (!next.delete(path)) next.add(path);
    setOpenPaths(next);
  };
  return (
    <VirtualList
      label={t('timeline.search-count', { count: files.length })}
      rows={rows}
      keyOf={keyOf}
      heightOf={(row) => (row.kind === 'file' ? 60 : 40)}
    >
      {(row) =>
        row.kind === 'file' ? (
          <FoundFileRow file={row.file} text={text} isOpen={row.isOpen} onToggle={toggle} />
        ) : (
          <FoundSnapshotRow
            file={row.file}
            snapshot={row.snapshot}
            onShow={() => {
              onShow(row.snapshot, parentOf(row.file.entry.path));
            }}
            onRestore={() => {
              onRestore(requestEntry(history.repositoryId, row.snapshot, row.file.entry));
            }}
          />
        )
      }
    </VirtualList>
  );
}

const keyOf = (row: FoundRow): string =>
  row.kind === 'file' ? row.file.entry.path : `${row.snapshot.id} ${row.file.entry.path}`;
