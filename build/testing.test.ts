import { describe, expect, it } from 'vitest';
import { playwrightTally, vitestTally } from './testing.mjs';

describe('the tally of a test run', () => {
  it('counts what passed, failed and was left out', () => {
    const report = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 };
    expect(vitestTally(report, 1)).toEqual({ passed: 5, failed: 2, skipped: 4 });
    const stats = { expected: 5, unexpected: 2, flaky: 0, skipped: 4 };
    expect(playwrightTally({ stats }, 1)).toEqual({ passed: 5, failed: 2, skipped: 4 });
  });

  it('is not green when the runner failed without naming a test', () => {
    const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
    expect(vitestTally(report, 1).failed).toBe(1);
    expect(playwrightTally(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('takes a test that passed at the second attempt for a failure', () => {
    const stats = { expected: 5, unexpected: 0, flaky: 1, skipped: 0 };
    expect(playwrightTally({ stats }, 0).failed).toBe(1);
  });
});
