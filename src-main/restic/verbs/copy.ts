import { done, failed, makeFault } from '../../../src-shared/model/fault.ts';
import type { Outcome } from '../../../src-shared/model/fault.ts';
import type { SnapshotId } from '../../../src-shared/model/ids.ts';
import type { ResticAccess, RunOptions } from '../access.ts';
import type { Driver } from '../driver.ts';
import { ignoredIdIn } from '../ignored.ts';
import type { SnapshotFilter } from '../requests.ts';
import type { CopyReport, StepProgress } from '../results.ts';
import { stepProgressIn } from '../step-progress.ts';
import { filterArguments } from './read.ts';

export type CopySelection =
  { readonly ids: readonly [SnapshotId, ...SnapshotId[]] } | { readonly filter: SnapshotFilter };

/** `snapshot 8c8f1a2b saved, copied from source snapshot ..` (0.19) or `snapshot 8c8f1a2b saved` (0.18). */
const copiedLine = /^\s*snapshot [0-9a-f]+ saved/u;
const skippedLine = /^\s*skipping (source )?snapshot/u;

export async function copy(
  driver: Driver,
  to: ResticAccess,
  from: ResticAccess,
  which: CopySelection,
  options: RunOptions & { readonly onProgress?: ((progress: StepProgress) => void) | undefined },
): Promise<Outcome<CopyReport>> {
  const report = { copied: 0, skipped: 0 };
  const unknown: string[] = [];
  const end = await driver.run(to, {
    verb: 'copy',
    // Twice: skipped snapshots are told only then.
    args: [...('ids' in which ? which.ids : filterArguments(which.filter)), '-vv'],
    mode: 'writer',
    recovery: 'full',
    json: false,
    from,
    options,
    onMessage: (message) => {
      if (message.kind !== 'text') return;
      if (copiedLine.test(message.text)) report.copied += 1;
      if (skippedLine.test(message.text)) report.skipped += 1;
      const id = ignoredIdIn(message.text);
      if (id !== undefined) unknown.push(id);
      const step = stepProgressIn(message.text);
      if (step !== undefined) options.onProgress?.(step);
    },
  });
  if (!end.ok) return end;
  const [first] = unknown;
  return first === undefined
    ? done(report)
    : failed(makeFault('snapshot.unknown', { params: { snapshotId: first } }));
}
