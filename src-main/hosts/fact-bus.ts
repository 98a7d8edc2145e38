import type { Fact, Gauge } from '../../src-shared/model/event.ts';
import type { ReadModelStore } from '../read-model/index.ts';

/**
 * Carries facts from the features to the read model and to the features that follow them. The read model is made from
 * what the features know, so it comes last: what is told before that is in it already.
 */
export interface FactBus {
  readonly publish: (fact: Fact) => void;
  readonly gauge: (gauge: Gauge) => void;
  /** Hears each fact after the read model has it. */
  readonly follow: (listener: (fact: Fact) => void) => void;
  readonly attach: (store: ReadModelStore) => void;
}

export function createFactBus(): FactBus {
  const listeners: ((fact: Fact) => void)[] = [];
  let store: ReadModelStore | null = null;
  return {
    publish: (fact) => {
      store?.publish(fact);
      for (const listener of listeners) listener(fact);
    },
    gauge: (gauge) => store?.gauge(gauge),
    follow: (listener) => listeners.push(listener),
    attach: (readModel) => {
      store = readModel;
    },
  };
}
