import { describe, expect, it } from 'vitest';
import { jobId } from '../../../src-shared/model/ids.ts';
import type { Job, Problem } from '../../../src-shared/model/job.ts';
import { technicalText } from './technical-text.ts';

const problem = (path: string, cause: Problem['cause']): Problem => ({ path, cause, detail: 'open: no' });

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
