import { describe, expect, it } from 'vitest';
import {
  planId,
  repositoryId,
  resticRepositoryId,
  snapshotId,
  targetId,
} from '../../../src-shared/model/ids.ts';
import type { Plan } from '../../../src-shared/model/plan.ts';
import type { Repository } from '../../../src-shared/model/repository.ts';
import type { Snapshot, SnapshotEntry } from '../../../src-shared/model/snapshot.ts';
import { countChanges, filterChanges, readableChanges } from './changes.ts';
import { foundRows, narrowFound, splitAtMatch } from './found-rows.ts';
import { listHistories, neighboursOf, wantedHistory } from './histories.ts';
import { cutName, visibleName } from './visible-name.ts';

const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const hash = (number: number): string => String(number).padStart(64, '0');

const repository = (number: number, name: string): Repository => ({
  id: repositoryId.parse(uuid(number)),
  typeId: 'repository-local',
  name,
  settings: {},
  place: `/media/${name}`,
  resticId: resticRepositoryId.parse(hash(number)),
  keyId: null,
  createdAt: '2026-11-22T10:00:00.000Z',
  recoveryKit: null,
});
const blue = repository(1, 'Blue');
const red = repository(2, 'Red');
const plan: Plan = {
  id: planId.parse(uuid(3)),
  name: 'Documents',
  targetIds: [targetId.parse(uuid(4))],
  repositoryIds: [blue.id, red.id],
  schedule: { kind: 'manual' },
  retention: { preset: 'everything' },
  host: 'laptop',
  createdAt: '2026-11-22T10:00:00.000Z',
  isEnabled: true,
};
const snapshot = (number: number): Snapshot => ({
  id: snapshotId.parse(hash(number)),
  time: `2026-11-22T10:00:0${String(number)}.000Z`,
  host: 'laptop',
  paths: ['/home/anna'],
  tags: [],
  planId: plan.id,
  filesTotal: null,
  bytesTotal: null,
  bytesAdded: null,
});

describe('the histories to choose from', () => {
  const histories = listHistories([plan], [blue, red]);

  it('are the plans where they are kept, then whole repositories', () => {
    expect(histories.map(({ planName, repositoryName }) => [planName, repositoryName])).toEqual([
      ['Documents', 'Blue'],
      ['Documents', 'Red'],
      [null, 'Blue'],
      [null, 'Red'],
    ]);
  });

  it('open with the one that was asked for on the way here', () => {
    expect(wantedHistory(histories, { repositoryId: red.id })?.id).toBe(`${plan.id} ${red.id}`);
    expect(wantedHistory(histories, {})?.id).toBe(histories[0]?.id);
    expect(wantedHistory([], {})).toBeNull();
  });

  it('leave out a repository that is no longer known', () => {
    expect(listHistories([plan], [red])).toHaveLength(2);
  });
});

describe('the neighbours of a snapshot', () => {
  it('are the older and the newer one', () => {
    const snapshots = [snapshot(3), snapshot(2), snapshot(1)];
    expect(neighboursOf(snapshots, snapshot(2).id)).toEqual({ older: snapshot(1), newer: snapshot(3) });
    expect(neighboursOf(snapshots, snapshot(3).id).newer).toBeNull();
    expect(neighboursOf(snapshots, snapshot(9).id)).toEqual({ older: null, newer: null });
  });
});

describe('changes between snapshots', () => {
  const changes = readableChanges([
    { path: '/a/', change: 'added' },
    { path: '/b', change: 'modified' },
    { path: '/c', change: 'type' },
    { path: '/d', change: 'metadata' },
    { path: '/e', change: 'removed' },
  ]);

  it('are counted by what they mean to a person', () => {
    expect(countChanges(changes)).toEqual({ all: 5, added: 1, changed: 2, removed: 1, details: 1 });
    expect(filterChanges(changes, 'changed').map(({ path }) => path)).toEqual(['/b', '/c']);
    expect(filterChanges(changes, 'all')).toHaveLength(5);
  });

  it('name a folder without the slash', () => {
    expect(changes[0]).toEqual({ path: '/a', kind: 'added', isFolder: true });
  });
});

describe('search results', () => {
  const entry: SnapshotEntry = {
    name: 'Tax.pdf',
    path: '/home/anna/Tax.pdf',
    kind: 'file',
    size: 1,
    modifiedAt: null,
    linkTarget: null,
    isNameLossy: false,
  };
  const other = { ...entry, path: '/other/Tax.pdf' };

  it('leave out what only snapshots of other plans hold', () => {
    const found = [
      { entry, snapshotIds: [snapshot(9).id, snapshot(2).id, snapshot(1).id] },
      { entry: other, snapshotIds: [snapshot(9).id] },
    ];
    const files = narrowFound(found, [snapshot(2), snapshot(1)]);
    expect(files.map((file) => [file.entry.path, file.newest.id, file.snapshots.length])).toEqual([
      [entry.path, snapshot(2).id, 2],
    ]);
  });

  it('show the snapshots of an unfolded file below it', () => {
    const files = narrowFound([{ entry, snapshotIds: [snapshot(2).id] }], [snapshot(2)]);
    expect(foundRows(files, new Set())).toHaveLength(1);
    expect(foundRows(files, new Set([entry.path])).map((row) => row.kind)).toEqual(['file', 'snapshot']);
  });

  it('mark the part of the name that was searched for', () => {
    expect(splitAtMatch('MyTax.pdf', 'tax')).toEqual(['My', 'Tax', '.pdf']);
    expect(splitAtMatch('MyTax.pdf', 'x.y')).toBeNull();
  });
});

describe('names on screen', () => {
  it('show control characters instead of obeying them', () => {
    expect(visibleName('a\nb\t')).toBe('a␊b␉');
  });

  it('keep their end when they are shortened, without tearing an emoji apart', () => {
    expect(cutName('holiday-in-norway-and-sweden.jpeg')).toEqual(['holiday-in-norway-and-s', 'weden.jpeg']);
    expect(cutName(`${'👩‍👩‍👧'.repeat(24)}.png`)[1]).toBe(`${'👩‍👩‍👧'.repeat(6)}.png`);
    expect(cutName('short.png')).toEqual(['', 'short.png']);
  });
});
