import { describe, expect, it } from 'vitest';
import type { Job, Problem } from '../../../src-shared/model/job.ts';
import { jobId } from '../../../src-shared/model/ids.ts';
import { problemRows } from './problem-rows.ts';
import { technicalText } from './technical-text.ts';

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
});

describe('the technical text', () => {
  const job: Job = {
    id: jobId.parse('00000000-0000-4000-8000-000000000001'),
    kind: 'backup',
    trigger: 'person',
    planId: null,
    planName: 'Documents',
    repositoryId: null,
    state: {
      name: 'failed',
      fault: { code: 'repository.full', retry: 'after-user', params: { freeBytes: 0 }, detail: 'one\ntwo' },
    },
    createdAt: '2026-11-22T10:00:00.000Z',
    startedAt: null,
    endedAt: null,
    result: null,
    problemCount: 1,
  };
  const app = {
    version: '1.0.0',
    engineVersion: null,
    system: 'linux',
    computerName: '',
    homeFolder: '',
  } as const;

  it('holds the fault, the problems and the log', () => {
    const text = technicalText({ job, problems: [problem('/a', 'missing')], log: ['line'] }, app);
    expect(text).toContain('fault repository.full (retry after-user)\n  {"freeBytes":0}\n  one\n  two');
    expect(text).toContain('problems (1)\n  missing  /a  open: no');
    expect(text).toContain('log\n  line');
  });

  it('fits into the clipboard operation', () => {
    const log = Array.from({ length: 30_000 }, () => 'a line of the log');
    expect(technicalText({ job, problems: [], log }, app)).toHaveLength(200_000);
  });
});
