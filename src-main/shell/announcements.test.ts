import { describe, expect, it } from 'vitest';
import type { ContractEvent } from '../../src-shared/model/event.ts';
import { makeFault } from '../../src-shared/model/fault.ts';
import type { Job } from '../../src-shared/model/job.ts';
import { sampleJob } from '../../test/helpers/sample-model.ts';
import { announcement } from './announcements.ts';

const changed = (job: Job): ContractEvent => ({
  kind: 'fact',
  sequence: 1,
  fact: { type: 'job-changed', job },
});
const failedJob: Job = {
  ...sampleJob(1, { name: 'failed', fault: makeFault('repository.full') }),
  trigger: 'schedule',
};

describe('While nobody looks', () => {
  it('a scheduled backup that failed is told, with its reason', () => {
    const told = announcement(changed(failedJob), 'de');
    expect(told?.title).toBe('Die Sicherung von Documents ist fehlgeschlagen');
    expect(told?.body).not.toBe('');
  });

  it.each<[string, Job]>([
    ['a backup that the person started', { ...failedJob, trigger: 'person' }],
    ['a failed check', { ...failedJob, kind: 'verify' }],
    ['a backup that went well', { ...failedJob, state: { name: 'succeeded' } }],
    [
      'one that tries again by itself',
      { ...failedJob, state: { name: 'failed', fault: makeFault('repository.absent') } },
    ],
  ])('%s is not', (_what, job) => {
    expect(announcement(changed(job), 'en')).toBeNull();
  });
});
