import { describe, expect, test } from 'vitest';
import { faultOf, valueOf } from '../../test/helpers/expect-outcome.ts';
import { nativePath, planRestore, snapshotPath } from './restore-plan.ts';

const original = { kind: 'original' } as const;
const selected = { kind: 'folder', folder: '/out', layout: 'selected' } as const;
const fullPaths = { kind: 'folder', folder: '/out', layout: 'full-paths' } as const;

describe('planning a restore', () => {
  test('to the original place the base is the folder above, so that nothing above is touched', () => {
    const plan = planRestore(
      { items: ['/home/anna/a.txt', '/home/anna/b', '/etc/x'], destination: original },
      'linux',
    );
    expect(valueOf(plan)).toEqual([
      { base: '/home/anna', target: '/home/anna', includes: ['/a.txt', '/b'] },
      { base: '/etc', target: '/etc', includes: ['/x'] },
    ]);
  });

  test('to another folder each item lands in it by its own name', () => {
    const plan = planRestore({ items: ['/home/anna/a.txt', '/etc/b[1]'], destination: selected }, 'linux');
    expect(valueOf(plan)).toEqual([
      { base: '/home/anna', target: '/out', includes: ['/a.txt'] },
      { base: '/etc', target: '/out', includes: [String.raw`/b\[1\]`] },
    ]);
  });

  test('with full paths one run does it all', () => {
    const plan = planRestore({ items: ['/home/anna/a.txt', '/etc'], destination: fullPaths }, 'linux');
    expect(valueOf(plan)).toEqual([{ base: '/', target: '/out', includes: ['/home/anna/a.txt', '/etc'] }]);
  });

  test('everything needs no pattern', () => {
    const plan = planRestore({ items: ['/'], destination: selected }, 'linux');
    expect(valueOf(plan)).toEqual([{ base: '/', target: '/out', includes: [] }]);
  });

  test('an item inside another chosen one is not restored twice', () => {
    const plan = planRestore({ items: ['/a/b/c', '/a/b', '/a/b/'], destination: original }, 'linux');
    expect(valueOf(plan)).toEqual([{ base: '/a', target: '/a', includes: ['/b'] }]);
  });

  test('a folder whose name is no text is matched, not looked up', () => {
    const plan = planRestore({ items: ['/a/caf\uFFFD/x.txt'], destination: original }, 'linux');
    expect(valueOf(plan)).toEqual([{ base: '/a', target: '/a', includes: ['/caf?/x.txt'] }]);
  });

  test('on Windows the drive letter leads back to the drive', () => {
    const plan = planRestore({ items: ['/C/Users/anna/a.txt', '/D/x'], destination: original }, 'win32');
    expect(valueOf(plan)).toEqual([
      { base: '/C/Users/anna', target: String.raw`C:\Users\anna`, includes: ['/a.txt'] },
      { base: '/D', target: 'D:\\', includes: ['/x'] },
    ]);
    expect(faultOf(planRestore({ items: ['/C'], destination: original }, 'win32')).code).toBe(
      'restore.destination-unsafe',
    );
  });

  test('native paths and paths inside the snapshot lead to each other', () => {
    expect(snapshotPath(String.raw`C:\Users\anna`)).toBe('/C/Users/anna');
    expect(snapshotPath('/home/anna')).toBe('/home/anna');
    expect(nativePath('/C/Users/anna', 'win32')).toBe(String.raw`C:\Users\anna`);
    expect(nativePath('/home/anna', 'linux')).toBe('/home/anna');
  });
});
