import type { Instant } from '../../src-shared/model/ids.ts';
import type { Job, JobState } from '../../src-shared/model/job.ts';
import { isEnded } from '../../src-shared/model/job.ts';
import type { JobEvent } from './job-machine.ts';

/** The job as front ends and the history know it, after an event has brought it into `state`. */
export function applyEvent(job: Job, event: JobEvent, state: JobState, at: Instant): Job {
  return {
    ...job,
    state,
    startedAt: event.type === 'started' ? (job.startedAt ?? at) : job.startedAt,
    endedAt: isEnded(state) ? at : null,
    result: event.type === 'succeeded' ? event.result : job.result,
    problemCount: 'problemCount' in event ? event.problemCount : job.problemCount,
  };
}
