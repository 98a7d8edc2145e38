import { useEffect, useEffectEvent } from 'react';
import type { Fact } from '../../src-shared/model/event.ts';
import { bridge } from '../bridge/window-bridge.ts';

/** Hears facts that the read model does not keep, such as `snapshots-changed`. */
export function useFact<Type extends Fact['type']>(
  type: Type,
  listener: (fact: Extract<Fact, { type: Type }>) => void,
): void {
  const hear = useEffectEvent(listener);
  useEffect(
    () =>
      bridge.subscribe((event) => {
        if (event.kind === 'fact' && event.fact.type === type) {
          hear(event.fact as Extract<Fact, { type: Type }>);
        }
      }),
    [type],
  );
}
