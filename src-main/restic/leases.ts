import { done, failed, makeFault } from '../../src-shared/model/fault.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';

/** A `reader` never waits and holds nobody up; of all `writer`s of one repository one runs at a time. */
export type LeaseKind = 'reader' | 'writer';

export interface Lease {
  /** Lets the next writer go; more than once is harmless. */
  release(): void;
}

export interface Leases {
  /**
   * Waits for its turn, first come first served. Aborting while it waits answers `request.cancelled`; aborting
   * afterwards changes nothing: the holder releases.
   */
  acquire(key: string, kind: LeaseKind, purpose: string, signal?: AbortSignal): Promise<Outcome<Lease>>;
  /** What the writer of this repository is doing, if there is one. */
  holder(key: string): string | undefined;
}

interface Waiter {
  readonly purpose: string;
  readonly start: (lease: Lease) => void;
}

interface Queue {
  holder: string;
  readonly waiters: Waiter[];
}

/** One per process: the home lock sees to it that no second process of ours works on the same home. */
export function createLeases(): Leases {
  const queues = new Map<string, Queue>();

  const leaseOf = (key: string): Lease => {
    let isReleased = false;
    return {
      release: () => {
        if (isReleased) return;
        isReleased = true;
        passOn(queues, key, leaseOf);
      },
    };
  };

  return {
    holder: (key) => queues.get(key)?.holder,
    acquire: (key, kind, purpose, signal) => {
      if (signal?.aborted === true) return Promise.resolve(failed(makeFault('request.cancelled')));
      if (kind === 'reader') return Promise.resolve(done(readerLease));
      const queue = queues.get(key);
      if (queue !== undefined) return waitIn(queue, purpose, signal);
      queues.set(key, { holder: purpose, waiters: [] });
      return Promise.resolve(done(leaseOf(key)));
    },
  };
}

const readerLease: Lease = { release: () => undefined };

function passOn(queues: Map<string, Queue>, key: string, leaseOf: (key: string) => Lease): void {
  const queue = queues.get(key);
  const next = queue?.waiters.shift();
  if (queue === undefined || next === undefined) {
    queues.delete(key);
    return;
  }
  queue.holder = next.purpose;
  next.start(leaseOf(key));
}

function waitIn(queue: Queue, purpose: string, signal: AbortSignal | undefined): Promise<Outcome<Lease>> {
  return new Promise((resolve) => {
    const giveUp = (): void => {
      queue.waiters.splice(queue.waiters.indexOf(waiter), 1);
      resolve(failed(makeFault('request.cancelled')));
    };
    const waiter: Waiter = {
      purpose,
      start: (lease) => {
        signal?.removeEventListener('abort', giveUp);
        resolve(done(lease));
      },
    };
    queue.waiters.push(waiter);
    signal?.addEventListener('abort', giveUp, { once: true });
  });
}
