import { posix } from 'node:path';
import type { Writable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { done, failed, makeFault } from '../../../src-shared/model/fault.ts';
import type { Outcome } from '../../../src-shared/model/fault.ts';
import type { SnapshotId } from '../../../src-shared/model/ids.ts';
import type { ResticAccess, RunOptions } from '../access.ts';
import { decodeNode } from '../decode-node.ts';
import type { Driver } from '../driver.ts';
import { countIn, fieldsIn, textIn } from '../json-fields.ts';
import type { Fields } from '../json-fields.ts';
import type { DumpRequest, ListRequest } from '../requests.ts';
import type { ChangeKind, DiffChange, DiffResult, DiffSide, ResticNode } from '../results.ts';

export async function listFolder(
  driver: Driver,
  access: ResticAccess,
  request: ListRequest,
  options: RunOptions & { readonly onEntry?: ((entry: ResticNode) => void) | undefined },
): Promise<Outcome<readonly ResticNode[]>> {
  const path = posix.normalize(request.path).replace(/(?<=.)\/$/u, '');
  const entries: ResticNode[] = [];
  const give = options.onEntry ?? ((entry: ResticNode) => void entries.push(entry));
  const found = { folder: path === '/' };
  const end = await driver.run(access, {
    verb: 'ls',
    args: [request.snapshotId, path, ...(request.recursive === true ? ['--recursive'] : [])],
    mode: 'reader',
    recovery: 'none',
    options,
    onMessage: (message, stream) => {
      if (stream !== 'stdout' || message.kind !== 'json') return;
      const node = decodeNode(message.fields);
      if (node === undefined) return;
      // restic names the folder itself first.
      if (node.path === path) found.folder = node.kind === 'folder';
      else give(node);
    },
  });
  if (!end.ok) return end;
  // A path that is not there ends with 0 and says nothing.
  if (!found.folder) return failed(makeFault('snapshot.path-not-found', { params: { path } }));
  return done(entries);
}

const changeKinds: readonly (readonly [string, ChangeKind])[] = [
  ['+', 'added'],
  ['-', 'removed'],
  ['T', 'type'],
  ['M', 'modified'],
  ['U', 'metadata'],
];

/** restic joins letters (`MU`, `T?`): what happened to the content says more than the rest. */
const changeOf = (modifier: string): ChangeKind =>
  changeKinds.find(([letter]) => modifier.includes(letter))?.[1] ?? 'unknown';

export async function diff(
  driver: Driver,
  access: ResticAccess,
  [older, newer]: readonly [SnapshotId, SnapshotId],
  options: RunOptions & { readonly onChange?: ((change: DiffChange) => void) | undefined },
): Promise<Outcome<DiffResult>> {
  const changes: DiffChange[] = [];
  const give = options.onChange ?? ((change: DiffChange) => void changes.push(change));
  let statistics: Fields = {};
  const end = await driver.run(access, {
    verb: 'diff',
    // Changed owners, modes and times are changes too.
    args: ['--metadata', older, newer],
    mode: 'reader',
    recovery: 'none',
    options,
    onMessage: (message) => {
      if (message.kind !== 'json') return;
      if (message.type === 'statistics') statistics = message.fields;
      const path = textIn(message.fields, 'path');
      if (message.type !== 'change' || path === undefined) return;
      give({ path, change: changeOf(textIn(message.fields, 'modifier') ?? '') });
    },
  });
  if (!end.ok) return end;
  return done({
    changedFiles: countIn(statistics, 'changed_files'),
    added: sideOf(fieldsIn(statistics, 'added') ?? {}),
    removed: sideOf(fieldsIn(statistics, 'removed') ?? {}),
    changes,
  });
}

const sideOf = (fields: Fields): DiffSide => ({
  files: countIn(fields, 'files'),
  folders: countIn(fields, 'dirs'),
  others: countIn(fields, 'others'),
  bytes: countIn(fields, 'bytes'),
});

export async function dump(
  driver: Driver,
  access: ResticAccess,
  request: DumpRequest,
  sink: Writable,
  options: RunOptions,
): Promise<Outcome<{ readonly bytes: number }>> {
  let bytes = 0;
  const counter = new Transform({
    transform: (chunk: Buffer, _encoding, next) => {
      bytes += chunk.length;
      next(null, chunk);
    },
  });
  const end = await driver.run(access, {
    verb: 'dump',
    args: [
      ...(request.archive === undefined ? [] : ['--archive', request.archive]),
      request.snapshotId,
      request.path,
    ],
    mode: 'reader',
    recovery: 'none',
    json: false,
    options,
    // The end is ours to give: half a file must not look like a whole one.
    takeOutput: (output) => pipeline(output, counter, sink, { end: false }),
  });
  if (!end.ok) {
    sink.destroy();
    return end;
  }
  return (await finished(sink)) ?? done({ bytes });
}

/** Undefined when everything has arrived. */
async function finished(sink: Writable): Promise<Outcome<never> | undefined> {
  try {
    await new Promise<void>((resolve, reject) => {
      sink.once('error', reject);
      sink.end(resolve);
    });
    return undefined;
  } catch (error) {
    return failed(makeFault('restore.destination-not-writable', { detail: String(error) }));
  }
}
