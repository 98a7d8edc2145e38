/** The time of the outside world. */
export interface Clock {
  /** The wall clock: what people and snapshots say. It may jump in both directions. */
  now(): Date;
  /** Milliseconds since some fixed moment of this run; never goes back, not moved by changes of the wall clock. */
  monotonicMs(): number;
  /** Calls `run` once after `delayMs` of monotonic time; answers the function that calls it off. Does not keep the process alive. */
  after(delayMs: number, run: () => void): () => void;
}

/** Resolves after `delayMs`, or at once when the signal is aborted. */
export function pause(clock: Clock, delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve();
      return;
    }
    const end = (): void => {
      callOff();
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const callOff = clock.after(delayMs, end);
    signal?.addEventListener('abort', end, { once: true });
  });
}
