import { isOperationName, operations } from '../../../src-shared/contract/index.ts';
import { failed, makeFault, type Outcome } from '../../../src-shared/model/fault.ts';

/** Asks the core; never rejects. */
export type AskCore = (name: unknown, input: unknown, signal: AbortSignal) => Promise<Outcome<unknown>>;

/**
 * Takes the calls of front ends that are not trusted to behave. `caller` tells them apart; `text` is the input as JSON.
 * Nothing that arrives here is believed: each part may have any type and any size.
 */
export interface CallDesk {
  readonly call: (caller: number, callId: unknown, name: unknown, text: unknown) => Promise<Outcome<unknown>>;
  /** Aborts a call of this caller; its answer is then what the use case makes of that. */
  readonly cancel: (caller: number, callId: unknown) => void;
  /** The caller has gone: aborts all of its calls. */
  readonly leave: (caller: number) => void;
}

/** A busy screen has a handful of calls under way; hundreds are a flood. */
export const maxCallsAtOnce = 256;

const maxCallIdLength = 64;

type Calls = Map<string, AbortController>;

export function createCallDesk(askCore: AskCore): CallDesk {
  const callers = new Map<number, Calls>();
  const callsOf = (caller: number): Calls => {
    const known = callers.get(caller) ?? new Map<string, AbortController>();
    callers.set(caller, known);
    return known;
  };
  return {
    call: async (caller, callId, name, text) => {
      const calls = callsOf(caller);
      if (!isFreshCallId(calls, callId))
        return failed(makeFault('request.invalid', { params: { field: 'callId' } }));
      if (calls.size >= maxCallsAtOnce)
        return failed(makeFault('request.not-allowed', { detail: 'too many calls at once' }));
      const input = readInput(name, text);
      if (!input.ok) return input;
      const controller = new AbortController();
      calls.set(callId, controller);
      try {
        return await askCore(name, input.value, controller.signal);
      } finally {
        calls.delete(callId);
      }
    },
    cancel: (caller, callId) => {
      if (typeof callId === 'string') callers.get(caller)?.get(callId)?.abort();
    },
    leave: (caller) => {
      for (const controller of callers.get(caller)?.values() ?? []) controller.abort();
      callers.delete(caller);
    },
  };
}

function isFreshCallId(calls: Calls, callId: unknown): callId is string {
  return (
    typeof callId === 'string' && callId !== '' && callId.length <= maxCallIdLength && !calls.has(callId)
  );
}

/** Weighs the text by the operation's limit before anything is made of it. A character is at least one byte. */
function readInput(name: unknown, text: unknown): Outcome<unknown> {
  if (!isOperationName(name)) return failed(makeFault('request.unknown-operation'));
  if (typeof text !== 'string') return failed(makeFault('request.invalid'));
  if (text.length > operations[name].maxInputBytes) return failed(makeFault('request.too-large'));
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return failed(makeFault('request.invalid'));
  }
}
