import type { RepositoryId } from '../../../../src-shared/model/ids.ts';
import type { Snapshot, SnapshotEntry } from '../../../../src-shared/model/snapshot.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { countSelection, pick, emptySelection, type Selection } from '../selection.ts';
import { toSnapshotPath } from '../snapshot-path.ts';

/** What is to be brought back: entries of one snapshot, or all of it. */
export interface RestoreRequest {
  readonly repositoryId: RepositoryId;
  readonly snapshot: Snapshot;
  readonly paths: readonly string[];
  readonly files: number;
  readonly folders: number;
  readonly isEverything: boolean;
}

/** The most paths that one restore takes, as the contract has it. */
export const pathLimit = 10_000;

export function requestSelection(
  repositoryId: RepositoryId,
  snapshot: Snapshot,
  selection: Selection,
): RestoreRequest {
  const { files, folders } = countSelection(selection);
  return { repositoryId, snapshot, paths: [...selection.keys()], files, folders, isEverything: false };
}

export const requestEntry = (
  repositoryId: RepositoryId,
  snapshot: Snapshot,
  entry: SnapshotEntry,
): RestoreRequest => requestSelection(repositoryId, snapshot, pick(emptySelection, [entry]));

export function requestEverything(repositoryId: RepositoryId, snapshot: Snapshot): RestoreRequest {
  const paths = [...new Set(snapshot.paths.map(toSnapshotPath))];
  return { repositoryId, snapshot, paths, files: 0, folders: paths.length, isEverything: true };
}

/** `3 files and 2 folders`, or the one word for all. */
export function describeRequest(request: RestoreRequest, { t, list }: Pick<Texts, 't' | 'list'>): string {
  if (request.isEverything) return t('restore.everything');
  return describeCount(request, { t, list });
}

export function describeCount(
  { files, folders }: Pick<RestoreRequest, 'files' | 'folders'>,
  { t, list }: Pick<Texts, 't' | 'list'>,
): string {
  return list([
    ...(files > 0 ? [t('timeline.files', { count: files })] : []),
    ...(folders > 0 ? [t('timeline.folders', { count: folders })] : []),
  ]);
}
