import { describe, expect, it } from 'vitest';
import { planId, repositoryId, targetId } from '../../../../src-shared/model/ids.ts';
import type { Plan, Target } from '../../../../src-shared/model/plan.ts';
import { flawsOf, isChanged, toPlanForm, toPlanInput } from './plan-form.ts';
import { firstCustomRules, rulesOf, withPreset, withRule } from './retention-form.ts';
import { weekdayName, weekdays, withKind } from './schedule-form.ts';

const id = '00000000-0000-4000-8000-000000000001';
const plan: Plan = {
  id: planId.parse(id),
  name: 'Documents',
  targetIds: [targetId.parse(id)],
  repositoryIds: [repositoryId.parse(id)],
  schedule: { kind: 'daily', at: '12:30' },
  retention: { preset: 'thin-out' },
  host: 'anna-laptop',
  createdAt: '2026-11-22T10:00:00.000Z',
  isEnabled: true,
};
const target: Target = {
  id: targetId.parse(id),
  typeId: 'target-folders',
  name: 'Documents',
  settings: { folders: ['/home/anna'], excludePresets: ['caches'], excludePatterns: [], oneFileSystem: true },
};
const form = toPlanForm(plan, target);

describe('the form of a plan', () => {
  it('is unchanged until something is changed', () => {
    expect(isChanged(form, plan, target)).toBe(false);
    expect(isChanged({ ...form, folders: [] }, plan, target)).toBe(true);
  });

  it('keeps settings of the target that it does not show', () => {
    expect(toPlanInput(form, plan, target).target.settings).toEqual(target.settings);
  });

  it('saves names and patterns without stray space and empty lines', () => {
    const input = toPlanInput({ ...form, name: ' Home ', excludePatterns: [' *.iso ', ''] }, plan, target);
    expect(input.name).toBe('Home');
    expect(input.target.settings['excludePatterns']).toEqual(['*.iso']);
  });

  it('names everything that keeps it from being saved', () => {
    const nothing = { last: 0, hourly: 0, daily: 0, weekly: 0, monthly: 0, yearly: 0 };
    const empty = { ...form, name: ' ', folders: [], repositoryIds: [] };
    expect(flawsOf({ ...empty, retention: { preset: 'custom', rules: nothing } })).toEqual([
      'name-missing',
      'no-folders',
      'no-repository',
      'keeps-nothing',
    ]);
    expect(flawsOf(form)).toEqual([]);
  });
});

describe('the form of a retention', () => {
  it('takes up rules that were chosen before', () => {
    const rules = withRule(firstCustomRules, 'daily', 7);
    expect(withPreset('custom', rules)).toEqual({ preset: 'custom', rules });
    expect(rulesOf({ preset: 'everything' })).toEqual(firstCustomRules);
  });

  it('keeps numbers within what the contract takes', () => {
    expect(withRule(firstCustomRules, 'last', -3).last).toBe(0);
    expect(withRule(firstCustomRules, 'last', 1e9).last).toBe(10_000);
    expect(withRule(firstCustomRules, 'last', Number.NaN).last).toBe(0);
  });
});

describe('the form of a schedule', () => {
  it('keeps the time when the kind changes', () => {
    expect(withKind(plan.schedule, 'weekly')).toEqual({ kind: 'weekly', weekday: 0, at: '12:30' });
    expect(withKind({ kind: 'manual' }, 'daily')).toEqual({ kind: 'daily', at: '20:00' });
  });

  it('begins the week as people of the language do', () => {
    expect(
      weekdays('de')
        .map((day) => weekdayName(day, 'de'))
        .at(0),
    ).toBe('Montag');
    expect(
      weekdays('en')
        .map((day) => weekdayName(day, 'en'))
        .at(0),
    ).toBe('Sunday');
  });
});
