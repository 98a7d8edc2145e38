import { snapshotIdOf } from './decode-snapshot.ts';
import { countIn, numberIn, textIn, textsIn } from './json-fields.ts';
import type { Fields } from './json-fields.ts';
import type { BackupItem, BackupProgress, BackupSummary } from './results.ts';

export function decodeBackupProgress(
  fields: Fields,
  isScanned: boolean,
  problemCount: number,
): BackupProgress {
  return {
    filesDone: countIn(fields, 'files_done'),
    bytesRead: countIn(fields, 'bytes_done'),
    filesTotal: numberIn(fields, 'total_files'),
    bytesTotal: numberIn(fields, 'total_bytes'),
    isScanned,
    secondsElapsed: countIn(fields, 'seconds_elapsed'),
    secondsRemaining: numberIn(fields, 'seconds_remaining'),
    currentFiles: textsIn(fields, 'current_files'),
    problemCount,
  };
}

const actions: readonly BackupItem['action'][] = ['new', 'modified', 'unchanged'];

export function decodeBackupItem(fields: Fields): BackupItem | undefined {
  const action = actions.find((known) => known === textIn(fields, 'action'));
  const path = textIn(fields, 'item');
  if (action === undefined || path === undefined) return undefined;
  return {
    action,
    path,
    bytes: countIn(fields, 'data_size'),
    bytesAdded: countIn(fields, 'data_size_in_repo') + countIn(fields, 'metadata_size_in_repo'),
  };
}

export function decodeBackupSummary(fields: Fields): Omit<BackupSummary, 'isComplete' | 'problemCount'> {
  const counts = (kind: string) => ({
    new: countIn(fields, `${kind}_new`),
    changed: countIn(fields, `${kind}_changed`),
    unmodified: countIn(fields, `${kind}_unmodified`),
  });
  return {
    // A dry run names a snapshot that does not exist.
    snapshotId: fields['dry_run'] === true ? null : snapshotIdOf(textIn(fields, 'snapshot_id')),
    files: counts('files'),
    folders: counts('dirs'),
    bytesAddedRaw: countIn(fields, 'data_added'),
    bytesAdded: numberIn(fields, 'data_added_packed') ?? countIn(fields, 'data_added'),
    filesTotal: countIn(fields, 'total_files_processed'),
    bytesTotal: countIn(fields, 'total_bytes_processed'),
    // Nothing new and nothing saved: restic then writes minus 292 years.
    durationSeconds: Math.max(0, countIn(fields, 'total_duration')),
  };
}
