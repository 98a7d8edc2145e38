import { failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { CoreState, ShellCore, StartCore } from './core-state.ts';
import type { AskCore } from './link/call-desk.ts';

/** The core, from before it has started to after it has failed to. */
export interface HeldCore {
  readonly state: () => CoreState;
  /** Waits for the core. While it cannot start, every call answers why; asking for the read model tries again. */
  readonly ask: AskCore;
  readonly onChange: (listener: (state: CoreState) => void) => void;
  /** Resolves with the state once the start that is under way has ended. */
  readonly settled: () => Promise<CoreState>;
}

/** Starts the core at once, beside the window. `start` may reject: that is a bug, reported as the fault `app.bug`. */
export function holdCore(start: StartCore, logBug: (error: unknown) => void): HeldCore {
  const listeners = new Set<(state: CoreState) => void>();
  let state: CoreState = { phase: 'starting' };
  let starting: Promise<CoreState>;

  const enter = (next: CoreState): CoreState => {
    state = next;
    for (const listener of listeners) listener(next);
    return next;
  };
  const tryToStart = async (): Promise<CoreState> => {
    const outcome = await startSafely(start, logBug);
    return enter(
      outcome.ok ? { phase: 'running', core: outcome.value } : { phase: 'failed', fault: outcome.fault },
    );
  };
  starting = tryToStart();

  return {
    state: () => state,
    onChange: (listener) => listeners.add(listener),
    settled: () => starting,
    ask: async (name, input, signal) => {
      if (state.phase === 'failed' && name === 'app.read-model') {
        enter({ phase: 'starting' });
        starting = tryToStart();
      }
      const settled = await starting;
      if (settled.phase === 'running') return settled.core.call(name, input, signal);
      return failed(settled.phase === 'failed' ? settled.fault : makeFault('app.bug'));
    },
  };
}

async function startSafely(start: StartCore, logBug: (error: unknown) => void): Promise<Outcome<ShellCore>> {
  try {
    return await start();
  } catch (error) {
    logBug(error);
    return failed(makeFault('app.bug', { detail: 'The core could not be started; its log says why.' }));
  }
}
