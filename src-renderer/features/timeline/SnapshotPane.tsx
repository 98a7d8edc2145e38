import { useState } from 'react';
import type { Snapshot } from '../../../src-shared/model/snapshot.ts';
import { ComparePane } from './ComparePane.tsx';
import { FolderPane } from './FolderPane.tsx';
import type { History } from './histories.ts';
import { requestEverything, requestSelection, type RestoreRequest } from './restore/restore-request.ts';
import { SelectionTray } from './SelectionTray.tsx';
import { SnapshotHead } from './SnapshotHead.tsx';
import { useBrowsing, type BrowsingMemory } from './use-browsing.ts';
import type { Timeline } from './use-timeline.ts';

interface SnapshotPaneProps {
  readonly history: History;
  readonly snapshot: Snapshot;
  readonly timeline: Timeline;
  readonly memory: BrowsingMemory;
  readonly onRestore: (request: RestoreRequest) => void;
}

/** One snapshot: its folders with what is picked in them, or what changed since the one before. */
export function SnapshotPane({ history, snapshot, timeline, memory, onRestore }: SnapshotPaneProps) {
  const [isComparing, setIsComparing] = useState(false);
  const { repositoryId } = history;
  const browsing = useBrowsing(repositoryId, snapshot, memory);
  return (
    <section className="snapshot-pane" aria-labelledby="snapshot-pane-title">
      <SnapshotHead
        snapshot={snapshot}
        timeline={timeline}
        isComparing={isComparing}
        onCompare={setIsComparing}
      />
      {isComparing ? (
        <ComparePane
          repositoryId={repositoryId}
          snapshot={snapshot}
          before={timeline.neighbours.older}
          onShow={(folder) => {
            browsing.openFolder(folder);
            setIsComparing(false);
          }}
          onRestore={onRestore}
        />
      ) : (
        <>
          <FolderPane browsing={browsing} />
          <SelectionTray
            browsing={browsing}
            onRestore={() => {
              onRestore(requestSelection(repositoryId, snapshot, browsing.selection));
            }}
            onRestoreAll={() => {
              onRestore(requestEverything(repositoryId, snapshot));
            }}
          />
        </>
      )}
    </section>
  );
}
