import { resolve } from 'node:path';
import type { Outcome } from '../../../src-shared/model/fault.ts';
import { chooseHistory, chooseSnapshot, type Where } from '../choose.ts';
import { type Report, type Session, UsageError } from '../session.ts';
import { reportJob } from './jobs.ts';

export interface RestoreOptions extends Where {
  readonly snapshot: string;
  readonly paths: readonly string[];
  readonly to?: string;
  readonly original?: boolean;
  readonly onConflict: 'keep-both' | 'replace' | 'skip';
}

/** `restore SNAPSHOT PATH… --to DIR|--original`. */
export async function restoreVerb(session: Session, options: RestoreOptions): Promise<Outcome<Report>> {
  if ((options.to === undefined) === (options.original !== true))
    throw new UsageError('cli.usage.restore-where');
  const history = await chooseHistory(session, options);
  if (!history.ok) return history;
  const snapshot = await chooseSnapshot(session, history.value, options.snapshot);
  if (!snapshot.ok) return snapshot;
  const started = await session.client.call('restore.start', {
    repositoryId: history.value.repositoryId,
    snapshotId: snapshot.value.id,
    paths: [...options.paths],
    destination:
      options.to === undefined
        ? { kind: 'original' }
        : { kind: 'folder', path: resolve(session.workingFolder, options.to) },
    onConflict: options.onConflict,
  });
  return reportJob(session, started);
}
