import { describe, expect, it } from 'vitest';
import type { SnapshotEntry } from '../../../src-shared/model/snapshot.ts';
import {
  countSelection,
  emptySelection,
  foldersHoldingPicks,
  markOf,
  pick,
  toggle,
  unpick,
  type Selection,
} from './selection.ts';

const entry = (
  path: string,
  kind: SnapshotEntry['kind'] = 'file',
  more: Partial<SnapshotEntry> = {},
): SnapshotEntry => ({
  name: path.slice(path.lastIndexOf('/') + 1),
  path,
  kind,
  size: kind === 'file' ? 100 : null,
  modifiedAt: null,
  linkTarget: null,
  isNameLossy: false,
  ...more,
});

const mark = (selection: Selection, of: SnapshotEntry): string =>
  markOf(selection, foldersHoldingPicks(selection), of);

describe('the selection', () => {
  it('persists over folders', () => {
    const selection = pick(pick(emptySelection, [entry('/a/1')]), [entry('/b/2'), entry('/c', 'folder')]);
    expect([...selection.keys()]).toEqual(['/a/1', '/b/2', '/c']);
    expect(countSelection(selection)).toEqual({ files: 2, folders: 1, bytes: null });
  });

  it('lets a picked folder stand for all that is in it', () => {
    const selection = pick(pick(emptySelection, [entry('/a/1'), entry('/ab')]), [entry('/a', 'folder')]);
    expect([...selection.keys()]).toEqual(['/ab', '/a']);
    expect(mark(selection, entry('/a/deep/2'))).toBe('within');
    expect(pick(selection, [entry('/a/deep/2')])).toEqual(selection);
  });

  it('shows on a folder that some of it is picked', () => {
    const selection = pick(emptySelection, [entry('/a/b/1')]);
    expect(mark(selection, entry('/a', 'folder'))).toBe('part');
    expect(mark(selection, entry('/a/b', 'folder'))).toBe('part');
    expect(mark(selection, entry('/c', 'folder'))).toBe('none');
    expect(mark(selection, entry('/a/b/1'))).toBe('picked');
  });

  it('never picks a name that cannot be asked for alone', () => {
    expect(pick(emptySelection, [entry('/a/\uFFFD', 'file', { isNameLossy: true })]).size).toBe(0);
  });

  it('toggles and unpicks', () => {
    const one = toggle(emptySelection, entry('/a'));
    expect(toggle(one, entry('/a')).size).toBe(0);
    expect(unpick(one, ['/a', '/b']).size).toBe(0);
    expect(one.size).toBe(1);
  });

  it('adds up the size of files, as long as no folder makes it unknown', () => {
    expect(countSelection(pick(emptySelection, [entry('/a'), entry('/b')])).bytes).toBe(200);
  });
});
