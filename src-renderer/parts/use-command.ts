import { useCallback, useState } from 'react';
import type { InputOf, OperationName, OutputOf } from '../../src-shared/contract/index.ts';
import type { Fault, Outcome } from '../../src-shared/model/fault.ts';
import { bridge } from '../bridge/window-bridge.ts';

export interface Command<Name extends OperationName> {
  readonly isPending: boolean;
  /** Why the last run was refused; null after a success, a new run or `clear`. */
  readonly fault: Fault | null;
  readonly run: (input: InputOf<Name>) => Promise<Outcome<OutputOf<Name>>>;
  readonly clear: () => void;
}

/** One command of the contract with what a form needs to know of it. */
export function useCommand<Name extends OperationName>(name: Name): Command<Name> {
  const [isPending, setIsPending] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const run = useCallback(
    async (input: InputOf<Name>) => {
      setIsPending(true);
      setFault(null);
      const outcome = await bridge.call(name, input);
      setIsPending(false);
      if (!outcome.ok && outcome.fault.code !== 'request.cancelled') setFault(outcome.fault);
      return outcome;
    },
    [name],
  );
  const clear = useCallback(() => {
    setFault(null);
  }, []);
  return { isPending, fault, run, clear };
}
