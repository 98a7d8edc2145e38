import type { Gauge } from '../../src-shared/model/event.ts';
import type { Clock } from '../platform/clock.ts';

/** At most four readings a second of each source. */
export const gaugeIntervalMs = 250;

export interface GaugeLimiter {
  readonly push: (gauge: Gauge) => void;
  /** Drops what has not been delivered of this source, e.g. when its job has ended. */
  readonly forget: (source: string) => void;
}

export const sourceOf = (gauge: Gauge): string =>
  gauge.type === 'job-progress' ? gauge.progress.jobId : `${gauge.measureId}:${gauge.folder.path}`;

/**
 * Delivers the first reading of a source at once and later ones at most every {@link gaugeIntervalMs}; of those that
 * come in between only the last is delivered, but that one always is.
 */
export function createGaugeLimiter(clock: Clock, deliver: (gauge: Gauge) => void): GaugeLimiter {
  const sources = new Map<string, { waiting: Gauge | null; readonly callOff: () => void }>();

  const send = (source: string, gauge: Gauge): void => {
    const callOff = clock.after(gaugeIntervalMs, () => {
      const waiting = sources.get(source)?.waiting ?? null;
      sources.delete(source);
      if (waiting !== null) send(source, waiting);
    });
    sources.set(source, { waiting: null, callOff });
    deliver(gauge);
  };

  return {
    push: (gauge) => {
      const source = sourceOf(gauge);
      const state = sources.get(source);
      if (state === undefined) send(source, gauge);
      else state.waiting = gauge;
    },
    forget: (source) => {
      sources.get(source)?.callOff();
      sources.delete(source);
    },
  };
}
