import { formatBytes } from '../../../src-shared/i18n/format.ts';
import { done, type Outcome } from '../../../src-shared/model/fault.ts';
import type { SnapshotEntry } from '../../../src-shared/model/snapshot.ts';
import { chooseHistory, chooseSnapshot, type Where } from '../choose.ts';
import type { Report, Session } from '../session.ts';
import { column, terminalText } from '../terminal-text.ts';

/** `snapshots`: newest first. */
export async function snapshotsVerb(session: Session, where: Where): Promise<Outcome<Report>> {
  const history = await chooseHistory(session, where);
  if (!history.ok) return history;
  const { repositoryId, planId } = history.value;
  const listed = await session.client.call('snapshots.list', {
    repositoryId,
    ...(planId === null ? {} : { planId }),
  });
  if (!listed.ok) return listed;
  const lines = listed.value.snapshots.map((snapshot) => {
    const size = snapshot.bytesTotal === null ? '' : formatBytes(snapshot.bytesTotal, session.language);
    const paths = snapshot.paths.map(terminalText).join(', ');
    return `${snapshot.id}  ${snapshot.time}  ${column(size, 10)}  ${terminalText(snapshot.host)}  ${paths}`;
  });
  return done({
    value: listed.value,
    lines: lines.length === 0 ? [session.text('cli.no-snapshots')] : lines,
  });
}

/** `ls SNAPSHOT [PATH]`: one folder of one snapshot. */
export async function lsVerb(
  session: Session,
  options: Where & { readonly snapshot: string; readonly path: string },
): Promise<Outcome<Report>> {
  const history = await chooseHistory(session, options);
  if (!history.ok) return history;
  const snapshot = await chooseSnapshot(session, history.value, options.snapshot);
  if (!snapshot.ok) return snapshot;
  const listed = await session.client.call(
    'snapshots.list-folder',
    { repositoryId: history.value.repositoryId, snapshotId: snapshot.value.id, path: options.path },
    session.signal,
  );
  if (!listed.ok) return listed;
  return done({
    value: { snapshotId: snapshot.value.id, path: options.path, entries: listed.value.entries },
    lines: listed.value.entries.map((entry) => entryLine(session, entry)),
  });
}

function entryLine(session: Session, entry: SnapshotEntry): string {
  const size = entry.size === null ? '' : formatBytes(entry.size, session.language);
  const mark = { file: '', folder: '/', link: '@', other: '' }[entry.kind];
  return `${column(size, 10)}  ${column(entry.modifiedAt ?? '', 24)}  ${terminalText(entry.name)}${mark}`;
}

/** `find TEXT`: part of a name, in all snapshots of the history or in one. */
export async function findVerb(
  session: Session,
  options: Where & { readonly text: string; readonly snapshot?: string; readonly limit: number },
): Promise<Outcome<Report>> {
  const history = await chooseHistory(session, options);
  if (!history.ok) return history;
  const { repositoryId } = history.value;
  const only =
    options.snapshot === undefined ? null : await chooseSnapshot(session, history.value, options.snapshot);
  if (only !== null && !only.ok) return only;
  const found = await session.client.call(
    'snapshots.find',
    {
      repositoryId,
      text: options.text,
      limit: options.limit,
      ...(only === null ? {} : { snapshotId: only.value.id }),
    },
    session.signal,
  );
  if (!found.ok) return found;
  const lines = found.value.found.map(
    ({ entry, snapshotIds }) =>
      `${terminalText(entry.path)}  (${session.text('cli.in-snapshots', { count: snapshotIds.length })})`,
  );
  if (found.value.isCutOff) lines.push(session.text('cli.cut-off', { count: options.limit }));
  return done({
    value: found.value,
    lines: lines.length === 0 ? [session.text('cli.nothing-found')] : lines,
  });
}

const marks = { added: '+', removed: '-', modified: 'M', metadata: 'U', type: 'T' } as const;

/** `diff A B`: what is new, changed and gone in B compared to A. */
export async function diffVerb(
  session: Session,
  options: Where & { readonly from: string; readonly to: string },
): Promise<Outcome<Report>> {
  const history = await chooseHistory(session, options);
  if (!history.ok) return history;
  const from = await chooseSnapshot(session, history.value, options.from);
  if (!from.ok) return from;
  const to = await chooseSnapshot(session, history.value, options.to);
  if (!to.ok) return to;
  const { repositoryId } = history.value;
  const diff = await session.client.call(
    'snapshots.diff',
    { repositoryId, from: from.value.id, to: to.value.id },
    session.signal,
  );
  if (!diff.ok) return diff;
  const lines = diff.value.changes.map(({ change, path }) => `${marks[change]}  ${terminalText(path)}`);
  if (diff.value.isCutOff) lines.push(session.text('cli.cut-off', { count: diff.value.changes.length }));
  return done({ value: { from: from.value.id, to: to.value.id, ...diff.value }, lines });
}
