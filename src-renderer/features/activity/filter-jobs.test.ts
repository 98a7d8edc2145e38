import { describe, expect, it } from 'vitest';
import { planId, jobId } from '../../../src-shared/model/ids.ts';
import type { Job } from '../../../src-shared/model/job.ts';
import { everyJob, hasProblem, isFiltering, matches, mergeJobs } from './filter-jobs.ts';

const plan = planId.parse('00000000-0000-4000-8000-000000000001');
const job = (number: number, more: Partial<Job> = {}): Job => ({
  id: jobId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`),
  kind: 'backup',
  trigger: 'schedule',
  planId: plan,
  planName: 'Documents',
  repositoryId: null,
  state: { name: 'succeeded' },
  createdAt: `2026-11-22T10:00:${String(number).padStart(2, '0')}.000Z`,
  startedAt: null,
  endedAt: null,
  result: null,
  problemCount: 0,
  ...more,
});

describe('filtering the history', () => {
  it('shows everything at first', () => {
    expect(matches(job(1), everyJob)).toBe(true);
    expect(isFiltering(everyJob)).toBe(false);
  });

  it('needs every chosen condition', () => {
    const filter = { planId: plan, kind: 'backup', problemsOnly: true } as const;
    expect(matches(job(1, { problemCount: 2 }), filter)).toBe(true);
    expect(matches(job(1), filter)).toBe(false);
    expect(matches(job(1, { problemCount: 2, kind: 'verify' }), filter)).toBe(false);
    expect(matches(job(1, { problemCount: 2, planId: null }), filter)).toBe(false);
  });

  it('counts what broke off as a problem, but not what the person cancelled', () => {
    expect(hasProblem(job(1, { state: { name: 'interrupted' } }))).toBe(true);
    expect(hasProblem(job(1, { state: { name: 'cancelled' } }))).toBe(false);
  });
});

describe('merging live and older jobs', () => {
  it('shows each once, newest first, in its live state', () => {
    const live = [job(3), job(2, { state: { name: 'failed', fault: { code: 'app.bug', retry: 'never' } } })];
    const merged = mergeJobs(live, [job(2), job(1)]);
    expect(merged.map((each) => each.id)).toEqual([job(3).id, job(2).id, job(1).id]);
    expect(merged[1]?.state.name).toBe('failed');
  });
});
