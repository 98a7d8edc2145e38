import { useMemo } from 'react';
import type { SnapshotId } from '../../../src-shared/model/ids.ts';
import type { Snapshot } from '../../../src-shared/model/snapshot.ts';
import { useQuery } from '../../parts/use-query.ts';
import { useSettled } from '../../parts/use-settled.ts';
import { narrowFound, type FoundFile } from './found-rows.ts';
import type { History } from './histories.ts';
import type { Fault } from '../../../src-shared/model/fault.ts';

export type Search =
  | { readonly phase: 'searching' }
  | { readonly phase: 'failed'; readonly fault: Fault; readonly retry: () => void }
  | { readonly phase: 'found'; readonly files: readonly FoundFile[]; readonly isCutOff: boolean };

export const searchLimit = 500;

/** What the snapshots of a history hold under a part of a name; waits for a pause in the typing. */
export function useSearch(
  text: string,
  history: History,
  snapshots: readonly Snapshot[],
  onlyIn: SnapshotId | null,
): Search {
  const settled = useSettled(text);
  const query = useQuery('snapshots.find', {
    repositoryId: history.repositoryId,
    text: settled,
    limit: searchLimit,
    ...(onlyIn === null ? {} : { snapshotId: onlyIn }),
  });
  const found = query.phase === 'ready' ? query.value : null;
  const files = useMemo(
    () => (found === null ? [] : narrowFound(found.found, snapshots)),
    [found, snapshots],
  );
  if (query.phase === 'failed') return { phase: 'failed', fault: query.fault, retry: query.reload };
  if (found === null || settled !== text) return { phase: 'searching' };
  return { phase: 'found', files, isCutOff: found.isCutOff };
}
