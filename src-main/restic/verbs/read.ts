import { done, failed, makeFault } from '../../../src-shared/model/fault.ts';
import type { Outcome } from '../../../src-shared/model/fault.ts';
import { resticRepositoryId } from '../../../src-shared/model/ids.ts';
import type { ResticRepositoryId } from '../../../src-shared/model/ids.ts';
import type { Problem } from '../../../src-shared/model/job.ts';
import type { ResticAccess, RunOptions } from '../access.ts';
import { decodeSnapshot } from '../decode-snapshot.ts';
import type { Driver } from '../driver.ts';
import { createElementSplitter } from '../elements.ts';
import { ignoredIdIn } from '../ignored.ts';
import { countIn, numberIn, parseFields, textIn } from '../json-fields.ts';
import type { Fields } from '../json-fields.ts';
import type { SnapshotFilter, StatsMode } from '../requests.ts';
import type { RepositoryConfig, RepositoryStats, ResticSnapshot } from '../results.ts';

/** Answered well, but not what this verb answers. */
const unexpected = (verb: string) =>
  failed(makeFault('engine.unexpected', { params: { verb }, detail: `${verb} gave no readable answer` }));

export async function init(
  driver: Driver,
  access: ResticAccess,
  options: RunOptions & { readonly copyChunkerFrom?: ResticAccess },
): Promise<Outcome<{ readonly id: ResticRepositoryId }>> {
  let id: string | undefined;
  const end = await driver.run(access, {
    verb: 'init',
    args: options.copyChunkerFrom === undefined ? [] : ['--copy-chunker-params'],
    mode: 'plain',
    recovery: 'none',
    from: options.copyChunkerFrom,
    options,
    onMessage: (message) => {
      if (message.kind === 'json' && message.type === 'initialized') id = textIn(message.fields, 'id');
    },
  });
  if (!end.ok) return end;
  const parsed = resticRepositoryId.safeParse(id);
  return parsed.success ? done({ id: parsed.data }) : unexpected('init');
}

export async function readConfig(
  driver: Driver,
  access: ResticAccess,
  options: RunOptions,
): Promise<Outcome<RepositoryConfig>> {
  const lines: string[] = [];
  const end = await driver.run(access, {
    verb: 'cat',
    args: ['config'],
    mode: 'reader',
    recovery: 'none',
    options,
    onMessage: (message, stream) => {
      if (stream === 'stdout' && message.kind === 'text') lines.push(message.text);
    },
  });
  if (!end.ok) return end;
  const fields = parseFields(lines.join('\n'));
  const id = resticRepositoryId.safeParse(fields?.['id']);
  if (fields === undefined || !id.success) return unexpected('cat config');
  return done({
    id: id.data,
    version: countIn(fields, 'version'),
    chunkerPolynomial: textIn(fields, 'chunker_polynomial') ?? '',
  });
}

export const filterArguments = (filter: SnapshotFilter): readonly string[] => [
  ...(filter.host === undefined ? [] : ['--host', filter.host]),
  // One flag with commas: several flags would mean "any of them".
  ...(filter.tags === undefined || filter.tags.length === 0 ? [] : ['--tag', filter.tags.join(',')]),
];

export async function snapshots(
  driver: Driver,
  access: ResticAccess,
  filter: SnapshotFilter,
  options: RunOptions & { readonly onProblem?: ((problem: Problem) => void) | undefined },
): Promise<Outcome<readonly ResticSnapshot[]>> {
  const found: ResticSnapshot[] = [];
  const splitter = createElementSplitter(1, (text) => {
    const snapshot = decodeSnapshot(parseFields(text) ?? {});
    if (snapshot !== undefined) found.push(snapshot);
  });
  const end = await driver.run(access, {
    verb: 'snapshots',
    args: filterArguments(filter),
    mode: 'reader',
    recovery: 'none',
    options,
    takeOutput: async (output) => {
      for await (const chunk of output) splitter.push(chunk as Buffer);
    },
    onMessage: (message) => {
      if (message.kind !== 'text') return;
      const id = ignoredIdIn(message.text);
      if (id !== undefined) options.onProblem?.({ path: id, cause: 'damaged', detail: message.text });
    },
  });
  if (!end.ok) return end;
  return done(found.sort((a, b) => a.time.localeCompare(b.time)));
}

export async function stats(
  driver: Driver,
  access: ResticAccess,
  mode: StatsMode,
  options: RunOptions,
): Promise<Outcome<RepositoryStats>> {
  let fields: Fields | undefined;
  const end = await driver.run(access, {
    verb: 'stats',
    args: ['--mode', mode],
    mode: 'reader',
    recovery: 'none',
    options,
    onMessage: (message) => {
      if (message.kind === 'json' && 'total_size' in message.fields) ({ fields } = message);
    },
  });
  if (!end.ok) return end;
  if (fields === undefined) return unexpected('stats');
  return done({
    totalBytes: countIn(fields, 'total_size'),
    totalFiles: numberIn(fields, 'total_file_count') ?? null,
    uncompressedBytes: numberIn(fields, 'total_uncompressed_size') ?? null,
    snapshotCount: countIn(fields, 'snapshots_count'),
  });
}
