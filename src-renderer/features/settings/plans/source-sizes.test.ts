import { describe, expect, it } from 'vitest';
import type { FolderMeasure } from '../../../../src-shared/model/place.ts';
import type { MeasureNews } from '../../../parts/measure/measure-queue.ts';
import { createTexts } from '../../../i18n/texts.ts';
import { foldersText, scheduleText } from './plan-words.ts';
import { reasonKeys, retentionRows } from './retention-rows.ts';
import { sourceSizes } from './source-sizes.ts';
import { retentionPreview } from '../../../../src-shared/model/retention.ts';

const measure = (path: string, bytes: number, byPreset: Record<string, number> = {}): FolderMeasure => ({
  path,
  files: 1,
  bytes,
  excludedBytes: Object.values(byPreset).reduce((total, value) => total + value, 0) + 5,
  excludedBytesByPreset: byPreset,
  unreadable: 0,
  isComplete: true,
});
const done = (path: string, bytes: number, byPreset = {}): readonly [string, MeasureNews] => [
  path,
  { kind: 'done', measure: measure(path, bytes, byPreset) },
];

describe('what the folders of a plan hold', () => {
  const measures = new Map([done('/a', 100, { caches: 30 }), done('/a/b', 40), done('/c', 1)]);

  it('counts a folder within another once', () => {
    expect(sourceSizes(['/a', '/a/b', '/c'], measures, ['caches']).bytes).toBe(101);
  });

  it('grows by what a preset no longer leaves out', () => {
    const sizes = sourceSizes(['/a'], measures, []);
    expect(sizes.bytes).toBe(130);
    expect(sizes.savedBytes).toBe(5);
    expect(sizes.savedByPreset('caches')).toBe(30);
  });

  it('is complete only when all were counted to the end', () => {
    expect(sourceSizes(['/a', '/d'], measures, []).isComplete).toBe(false);
    expect(sourceSizes(['/a'], measures, []).isComplete).toBe(true);
  });
});

describe('a retention preview', () => {
  const id = (digit: string): string => digit.repeat(64);
  const preview = retentionPreview.parse({
    keep: [{ id: id('1'), time: '2026-11-22T10:00:00Z', reasons: ['last', 'daily'] }],
    remove: [{ id: id('2'), time: '2026-11-22T11:00:00Z' }],
    implausible: null,
  });

  it('is one list, newest first, or the part that was asked for', () => {
    expect(retentionRows(preview, 'all').map((row) => row.reasons === null)).toEqual([true, false]);
    expect(retentionRows(preview, 'keep')).toHaveLength(1);
    expect(retentionRows(preview, 'remove')).toHaveLength(1);
  });

  it('names the rules that keep a snapshot', () => {
    expect(reasonKeys(['last', 'daily'])).toEqual([
      'settings.retention.reason.last',
      'settings.retention.reason.daily',
    ]);
  });
});

describe('a plan in words', () => {
  const english = createTexts('en');
  const german = createTexts('de');

  it('says when it runs', () => {
    expect(scheduleText({ kind: 'hourly', everyHours: 1 }, english)).toBe('Every hour');
    expect(scheduleText({ kind: 'weekly', weekday: 1, at: '08:05' }, german)).toBe('Jeden Montag um 08:05');
    expect(scheduleText({ kind: 'manual' }, german)).toBe('Nur von Hand');
  });

  it('names a few folders and counts the others', () => {
    expect(foldersText(['/a/Documents', '/a/Pictures'], english)).toBe('Documents and Pictures');
    expect(foldersText(['/a', '/b', '/c', '/d', '/e'], english)).toBe('a, b and 3 more');
  });
});
