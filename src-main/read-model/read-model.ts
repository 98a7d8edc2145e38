import type { ContractEvent, Fact, Gauge } from '../../src-shared/model/event.ts';
import { isEnded } from '../../src-shared/model/job.ts';
import type { ReadModel } from '../../src-shared/model/read-model.ts';
import { reduce } from '../../src-shared/model/reduce.ts';
import type { Clock } from '../platform/clock.ts';
import { createGaugeLimiter } from './gauge-limiter.ts';

type Listener = (event: ContractEvent) => void;
export type Publish = (fact: Fact) => void;

export interface ReadModelStore {
  readonly current: () => ReadModel;
  /** Numbers the fact, applies it and tells every subscriber, in this order, before it returns. */
  readonly publish: Publish;
  /** Applies and tells at most four a second a source; the last value always arrives. */
  readonly gauge: (gauge: Gauge) => void;
  /** Events in order; answers the function that ends the subscription. */
  readonly subscribe: (listener: Listener) => () => void;
}

/**
 * What the front ends see. Features tell it; none of them reads it to decide. A listener that throws is told to
 * `onBug` and loses its subscription, so that one broken front end stops neither the features nor the others.
 */
export function createReadModel(
  initial: ReadModel,
  clock: Clock,
  onBug: (error: unknown) => void,
): ReadModelStore {
  let model = initial;
  const listeners = new Set<Listener>();
  const queue: ContractEvent[] = [];
  let isTelling = false;

  // A listener that publishes itself must not overtake: its event is told after this one has reached everybody.
  const tell = (event: ContractEvent): void => {
    queue.push(event);
    if (isTelling) return;
    isTelling = true;
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      for (const listener of [...listeners]) tellOne(listener, next);
    }
    isTelling = false;
  };
  const tellOne = (listener: Listener, event: ContractEvent): void => {
    try {
      listener(event);
    } catch (error) {
      listeners.delete(listener);
      onBug(error);
    }
  };
  const apply = (event: ContractEvent): void => {
    model = reduce(model, event);
    tell(event);
  };
  const limiter = createGaugeLimiter(clock, (gauge) => {
    apply({ kind: 'gauge', gauge });
  });

  return {
    current: () => model,
    publish: (fact) => {
      if (fact.type === 'job-changed' && isEnded(fact.job.state)) limiter.forget(fact.job.id);
      apply({ kind: 'fact', sequence: model.sequence + 1, fact });
    },
    gauge: limiter.push,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
