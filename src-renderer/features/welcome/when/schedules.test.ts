import { describe, expect, test } from 'vitest';
import { schedule } from '../../../../src-shared/model/schedule.ts';
import { defaultSchedules, freePlanName } from './schedules.ts';

test('every schedule that the wizard starts with is one that the core accepts', () => {
  for (const value of Object.values(defaultSchedules)) expect(schedule.safeParse(value).success).toBe(true);
});

describe('the name of a new plan', () => {
  test('is the wanted one while nobody has it', () => {
    expect(freePlanName('My files', ['Photos'])).toBe('My files');
  });

  test('gets the first number that is free', () => {
    expect(freePlanName('My files', ['My files'])).toBe('My files 2');
    expect(freePlanName('My files', ['My files', 'My files 2', 'My files 4'])).toBe('My files 3');
  });
});
