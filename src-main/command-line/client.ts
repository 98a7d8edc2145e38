import type { InputOf, OperationName, OutputOf } from '../../src-shared/contract/index.ts';
import type { ContractEvent } from '../../src-shared/model/event.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';

/** A front end's view of the core, whether it runs in this process or behind the local socket of another one. */
export interface CoreClient {
  readonly call: <Name extends OperationName>(
    name: Name,
    input: InputOf<Name>,
    signal?: AbortSignal,
  ) => Promise<Outcome<OutputOf<Name>>>;
  readonly subscribe: (listener: (event: ContractEvent) => void) => () => void;
}
