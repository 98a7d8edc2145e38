import { describe, expect, test } from 'vitest';
import { bytesWithPresets } from '../../../parts/measure/bytes-with-presets.ts';
import type { WizardSource } from '../wizard-state.ts';
import { holderOf, savedByPreset, totalOf, withFolders, withSuggestions } from './source-list.ts';

const measure = (path: string, bytes: number, byPreset: Record<string, number> = {}) => ({
  path,
  files: 1,
  bytes,
  excludedBytes: Object.values(byPreset).reduce((a, b) => a + b, 0),
  excludedBytesByPreset: byPreset,
  unreadable: 0,
  isComplete: true,
});

const source = (path: string, more: Partial<WizardSource> = {}): WizardSource => ({
  path,
  role: null,
  isChosen: true,
  measure: null,
  counting: 'done',
  fault: null,
  ...more,
});

describe('the list of sources', () => {
  test('takes suggestions once, with what is preselected', () => {
    const suggestions = [
      { path: '/home/a/Documents', role: 'documents' as const, isPreselected: true },
      { path: '/home/a', role: 'home' as const, isPreselected: false },
    ];
    const once = withSuggestions([], suggestions);
    expect(once.map((item) => item.isChosen)).toEqual([true, false]);
    expect(withSuggestions(once, suggestions)).toEqual(once);
  });

  test('chooses a folder that is added, also one that stood there unchosen', () => {
    const list = withFolders([source('/a', { isChosen: false })], ['/a', '/b', '/b']);
    expect(list.map((item) => [item.path, item.isChosen])).toEqual([
      ['/a', true],
      ['/b', true],
    ]);
  });
});

describe('folders within folders', () => {
  const list = [
    source('/home/a', { measure: measure('/home/a', 100) }),
    source('/home/a/Documents', { measure: measure('/home/a/Documents', 40) }),
    source('/home/annabel', { measure: measure('/home/annabel', 7) }),
  ];

  test('know the chosen folder that holds them', () => {
    expect(holderOf(list, '/home/a/Documents')?.path).toBe('/home/a');
    expect(holderOf(list, '/home/a')).toBeNull();
    expect(holderOf(list, '/home/annabel')).toBeNull();
  });

  test('count once', () => {
    expect(totalOf(list, []).bytes).toBe(107);
  });
});

describe('sizes', () => {
  const counted = measure('/a', 100, { caches: 30, trash: 5 });

  test('grow by what a preset no longer leaves out', () => {
    expect(bytesWithPresets(counted, ['caches', 'trash'])).toBe(100);
    expect(bytesWithPresets(counted, ['trash'])).toBe(130);
    expect(bytesWithPresets(counted, [])).toBe(135);
  });

  test('are complete only when every chosen folder was counted to its end', () => {
    const running = source('/b', { counting: 'running', measure: measure('/b', 1) });
    expect(totalOf([source('/a', { measure: counted }), running], []).isComplete).toBe(false);
    expect(
      totalOf([source('/a', { measure: counted }), { ...running, isChosen: false }], []).isComplete,
    ).toBe(true);
  });

  test('of presets leave out folders that are not chosen', () => {
    const list = [source('/a', { measure: counted }), source('/b', { measure: counted, isChosen: false })];
    expect(savedByPreset(list, 'caches')).toBe(30);
    expect(savedByPreset(list, 'unknown')).toBe(0);
  });
});
