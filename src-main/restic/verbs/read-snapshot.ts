import { done, failed, makeFault } from '../../../src-shared/model/fault.ts';
import type { Outcome } from '../../../src-shared/model/fault.ts';
import type { SnapshotId } from '../../../src-shared/model/ids.ts';
import type { ResticAccess, RunOptions } from '../access.ts';
import type { Driver } from '../driver.ts';
import { parseFields } from '../json-fields.ts';
import type { Fields } from '../json-fields.ts';

/** One snapshot's own file, as it stands in the repository. */
export async function readSnapshot(
  driver: Driver,
  access: ResticAccess,
  id: SnapshotId,
  options: RunOptions,
): Promise<Outcome<Fields>> {
  const lines: string[] = [];
  const end = await driver.run(access, {
    verb: 'cat',
    args: ['snapshot', id],
    mode: 'reader',
    recovery: 'none',
    options,
    onMessage: (message, stream) => {
      if (stream === 'stdout' && message.kind === 'text') lines.push(message.text);
    },
  });
  if (!end.ok) return end;
  const fields = parseFields(lines.join('\n'));
  return fields === undefined
    ? failed(makeFault('snapshot.unknown', { params: { snapshotId: id } }))
    : done(fields);
}
