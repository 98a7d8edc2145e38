import type { ContractEvent } from '../../src-shared/model/event.ts';
import type { Fault, Outcome } from '../../src-shared/model/fault.ts';
import type { ReadModel } from '../../src-shared/model/read-model.ts';
import type { AskCore } from './link/call-desk.ts';

/** What the shell needs of the running core: it is one of its clients, like the command line. */
export interface ShellCore {
  readonly call: AskCore;
  readonly readModel: () => ReadModel;
  readonly subscribe: (listener: (event: ContractEvent) => void) => () => void;
  /** finish-first: ends once the jobs that are under way have ended; quit: interrupts them so that nothing sent is lost. */
  readonly stop: (reason: 'quit' | 'finish-first') => Promise<void>;
}

export type StartCore = () => Promise<Outcome<ShellCore>>;

export type CoreState =
  | { readonly phase: 'starting' }
  | { readonly phase: 'failed'; readonly fault: Fault }
  | { readonly phase: 'running'; readonly core: ShellCore };
