import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createElementSplitter } from './elements.ts';

function split(text: string, depth: number, chunkSize: number): { elements: unknown[]; rest: string } {
  const elements: unknown[] = [];
  let rest = '';
  const splitter = createElementSplitter(
    depth,
    (element) => elements.push(JSON.parse(element)),
    (between) => (rest += between),
  );
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkSize) splitter.push(bytes.subarray(at, at + chunkSize));
  splitter.end();
  return { elements, rest };
}

describe('the element splitter', () => {
  test('gives exactly the objects of an array, whatever their texts hold and however it is cut', () => {
    const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue()));
    fc.assert(
      fc.property(objects, fc.integer({ min: 1, max: 40 }), (items, chunkSize) => {
        const text = JSON.stringify(items);
        expect(split(text, 1, chunkSize).elements).toEqual(JSON.parse(text));
      }),
    );
  });

  test('reaches into the groups of find and leaves what stands around the matches', () => {
    const groups = [
      { matches: [{ path: '/a"}]' }, { path: '/b', nested: { deep: [{}] } }], hits: 2, snapshot: 'one' },
      { matches: [{ path: '/c' }], hits: 1, snapshot: 'two' },
    ];
    const { elements, rest } = split(JSON.stringify(groups), 3, 7);
    expect(elements).toEqual(groups.flatMap(({ matches }) => matches));
    expect(rest).toContain('"snapshot":"one"');
    expect(rest.indexOf('"one"')).toBeLessThan(rest.indexOf('"two"'));
  });

  test('survives junk', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 4 }), (junk, depth) => {
        const splitter = createElementSplitter(depth, () => undefined);
        splitter.push(Buffer.from(junk));
        splitter.end();
      }),
      { numRuns: 50 },
    );
  });
});
