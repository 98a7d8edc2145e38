import { useSyncExternalStore } from 'react';

const stepMs = 15_000;

/** One clock for all relative times on screen, so that they change together and quietly. */
function createClock(): { subscribe: (listener: () => void) => () => void; read: () => number } {
  const listeners = new Set<() => void>();
  let timer: number | undefined;
  let now = Date.now();
  const tick = (): void => {
    now = Date.now();
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      now = Date.now();
      timer ??= window.setInterval(tick, stepMs);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        window.clearInterval(timer);
        timer = undefined;
      };
    },
    read: () => now,
  };
}

const clock = createClock();

/** The time of day, a step every 15 seconds. */
export const useNow = (): Date => new Date(useSyncExternalStore(clock.subscribe, clock.read));
