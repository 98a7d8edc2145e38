import { expect, test } from 'vitest';
import { parseSize } from './parse-size.ts';
import { stepProgressIn } from './step-progress.ts';

test('the progress lines of verbs without JSON are read', () => {
  expect(stepProgressIn('[0:00] 69.23%  9 / 13 packs')).toEqual({
    fraction: 9 / 13,
    done: 9,
    total: 13,
    unit: 'packs',
  });
  expect(stepProgressIn('[1:02:03] 100.00%  2 / 2 old indexes deleted')?.unit).toBe('old indexes deleted');
  expect(stepProgressIn('[0:00]          0 snapshots')).toBeUndefined();
});

test('sizes are read as restic rounds them', () => {
  expect(parseSize('200.018 MiB')).toBe(Math.round(200.018 * 1024 * 1024));
  expect(parseSize('550 B')).toBe(550);
  expect(parseSize('much')).toBeNull();
});
