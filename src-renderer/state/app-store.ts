import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ContractEvent } from '../../src-shared/model/event.ts';
import type { Fault } from '../../src-shared/model/fault.ts';
import type { ReadModel } from '../../src-shared/model/read-model.ts';
import { isGap, reduce } from '../../src-shared/model/reduce.ts';
import type { Bridge } from '../bridge/bridge.ts';

export type AppState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly fault: Fault }
  | { readonly phase: 'ready'; readonly model: ReadModel };

export interface AppStore {
  readonly state: StoreApi<AppState>;
  /** Begins to follow the core; answers the function that ends it. */
  readonly follow: () => () => void;
  /** Asks for the whole read model again, e.g. after a failed start. */
  readonly ask: () => Promise<void>;
}

/**
 * Keeps the read model of the window: a snapshot first, then every event through the reducer that the core uses.
 * Events that come while the snapshot is on its way are kept and applied after it; lost facts make it ask again.
 */
export function createAppStore(bridge: Pick<Bridge, 'call' | 'subscribe'>): AppStore {
  const state = createStore<AppState>(() => ({ phase: 'loading' }));
  let waiting: ContractEvent[] | null = [];

  const apply = (event: ContractEvent): void => {
    const current = state.getState();
    if (waiting !== null || current.phase !== 'ready') {
      waiting?.push(event);
      return;
    }
    if (isGap(current.model, event)) {
      waiting = [event];
      void ask();
      return;
    }
    const model = reduce(current.model, event);
    if (model !== current.model) state.setState({ phase: 'ready', model }, true);
  };

  const ask = async (): Promise<void> => {
    waiting ??= [];
    const answer = await bridge.call('app.read-model', {});
    if (!answer.ok) {
      state.setState({ phase: 'failed', fault: answer.fault }, true);
      return;
    }
    const missed = waiting;
    waiting = null;
    state.setState({ phase: 'ready', model: missed.reduce(reduce, answer.value) }, true);
  };

  const follow = (): (() => void) => {
    const unsubscribe = bridge.subscribe(apply);
    void ask();
    return unsubscribe;
  };

  return { state, follow, ask };
}
