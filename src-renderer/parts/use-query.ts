import { useCallback, useEffect, useState } from 'react';
import type { InputOf, OperationName, OutputOf } from '../../src-shared/contract/index.ts';
import type { Fault, Outcome } from '../../src-shared/model/fault.ts';
import { bridge } from '../bridge/window-bridge.ts';

/** What is known of an answer. While a new one of the same question is on its way, the last one stays. */
export type Query<Value> =
  | { readonly phase: 'idle' }
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly fault: Fault; readonly reload: () => void }
  | { readonly phase: 'ready'; readonly value: Value; readonly reload: () => void };

interface Answer<Value> {
  readonly key: string;
  readonly outcome: Outcome<Value>;
}

/** Keeps answers of questions whose answer never changes, such as folders of a snapshot. */
export type QueryCache = Map<string, unknown>;

export interface QueryOptions {
  /** Where answers are kept and looked for first; only for what never changes. */
  readonly cache?: QueryCache;
  /** Another value asks the same question again, e.g. after a fact. */
  readonly revision?: number;
}

/** Asks a query of the contract as long as the component is there; `input` null asks nothing. The last question wins. */
export function useQuery<Name extends OperationName>(
  name: Name,
  input: InputOf<Name> | null,
  { cache, revision = 0 }: QueryOptions = {},
): Query<OutputOf<Name>> {
  const key = input === null ? null : JSON.stringify(input);
  const [answer, setAnswer] = useState<Answer<OutputOf<Name>> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const reload = useCallback(() => {
    setAttempt((count) => count + 1);
  }, []);

  useEffect(() => {
    if (key === null || cache?.has(key) === true) return;
    const controller = new AbortController();
    void bridge.call(name, JSON.parse(key) as InputOf<Name>, controller.signal).then((outcome) => {
      if (controller.signal.aborted) return;
      if (outcome.ok) cache?.set(key, outcome.value);
      setAnswer({ key, outcome });
    });
    return () => {
      controller.abort();
    };
  }, [name, key, cache, attempt, revision]);

  if (key === null) return { phase: 'idle' };
  if (cache?.has(key) === true) return { phase: 'ready', value: cache.get(key) as OutputOf<Name>, reload };
  if (answer?.key !== key) return { phase: 'loading' };
  return answer.outcome.ok
    ? { phase: 'ready', value: answer.outcome.value, reload }
    : { phase: 'failed', fault: answer.outcome.fault, reload };
}
