import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonFolder, readSelection } from './selection.ts';

const itemsOf = (...paths: readonly string[]): readonly string[] => {
  const items = readSelection(paths);
  return items.ok ? items.value : [];
};

describe('A selection', () => {
  it.each(['/home/../../etc/passwd', '/..', '/a/./b', '/a\0b', 'relative', ''])(
    'with the path %j is refused',
    (path) => {
      expect(readSelection(['/a', path])).toMatchObject({
        fault: { code: 'request.invalid', params: { path } },
      });
    },
  );

  it('of nothing is refused', () => {
    expect(readSelection([])).toMatchObject({ fault: { code: 'restore.nothing-selected' } });
  });

  it('holds each path once, and none that is inside another', () => {
    expect(itemsOf('/a/b/', '/a/b', '/a/b/c', '/a/bc', '//a//d')).toEqual(['/a/b', '/a/bc', '/a/d']);
    expect(itemsOf('/a', '/')).toEqual(['/']);
  });

  it('keeps names that only look like climbing', () => {
    expect(itemsOf('/a/...', '/a/..b', '/a/b..')).toEqual(['/a/...', '/a/..b', '/a/b..']);
  });
});

describe('The common folder', () => {
  it('of one item is its parent, of everything the root', () => {
    expect(commonFolder(['/home/anna/a.txt'])).toBe('/home/anna');
    expect(commonFolder(['/a'])).toBe('/');
    expect(commonFolder(['/'])).toBe('/');
  });

  it('does not take a part of a name for a folder', () => {
    expect(commonFolder(['/home/anna/x', '/home/annabel/y'])).toBe('/home');
  });

  it('holds every item, and no deeper folder does', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 4 })
      .map((names) => `/${names.join('/')}`);
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 4 }), (paths) => {
        const items = itemsOf(...paths);
        const common = commonFolder(items);
        const start = common === '/' ? '/' : `${common}/`;
        expect(items.every((item) => item.startsWith(start))).toBe(true);
        const nexts = new Set(items.map((item) => item.slice(start.length).split('/')[0]));
        const isOneFolderForAll =
          nexts.size === 1 && items.every((item) => item.slice(start.length).includes('/'));
        expect(isOneFolderForAll).toBe(false);
      }),
    );
  });
});
