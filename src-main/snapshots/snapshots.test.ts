import { describe, expect, it } from 'vitest';
import { snapshotId } from '../../src-shared/model/ids.ts';
import type { FindResult, ResticNode } from '../restic/index.ts';
import { groupFound } from './group-found.ts';
import { createRecent } from './recent.ts';
import { planOf } from './to-model.ts';

const id = (digit: string): ReturnType<typeof snapshotId.parse> => snapshotId.parse(digit.repeat(64));
const node = (path: string, size: number): ResticNode => ({
  name: path.split('/').at(-1) ?? '',
  path,
  kind: 'file',
  type: 'file',
  size,
  modifiedAt: null,
  mode: null,
  linkTarget: null,
  isNameLossy: false,
});

describe('what a search finds', () => {
  const results: FindResult[] = [
    { snapshotId: id('a'), matches: [node('/x/tax.txt', 1), node('/x/old-tax.txt', 5)] },
    { snapshotId: id('b'), matches: [node('/x/tax.txt', 2)] },
  ];

  it('is one row a path, with the newest entry and its snapshots newest first', () => {
    const { found, isCutOff } = groupFound(results, [id('b'), id('a')], 10);
    expect(found.map(({ entry, snapshotIds }) => [entry.path, entry.size, snapshotIds])).toEqual([
      ['/x/tax.txt', 2, [id('b'), id('a')]],
      ['/x/old-tax.txt', 5, [id('a')]],
    ]);
    expect(isCutOff).toBe(false);
  });

  it('is cut off at the limit, and says so', () => {
    expect(groupFound(results, [id('b'), id('a')], 1)).toMatchObject({
      found: { length: 1 },
      isCutOff: true,
    });
  });
});

describe('the memory of recent answers', () => {
  it('drops what was not asked for longest when there is too much', () => {
    const recent = createRecent<string>(10);
    recent.put('a', 'A', 4);
    recent.put('b', 'B', 4);
    recent.get('a');
    recent.put('c', 'C', 4);
    expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual(['A', undefined, 'C']);
    recent.put('a', 'too large', 11);
    expect(recent.get('a')).toBeUndefined();
  });
});

describe('the plan of a snapshot', () => {
  it('is in its tag, and nothing for snapshots of other tools', () => {
    const plan = '00000000-0000-4000-8000-000000000001';
    expect(planOf(['x', `tl-plan:${plan}`])).toBe(plan);
    expect(planOf(['tl-plan:nonsense'])).toBeNull();
    expect(planOf([])).toBeNull();
  });
});
