import { useState } from 'react';
import { useText } from '../../i18n/use-text.tsx';
import { classes, FaultMessage, Loading } from '../../ui/index.ts';
import { useCopy } from '../../parts/use-copy.ts';
import { FirstBackup } from './FirstBackup.tsx';
import type { History } from './histories.ts';
import { RestoreDialog } from './restore/RestoreDialog.tsx';
import type { RestoreRequest } from './restore/restore-request.ts';
import { SearchPane } from './SearchPane.tsx';
import { SnapshotGone } from './SnapshotGone.tsx';
import { SnapshotList } from './SnapshotList.tsx';
import { SnapshotPane } from './SnapshotPane.tsx';
import { useBrowsingMemory } from './use-browsing.ts';
import type { Timeline } from './use-timeline.ts';

interface TimelineBodyProps {
  readonly timeline: Timeline;
  readonly history: History;
  readonly searchText: string;
  readonly onSearchEnd: () => void;
}

/** The snapshots of a history beside what is in one of them, or beside what a search found. */
export function TimelineBody({ timeline, history, searchText, onSearchEnd }: TimelineBodyProps) {
  const { t } = useText();
  const copy = useCopy();
  const [request, setRequest] = useState<RestoreRequest | null>(null);
  const { query, snapshot, snapshots } = timeline;

  if (query.phase === 'failed') {
    return <FaultMessage fault={query.fault} onRetry={query.reload} onCopy={copy} />;
  }
  if (query.phase !== 'ready') return <Loading>{t('timeline.loading-snapshots')}</Loading>;
  if (snapshots.length === 0) return <FirstBackup history={history} />;
  return (
    <div className={classes('timeline', searchText !== '' && 'timeline--search')}>
      {searchText === '' && (
        <SnapshotList
          snapshots={snapshots}
          selectedId={snapshot?.id ?? null}
          onSelect={timeline.chooseSnapshot}
        />
      )}
      <Pane
        timeline={timeline}
        history={history}
        searchText={searchText}
        onSearchEnd={onSearchEnd}
        onRestore={setRequest}
      />
      {request !== null && (
        <RestoreDialog
          request={request}
          onClose={() => {
            setRequest(null);
          }}
        />
      )}
    </div>
  );
}

interface PaneProps extends TimelineBodyProps {
  readonly onRestore: (request: RestoreRequest) => void;
}

function Pane({ timeline, history, searchText, onSearchEnd, onRestore }: PaneProps) {
  const memory = useBrowsingMemory();
  const { snapshot } = timeline;
  if (searchText !== '') {
    return (
      <SearchPane
        text={searchText}
        history={history}
        timeline={timeline}
        onShow={(shown, folder) => {
          timeline.chooseSnapshot(shown.id);
          memory.setFolder(folder);
          onSearchEnd();
        }}
        onRestore={onRestore}
      />
    );
  }
  if (snapshot === null) return <SnapshotGone onShowNewest={timeline.chooseSnapshot} />;
  return (
    <SnapshotPane
      history={history}
      snapshot={snapshot}
      timeline={timeline}
      memory={memory}
      onRestore={onRestore}
    />
  );
}
