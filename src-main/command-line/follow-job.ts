import { done, failed, makeFault, type Fault, type Outcome } from '../../src-shared/model/fault.ts';
import type { JobId } from '../../src-shared/model/ids.ts';
import { isEnded, type Job, type Problem } from '../../src-shared/model/job.ts';
import type { Session } from './session.ts';

export interface FollowedJob {
  readonly job: Job;
  readonly problems: readonly Problem[];
}

/**
 * Waits for a job to end and shows its progress on the way. Ctrl-C cancels the job and still waits for its clean end.
 * A job that would have to wait for a drive to come back is cancelled and answered as a fault: a command line does not
 * sit and wait for hands.
 */
export async function followJob(session: Session, jobId: JobId): Promise<Outcome<FollowedJob>> {
  const seen: { absent: Fault | null } = { absent: null };
  let settle: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const cancel = (): void => {
    void session.client.call('jobs.cancel', { jobId });
  };
  const look = (job: Job): void => {
    if (isEnded(job.state)) settle();
    if (seen.absent !== null) return;
    seen.absent = waitsForHands(job);
    if (seen.absent !== null) cancel();
  };
  const unsubscribe = session.client.subscribe((event) => {
    if (event.kind === 'gauge') {
      if (event.gauge.type === 'job-progress' && event.gauge.progress.jobId === jobId)
        session.progress(event.gauge.progress);
    } else if (event.fact.type === 'job-changed' && event.fact.job.id === jobId) look(event.fact.job);
  });
  session.signal.addEventListener('abort', cancel);
  if (session.signal.aborted) cancel();
  const now = await session.client.call('jobs.read', { jobId });
  if (now.ok) look(now.value.job);
  else settle();
  await ended;
  unsubscribe();
  session.signal.removeEventListener('abort', cancel);
  return seen.absent === null ? readEnd(session, jobId) : failed(seen.absent);
}

function waitsForHands(job: Job): Fault | null {
  if (job.state.name !== 'waiting') return null;
  const codes = job.state.reasons.map((reason) => reason.code);
  if (codes.includes('repository-absent')) return makeFault('repository.absent');
  return codes.includes('vault-locked') ? makeFault('vault.locked') : null;
}

async function readEnd(session: Session, jobId: JobId): Promise<Outcome<FollowedJob>> {
  const answer = await session.client.call('jobs.read', { jobId });
  if (!answer.ok) return answer;
  const { job, problems } = answer.value;
  if (job.state.name === 'failed') return failed(job.state.fault);
  if (job.state.name === 'interrupted') return failed(makeFault('job.interrupted'));
  return done({ job, problems });
}

/** How the end of a job becomes the end of the command line. */
export function endOf(job: Job): 'done' | 'warnings' | 'cancelled' {
  if (job.state.name === 'cancelled') return 'cancelled';
  return job.state.name === 'succeeded-with-warnings' ? 'warnings' : 'done';
}
