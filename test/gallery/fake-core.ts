import {
  isOperationName,
  operations,
  type OperationName,
  type OutputOf,
  type ParsedInputOf,
} from '../../src-shared/contract/index.ts';
import { contractEvent, type ContractEvent, type Fact, type Gauge } from '../../src-shared/model/event.ts';
import { failed, fault, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import { readModel, type ReadModel } from '../../src-shared/model/read-model.ts';
import { reduce } from '../../src-shared/model/reduce.ts';

/** What one answer of a scenario can see and do. */
export interface AnswerContext {
  readonly signal: AbortSignal;
  readonly model: () => ReadModel;
  readonly publish: (fact: Fact) => void;
  readonly gauge: (gauge: Gauge) => void;
}

type Answer<Name extends OperationName> = (
  input: ParsedInputOf<Name>,
  context: AnswerContext,
) => Outcome<OutputOf<Name>> | Promise<Outcome<OutputOf<Name>>>;

export type Answers = { readonly [Name in OperationName]?: Answer<Name> };

/** A state of the core as the window sees it, and how it answers there. */
export interface Scenario {
  readonly model: ReadModel;
  readonly answers?: Answers;
}

export interface FakeCore {
  readonly call: (callId: string, name: unknown, text: unknown) => Promise<Outcome<unknown>>;
  readonly cancel: (callId: string) => void;
  /** Where the contract was broken, by the window (a wrong input) or by the scenario (a wrong answer). */
  readonly breaches: readonly string[];
  /** Every operation that the window asked for, in order. */
  readonly calls: readonly { readonly name: string; readonly input: unknown }[];
}

/**
 * Stands in for the process on the other side of the bridge. It speaks the contract and checks every word of it, in
 * both directions, with the contract's own schemas.
 */
export function createFakeCore(scenario: Scenario, send: (event: ContractEvent) => void): FakeCore {
  let model = readModel.parse(scenario.model);
  const breaches: string[] = [];
  const calls: { name: string; input: unknown }[] = [];
  const running = new Map<string, AbortController>();

  const deliver = (event: ContractEvent): void => {
    model = reduce(model, contractEvent.parse(event));
    send(event);
  };
  const contextOf = (signal: AbortSignal): AnswerContext => ({
    signal,
    model: () => model,
    publish: (fact) => {
      deliver({ kind: 'fact', sequence: model.sequence + 1, fact });
    },
    gauge: (gauge) => {
      deliver({ kind: 'gauge', gauge });
    },
  });

  const answer = async (
    name: OperationName,
    text: string,
    signal: AbortSignal,
  ): Promise<Outcome<unknown>> => {
    const input = operations[name].input.safeParse(JSON.parse(text));
    if (!input.success) {
      breaches.push(`${name}: input ${input.error.message}`);
      return failed(makeFault('request.invalid'));
    }
    calls.push({ name, input: input.data });
    if (name === 'app.read-model') return { ok: true, value: model };
    const outcome = await ask(scenario.answers ?? {}, name, input.data, contextOf(signal));
    const flaw = flawOf(name, outcome);
    if (flaw !== null) breaches.push(`${name}: output ${flaw}`);
    return signal.aborted ? failed(makeFault('request.cancelled')) : outcome;
  };

  return {
    breaches,
    calls,
    call: async (callId, name, text) => {
      if (!isOperationName(name) || typeof text !== 'string') {
        breaches.push(`unknown operation ${String(name)}`);
        return failed(makeFault('request.unknown-operation'));
      }
      const controller = new AbortController();
      running.set(callId, controller);
      try {
        return await answer(name, text, controller.signal);
      } finally {
        running.delete(callId);
      }
    },
    cancel: (callId) => running.get(callId)?.abort(),
  };
}

async function ask(
  answers: Answers,
  name: OperationName,
  input: unknown,
  context: AnswerContext,
): Promise<Outcome<unknown>> {
  // The schema of this very operation has just parsed the input.
  const answer = answers[name] as Answer<OperationName> | undefined;
  if (answer === undefined) return failed(makeFault('app.not-available-here', { detail: name }));
  return answer(input as ParsedInputOf<OperationName>, context);
}

function flawOf(name: OperationName, outcome: Outcome<unknown>): string | null {
  const checked = outcome.ok
    ? operations[name].output.safeParse(outcome.value)
    : fault.safeParse(outcome.fault);
  return checked.success ? null : checked.error.message;
}
