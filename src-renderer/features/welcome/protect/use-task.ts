import { useState } from 'react';
import type { Fault } from '../../../../src-shared/model/fault.ts';

/** One thing at a time that may be refused: whether it runs, and why it could not. */
export function useTask() {
  const [isPending, setIsPending] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const run = async (work: () => Promise<Fault | null>): Promise<void> => {
    setIsPending(true);
    setFault(null);
    setFault(await work());
    setIsPending(false);
  };
  return { isPending, fault, run };
}
