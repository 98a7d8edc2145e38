import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  linkSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeSampleTree } from './sample-tree.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { describeTree, differencesBetween, hasExtendedAttributes } from './tree-comparison.ts';

test.skipIf(process.platform === 'win32')(
  'the comparer sees every kind of difference, and none in a true copy',
  async () => {
    const folder = temporaryFolder();
    const [one, two] = [join(folder, 'one'), join(folder, 'two')];
    await makeSampleTree(one);
    execFileSync('cp', ['-a', one, two]);
    expect(differencesBetween(one, two)).toEqual([]);

    appendFileSync(join(two, 'one byte'), 'y');
    chmodSync(join(two, '-rf'), 0o611);
    utimesSync(join(two, 'zeros'), 5, 5);
    unlinkSync(join(two, 'link to a file'));
    symlinkSync('elsewhere', join(two, 'link to a file'));
    rmSync(join(two, 'empty folder'), { recursive: true });
    mkdirSync(join(two, 'new folder'));
    unlinkSync(join(two, 'hard link to plain'));
    linkSync(join(two, 'same content 1'), join(two, 'hard link to plain'));
    if (hasExtendedAttributes())
      execFileSync('setfattr', ['-n', 'user.comment', '-v', 'other', join(two, 'plain.txt')]);

    const found = differencesBetween(one, two).join('\n');
    for (const expected of [
      /^one byte: content/mu,
      /^-rf: mode is 611/mu,
      /^zeros: modifiedNs/mu,
      /^link to a file: linkTarget is elsewhere/mu,
      /^empty folder: is missing/mu,
      /^new folder: should not be there/mu,
      /^plain\.txt: hardLinks/mu,
      ...(hasExtendedAttributes() ? [/^plain\.txt: attributes/mu] : []),
    ]) {
      expect(found).toMatch(expected);
    }
  },
);

test.skipIf(process.platform === 'win32')(
  'the same seed makes the same bytes, another seed others',
  async () => {
    const folder = temporaryFolder();
    for (const [name, seed] of [
      ['a', 1],
      ['b', 1],
      ['c', 2],
    ] as const)
      await makeSampleTree(join(folder, name), seed);
    const contents = (name: string) =>
      [...describeTree(join(folder, name))].map(([path, { content }]) => [path, content]);
    expect(contents('a')).toEqual(contents('b'));
    expect(contents('a')).not.toEqual(contents('c'));
  },
);
