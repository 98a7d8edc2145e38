import type { OutputOf, ParsedInputOf } from '../../src-shared/contract/index.ts';
import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { RepositoryId, SnapshotId } from '../../src-shared/model/ids.ts';
import type { Snapshot, SnapshotChange, SnapshotEntry } from '../../src-shared/model/snapshot.ts';
import type { Restic, ResticAccess } from '../restic/index.ts';
import { groupFound } from './group-found.ts';
import { createRecent, type Recent } from './recent.ts';
import type { Snapshots, SnapshotsDependencies } from './snapshots.ts';
import { toChange, toEntry, toSnapshot } from './to-model.ts';

/** About 60 MB at the most: a folder's entry takes some 300 bytes. */
const keptEntries = 200_000;
const keptLists = 20;
const mostChanges = 5_000;

/** What the handlers share: open repositories, and answers that were asked for before. */
interface Archive {
  readonly open: (id: RepositoryId, signal: AbortSignal) => Promise<Outcome<ResticAccess>>;
  /** All of a repository, newest first. */
  readonly listAll: (id: RepositoryId, signal: AbortSignal) => Promise<Outcome<readonly Snapshot[]>>;
  readonly folders: Recent<SnapshotEntry[]>;
  readonly restic: Restic;
}

export function createSnapshots(dependencies: SnapshotsDependencies): Snapshots {
  const lists = createRecent<readonly Snapshot[]>(keptLists);
  const archive = openArchive(dependencies, lists);
  return {
    hear: (fact) => {
      if (fact.type !== 'snapshots-changed' && fact.type !== 'repository-removed') return;
      lists.clear();
      if (fact.type === 'repository-removed') archive.folders.clear();
    },
    handlers: {
      'snapshots.list': async ({ repositoryId, planId }, { signal }) => {
        const all = await archive.listAll(repositoryId, signal);
        if (!all.ok) return all;
        return done({ snapshots: all.value.filter((one) => planId === undefined || one.planId === planId) });
      },
      'snapshots.list-folder': (input, { signal }) => listFolder(archive, input, signal),
      'snapshots.find': (input, { signal }) => find(archive, input, signal),
      'snapshots.diff': async ({ repositoryId, from, to }, { signal }) => {
        const access = await archive.open(repositoryId, signal);
        if (!access.ok) return access;
        const all = await archive.listAll(repositoryId, signal);
        if (!all.ok) return all;
        const missing = [from, to].find((id) => !all.value.some((one) => one.id === id));
        if (missing !== undefined) return failed(unknownSnapshot(missing));
        return diff(archive, access.value, { from, to }, signal);
      },
    },
  };
}

function openArchive(dependencies: SnapshotsDependencies, lists: Recent<readonly Snapshot[]>): Archive {
  const { restic, openRepository } = dependencies;
  const open: Archive['open'] = async (id, signal) => {
    const opened = await openRepository(id, signal);
    return opened.ok ? done(opened.value.access) : opened;
  };
  const listAll: Archive['listAll'] = async (id, signal) => {
    const access = await open(id, signal);
    if (!access.ok) return access;
    const known = lists.get(id);
    if (known !== undefined) return done(known);
    const listed = await restic.snapshots(access.value, {}, { signal });
    if (!listed.ok) return listed;
    // Times carry the zone of their writer: they are compared as moments, never as text.
    const newestFirst = listed.value.map(toSnapshot).sort((a, b) => Date.parse(b.time) - Date.parse(a.time));
    lists.put(id, newestFirst, 1);
    return done(newestFirst);
  };
  return { open, listAll, restic, folders: createRecent<SnapshotEntry[]>(keptEntries) };
}

/** A snapshot never changes: what its folder held is remembered as long as there is room. */
async function listFolder(
  { open, folders, restic }: Archive,
  { repositoryId, snapshotId, path }: ParsedInputOf<'snapshots.list-folder'>,
  signal: AbortSignal,
): Promise<Outcome<{ entries: SnapshotEntry[] }>> {
  const access = await open(repositoryId, signal);
  if (!access.ok) return access;
  const key = `${repositoryId} ${snapshotId} ${path}`;
  const known = folders.get(key);
  if (known !== undefined) return done({ entries: known });
  const listed = await restic.listFolder(access.value, { snapshotId, path }, { signal });
  if (!listed.ok) return listed;
  const entries = listed.value.map(toEntry);
  folders.put(key, entries, entries.length + 1);
  return done({ entries });
}

async function find(
  { open, listAll, restic }: Archive,
  { repositoryId, text, snapshotId, limit }: ParsedInputOf<'snapshots.find'>,
  signal: AbortSignal,
): Promise<Outcome<OutputOf<'snapshots.find'>>> {
  const access = await open(repositoryId, signal);
  if (!access.ok) return access;
  const all = await listAll(repositoryId, signal);
  if (!all.ok) return all;
  const only = snapshotId === undefined ? {} : { snapshotIds: [snapshotId] };
  const query = { kind: 'text' as const, text };
  const found = await restic.find(access.value, { query, ignoreCase: true, ...only }, { signal });
  if (!found.ok) return found;
  const newestFirst = all.value.map((snapshot) => snapshot.id);
  return done(groupFound(found.value, newestFirst, limit));
}

const unknownSnapshot = (id: SnapshotId): ReturnType<typeof makeFault> =>
  makeFault('snapshot.unknown', { params: { snapshot: id } });

async function diff(
  { restic }: Archive,
  access: ResticAccess,
  { from, to }: { readonly from: SnapshotId; readonly to: SnapshotId },
  signal: AbortSignal,
): Promise<Outcome<OutputOf<'snapshots.diff'>>> {
  const changes: SnapshotChange[] = [];
  let isCutOff = false;
  const result = await restic.diff(access, from, to, {
    signal,
    onChange: ({ path, change }) => {
      if (changes.length < mostChanges) changes.push(toChange(path, change));
      else isCutOff = true;
    },
  });
  if (!result.ok) return result;
  const { added, removed } = result.value;
  return done({ changes, isCutOff, addedBytes: added.bytes, removedBytes: removed.bytes });
}
