import { useMemo, useState } from 'react';
import type { OutputOf } from '../../../src-shared/contract/index.ts';
import type { SnapshotId } from '../../../src-shared/model/ids.ts';
import type { Snapshot } from '../../../src-shared/model/snapshot.ts';
import { useFact } from '../../parts/use-fact.ts';
import { useQuery, type Query } from '../../parts/use-query.ts';
import { useNavigation } from '../../state/navigation.ts';
import { useReadModel } from '../../state/use-app.ts';
import { listHistories, neighboursOf, wantedHistory, type History, type Neighbours } from './histories.ts';

export interface Timeline {
  readonly histories: readonly History[];
  readonly history: History | null;
  readonly chooseHistory: (id: string) => void;
  readonly query: Query<OutputOf<'snapshots.list'>>;
  /** Newest first; empty while they are not known. */
  readonly snapshots: readonly Snapshot[];
  /** The chosen one, or the newest; null when the chosen one is gone or there are none. */
  readonly snapshot: Snapshot | null;
  readonly chooseSnapshot: (id: SnapshotId | null) => void;
  readonly neighbours: Neighbours;
}

/** Which history and which snapshot of it are looked into. */
export function useTimeline(): Timeline {
  const { histories, history, chooseHistory } = useHistory();
  const query = useSnapshots(history);
  const snapshots = query.phase === 'ready' ? query.value.snapshots : noSnapshots;
  const place = useNavigation((state) => state.place);
  const asked = place.section === 'timeline' ? (place.snapshotId ?? null) : null;
  const [chosen, setChosen] = useState<SnapshotId | null>(asked);
  const snapshot =
    chosen === null
      ? (snapshots[0] ?? null)
      : (snapshots.find((candidate) => candidate.id === chosen) ?? null);
  return {
    histories,
    history,
    chooseHistory: (id) => {
      chooseHistory(id);
      setChosen(null);
    },
    query,
    snapshots,
    snapshot,
    chooseSnapshot: setChosen,
    neighbours: useMemo(
      () => (snapshot === null ? nobody : neighboursOf(snapshots, snapshot.id)),
      [snapshots, snapshot],
    ),
  };
}

const noSnapshots: readonly Snapshot[] = [];
const nobody: Neighbours = { older: null, newer: null };

function useHistory() {
  const place = useNavigation((state) => state.place);
  const plans = useReadModel((model) => model.plans);
  const repositories = useReadModel((model) => model.repositories);
  const histories = useMemo(() => listHistories(plans, repositories), [plans, repositories]);
  const [chosenId, chooseHistory] = useState<string | null>(null);
  const history =
    histories.find((candidate) => candidate.id === chosenId) ??
    wantedHistory(histories, place.section === 'timeline' ? place : {});
  return { histories, history, chooseHistory };
}

/** The snapshots of a history, asked for again whenever some were made or removed. */
function useSnapshots(history: History | null): Query<OutputOf<'snapshots.list'>> {
  const [revision, setRevision] = useState(0);
  useFact('snapshots-changed', (fact) => {
    if (fact.repositoryId === history?.repositoryId) setRevision((count) => count + 1);
  });
  return useQuery(
    'snapshots.list',
    history === null
      ? null
      : {
          repositoryId: history.repositoryId,
          ...(history.planId === null ? {} : { planId: history.planId }),
        },
    { revision },
  );
}
