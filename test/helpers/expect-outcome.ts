import type { Fault, Outcome } from '../../src-shared/model/fault.ts';

/** The value of an outcome that has to be good. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`Expected a value, got the fault ${JSON.stringify(outcome.fault)}`);
}

/** The fault of an outcome that has to be one. */
export function faultOf(outcome: Outcome<unknown>): Fault {
  if (!outcome.ok) return outcome.fault;
  throw new Error(`Expected a fault, got ${JSON.stringify(outcome.value)}`);
}
