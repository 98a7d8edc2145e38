import type { InputOf, OperationName, OutputOf } from '../../src-shared/contract/index.ts';
import type { WindowApi } from '../../src-shared/contract/window-api.ts';
import type { ContractEvent } from '../../src-shared/model/event.ts';
import { failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';

/** The contract as a front end speaks it. Nothing here throws: what goes wrong is a Fault. */
export interface Bridge {
  /**
   * Asks the core for one operation. Aborting `signal` cancels the work there and answers the fault
   * `request.cancelled`.
   */
  readonly call: <Name extends OperationName>(
    name: Name,
    input: InputOf<Name>,
    signal?: AbortSignal,
  ) => Promise<Outcome<OutputOf<Name>>>;
  /** Facts and gauges in the order in which they happened; answers the function that ends it. */
  readonly subscribe: (listener: (event: ContractEvent) => void) => () => void;
  /** The absolute path of a file or folder dropped on the window; empty when it has none. */
  readonly pathOfDroppedFile: (file: File) => string;
}

/** Makes the bridge over what the preload script exposes. `api` is read at each use, never at load. */
export function createBridge(api: () => WindowApi): Bridge {
  return {
    call: (name, input, signal) => callOver(api(), name, input, signal),
    // The gate has checked every event against the contract before it came here.
    subscribe: (listener) =>
      api().subscribe((event) => {
        listener(event as ContractEvent);
      }),
    pathOfDroppedFile: (file) => api().pathOfDroppedFile(file),
  };
}

async function callOver<Value>(
  api: WindowApi,
  name: OperationName,
  input: unknown,
  signal: AbortSignal | undefined,
): Promise<Outcome<Value>> {
  if (signal?.aborted === true) return failed(makeFault('request.cancelled'));
  const callId = crypto.randomUUID();
  const cancel = (): void => {
    api.cancel(callId);
  };
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const answer = await api.call(callId, name, input);
    return isOutcome<Value>(answer)
      ? answer
      : failed(makeFault('app.bug', { detail: `${name}: no outcome` }));
  } catch (error) {
    return failed(makeFault('app.bug', { detail: `${name}: ${String(error)}` }));
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

function isOutcome<Value>(answer: unknown): answer is Outcome<Value> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  return answer.ok === true ? 'value' in answer : 'fault' in answer;
}
