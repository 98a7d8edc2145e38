import type { Fault, FaultCode } from '../../src-shared/model/fault.ts';
import type { RepositoryId } from '../../src-shared/model/ids.ts';
import type { JobTrigger } from '../../src-shared/model/job.ts';
import type { Reason } from '../../src-shared/model/reason.ts';
import type { Reasons } from './job-machine.ts';

export interface Retry {
  readonly reasons: Reasons;
  readonly delayMs: number;
}

export interface FailedAttempt {
  readonly fault: Fault;
  readonly trigger: JobTrigger;
  readonly repositoryId: RepositoryId | null;
  /** How many attempts of this job have failed so far, this one included. */
  readonly attempts: number;
  readonly now: Date;
}

const minuteMs = 60_000;
const delaysMs = [1, 5, 15, 30, 60].map((minutes) => minutes * minuteMs);
const mostAttempts = 8;
/** What is away may stay so for days; that is waiting, not failing. A drive that comes back is noticed sooner. */
const lookAgainMs = minuteMs;
/** A server that is switched off, or a laptop that is elsewhere. */
const serverAway: ReadonlySet<FaultCode> = new Set([
  'repository.unreachable',
  'repository.host-not-found',
  'repository.port-closed',
]);

/**
 * Whether a job waits after a fault, and for what; null if it fails. What a person started fails at once, so that they
 * see why; what started by itself waits for a drive or a passphrase as long as need be, and tries again with growing
 * pauses when something that passes was in the way.
 */
export function retryAfter(attempt: FailedAttempt): Retry | null {
  const { fault, repositoryId, trigger } = attempt;
  if (trigger === 'person') return null;
  if (fault.code === 'repository.absent' && repositoryId !== null)
    return { reasons: [{ code: 'repository-absent', repositoryId }], delayMs: lookAgainMs };
  if (fault.code === 'vault.locked') return { reasons: [{ code: 'vault-locked' }], delayMs: lookAgainMs };
  if (fault.retry !== 'later') return null;
  if (attempt.attempts >= mostAttempts && !serverAway.has(fault.code)) return null;
  return later(attempt);
}

function later({ fault, repositoryId, attempts, now }: FailedAttempt): Retry {
  const delayMs = delaysMs[Math.min(attempts, delaysMs.length) - 1] ?? minuteMs;
  const retry: Reason = { code: 'retry', until: new Date(now.getTime() + delayMs).toISOString() };
  const reason = repositoryId === null ? undefined : repositoryReasons[fault.code];
  if (reason === undefined || repositoryId === null) return { reasons: [retry], delayMs };
  return { reasons: [{ code: reason, repositoryId }, retry], delayMs };
}

const repositoryReasons: Readonly<Partial<Record<FaultCode, 'repository-busy' | 'repository-absent'>>> = {
  'repository.locked': 'repository-busy',
  'repository.in-use': 'repository-busy',
  'repository.gone-while-used': 'repository-absent',
  'repository.unreachable': 'repository-absent',
  'repository.host-not-found': 'repository-absent',
  'repository.port-closed': 'repository-absent',
};
