import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src-shared/model/job.ts';
import { problemRows } from './problem-rows.ts';

const problem = (path: string, cause: Problem['cause']): Problem => ({ path, cause, detail: 'open: no' });

describe('the list of what was left out', () => {
  it('names the most frequent cause first and its paths in order', () => {
    const rows = problemRows(
      [problem('/a', 'vanished'), problem('/b10', 'permission-denied'), problem('/b2', 'permission-denied')],
      'en',
    );
    expect(rows.map((row) => (row.kind === 'cause' ? [row.cause, row.count] : row.problem.path))).toEqual([
      ['permission-denied', 2],
      '/b2',
      '/b10',
      ['vanished', 1],
      '/a',
    ]);
  });

  it('names a path once for each cause', () => {
    const twice = [problem('/a', 'read-error'), problem('/a', 'read-error'), problem('/a', 'vanished')];
    expect(problemRows(twice, 'en')).toHaveLength(4);
  });
});
