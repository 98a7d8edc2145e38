import { snapshotId } from '../../src-shared/model/ids.ts';
import type { SnapshotId } from '../../src-shared/model/ids.ts';
import { instantOf } from './instants.ts';
import { fieldsIn, numberIn, textIn, textsIn } from './json-fields.ts';
import type { Fields } from './json-fields.ts';
import type { ResticSnapshot } from './results.ts';

export const snapshotIdOf = (text: string | undefined): SnapshotId | null => {
  const parsed = snapshotId.safeParse(text);
  return parsed.success ? parsed.data : null;
};

/** A snapshot as `snapshots`, `forget` and `ls` write it; undefined without an id or a time. */
export function decodeSnapshot(fields: Fields): ResticSnapshot | undefined {
  const id = snapshotIdOf(textIn(fields, 'id'));
  const time = instantOf(textIn(fields, 'time'));
  if (id === null || time === null) return undefined;
  const summary = fieldsIn(fields, 'summary') ?? {};
  const count = (name: string): number | null => numberIn(summary, name) ?? null;
  return {
    id,
    time,
    host: textIn(fields, 'hostname') ?? '',
    user: textIn(fields, 'username') ?? '',
    paths: textsIn(fields, 'paths'),
    tags: textsIn(fields, 'tags'),
    parent: snapshotIdOf(textIn(fields, 'parent')),
    original: snapshotIdOf(textIn(fields, 'original')),
    tree: textIn(fields, 'tree') ?? '',
    programVersion: textIn(fields, 'program_version') ?? '',
    filesTotal: count('total_files_processed'),
    bytesTotal: count('total_bytes_processed'),
    bytesAdded: count('data_added_packed') ?? count('data_added'),
  };
}
