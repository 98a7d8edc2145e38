import { isOperationName, operations, type OperationName } from '../../src-shared/contract/index.ts';
import { failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import { redactBug } from './redact-bug.ts';
import type { Call, Handlers } from './handlers.ts';

export interface Gate {
  /** Never rejects. `name` and `input` may be anything at all, also hostile. */
  readonly call: (name: unknown, input: unknown, signal: AbortSignal) => Promise<Outcome<unknown>>;
}

export interface GateOptions {
  /** Checks every answer against its schema; in development and tests always, in the product it would only cost time. */
  readonly validatesOutput: boolean;
  /** Where bugs go with their stack; it does not leave the process. */
  readonly logBug: (operation: string, error: unknown) => void;
}

/** Stands for handlers that this host does not have (the shell's, on the command line). */
type SomeHandlers = Partial<Handlers>;
type AnyHandler = (input: unknown, call: Call) => Promise<Outcome<unknown>>;

/**
 * The one way from a front end to the use cases. In order: the operation exists, the input is not too large, the input
 * has the right shape; then the use case runs. What it throws is a bug and becomes the fault `app.bug`.
 */
export function createGate(handlers: SomeHandlers, options: GateOptions): Gate {
  return {
    call: async (name, input, signal) => {
      if (!isOperationName(name)) return failed(makeFault('request.unknown-operation'));
      try {
        return await callOperation(handlers, options, name, { input, signal });
      } catch (error) {
        options.logBug(name, error);
        return failed(makeFault('app.bug', { detail: redactBug(name, error) }));
      }
    },
  };
}

async function callOperation(
  handlers: SomeHandlers,
  options: GateOptions,
  name: OperationName,
  request: { readonly input: unknown; readonly signal: AbortSignal },
): Promise<Outcome<unknown>> {
  const operation = operations[name];
  if (isLargerThan(request.input, operation.maxInputBytes)) return failed(makeFault('request.too-large'));
  const parsed = operation.input.safeParse(request.input);
  // zod's messages may quote what was given, and that may be a password: only the field's place is told.
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    return failed(makeFault('request.invalid', { params: { field: field.slice(0, 200) } }));
  }
  const handler = Object.hasOwn(handlers, name) ? (handlers[name] as AnyHandler | undefined) : undefined;
  if (handler === undefined) return failed(makeFault('app.not-available-here'));
  if (request.signal.aborted) return failed(makeFault('request.cancelled'));
  const outcome = await handler(parsed.data, { signal: request.signal });
  if (outcome.ok && options.validatesOutput) operation.output.parse(outcome.value);
  return outcome;
}

/** Whether the JSON of a value would be larger; what has no JSON (cycles, BigInt) counts as too large. */
function isLargerThan(value: unknown, maxBytes: number): boolean {
  try {
    const json = JSON.stringify(value) as string | undefined;
    if (json === undefined || json.length <= maxBytes / 4) return false;
    return new TextEncoder().encode(json).length > maxBytes;
  } catch {
    return true;
  }
}
