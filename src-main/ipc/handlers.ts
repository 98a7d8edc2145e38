import type { OperationName, OutputOf, ParsedInputOf } from '../../src-shared/contract/index.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';

/** What a use case knows of the call that asks for it. */
export interface Call {
  /** Aborted when the front end cancels the call or goes away. */
  readonly signal: AbortSignal;
}

export type Handler<Name extends OperationName> = (
  input: ParsedInputOf<Name>,
  call: Call,
) => Promise<Outcome<OutputOf<Name>>>;

/** One handler for each operation; a feature offers the part that it answers. */
export type Handlers = { readonly [Name in OperationName]: Handler<Name> };
