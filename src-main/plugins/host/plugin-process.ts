import { failed, makeFault, type Fault, type Outcome } from '../../../src-shared/model/fault.ts';
import { methods, type Method } from './answers.ts';
import type { Asked, FromPlugin } from './messages.ts';
import { watchPatience } from './patience.ts';
import { misbehaved, startChild, type PluginProcessOptions, type Running } from './start-child.ts';

/** What a call hears while it runs. */
export interface CallListener {
  readonly signal: AbortSignal;
  readonly told: (message: Extract<FromPlugin, { kind: 'report' | 'log' | 'changed' }>) => void;
  /** Does something for the plugin; what it answers goes back. */
  readonly serve: (what: string, args: readonly unknown[]) => Promise<unknown>;
}

/** A child process in which plugins live: started by the first call, ended when idle, given up when it keeps failing. */
export interface PluginProcess {
  /** The answer, checked against the method's shape. Faults: `request.cancelled`, `plugin.crashed`, `.timed-out`, `.misbehaved`. */
  readonly call: (asked: Asked, context: object | null, listener: CallListener) => Promise<Outcome<unknown>>;
  /** Starts it before it is needed. */
  readonly warm: () => void;
  readonly stop: () => Promise<void>;
  /** The process now; null while none runs. */
  readonly pid: () => number | null;
}

interface Pending {
  readonly asked: Asked;
  readonly listener: CallListener;
  readonly settle: (answer: Outcome<unknown>) => void;
  readonly signOfLife: () => void;
}

interface State {
  readonly options: PluginProcessOptions;
  readonly pending: Map<number, Pending>;
  running: Running | null;
  nextCall: number;
  callOffIdle: () => void;
  failedEnds: readonly number[];
}

/** This many ends by failure within the window, and it is not started again until the window has passed. */
const restartBudget = { ends: 5, windowMs: 600_000 } as const;
/** After a cancel, a plugin that has not answered by then is ended. */
const cancelGraceMs = 3_000;

export function createPluginProcess(options: PluginProcessOptions): PluginProcess {
  const state: State = {
    options,
    pending: new Map(),
    running: null,
    nextCall: 1,
    callOffIdle: () => undefined,
    failedEnds: [],
  };
  return {
    pid: () => state.running?.pid ?? null,
    call: (asked, context, listener) => {
      const method = methods[asked.family][asked.method];
      if (method === undefined) throw new Error(`No plugin method ${asked.family}.${asked.method}.`);
      const refusal = refusalOf(state, listener);
      if (refusal !== null) return Promise.resolve(failed(refusal));
      return begin(state, method, { asked, context, listener });
    },
    warm: () => {
      if (state.running !== null || recentEnds(state).length > 0) return;
      state.running = start(state);
      endWhenIdle(state);
    },
    stop: async () => {
      state.callOffIdle();
      const child = state.running;
      state.running = null;
      for (const id of [...state.pending.keys()]) settle(state, id, failed(makeFault('app.shutting-down')));
      state.callOffIdle();
      await child?.killed();
    },
  };
}

const recentEnds = ({ options: { clock }, failedEnds }: State): readonly number[] =>
  failedEnds.filter((at) => clock.monotonicMs() - at < restartBudget.windowMs);

function refusalOf(state: State, { signal }: CallListener): Fault | null {
  if (signal.aborted) return makeFault('request.cancelled');
  return recentEnds(state).length >= restartBudget.ends
    ? makeFault('plugin.crashed', { detail: 'it failed too often' })
    : null;
}

interface Beginning {
  readonly asked: Asked;
  readonly context: object | null;
  readonly listener: CallListener;
}

function begin(
  state: State,
  method: Method,
  { asked, context, listener }: Beginning,
): Promise<Outcome<unknown>> {
  state.callOffIdle();
  const child = (state.running ??= start(state));
  const id = state.nextCall++;
  const watch = watchPatience(state.options.clock, method, () => {
    end(state, child, makeFault('plugin.timed-out', { detail: asked.method }));
  });
  const cancel = (): void => {
    child.send({ kind: 'cancel', call: id });
    watch.endAfter(cancelGraceMs, () => {
      end(state, child, makeFault('plugin.timed-out', { detail: `cancelling ${asked.method}` }));
    });
  };
  listener.signal.addEventListener('abort', cancel, { once: true });
  return new Promise((resolve) => {
    state.pending.set(id, {
      asked,
      listener,
      signOfLife: watch.signOfLife,
      settle: (outcome) => {
        watch.stop();
        listener.signal.removeEventListener('abort', cancel);
        resolve(listener.signal.aborted && !outcome.ok ? failed(makeFault('request.cancelled')) : outcome);
      },
    });
    child.send({ kind: 'call', call: id, asked, context });
  });
}

function start(state: State): Running {
  const child: Running = startChild(state.options, {
    take: (message) => {
      handle(state, child, message);
    },
    ended: (fault) => {
      end(state, child, fault);
    },
  });
  return child;
}

/** Whatever it was doing has failed; the next call starts it anew. */
function end(state: State, child: Running, fault: Fault): void {
  if (state.running !== child) return;
  state.running = null;
  state.failedEnds = [...recentEnds(state), state.options.clock.monotonicMs()];
  child.kill();
  for (const id of [...state.pending.keys()]) settle(state, id, failed(fault));
}

function settle(state: State, id: number, outcome: Outcome<unknown>): void {
  const call = state.pending.get(id);
  state.pending.delete(id);
  call?.settle(outcome);
  if (state.pending.size === 0) endWhenIdle(state);
}

function endWhenIdle(state: State): void {
  state.callOffIdle();
  state.callOffIdle = state.options.clock.after(state.options.idleMs, () => {
    const child = state.running;
    state.running = null;
    child?.kill();
  });
}

function handle(state: State, child: Running, message: FromPlugin): void {
  // Late words about a call that has ended, or about one that never was, change nothing.
  const call = message.kind === 'ready' ? undefined : state.pending.get(message.call);
  if (message.kind === 'ready' || call === undefined) return;
  call.signOfLife();
  switch (message.kind) {
    case 'result':
      answer(state, child, message.call, message.value);
      return;
    case 'threw':
      settle(state, message.call, failed(makeFault('plugin.crashed', { detail: message.message })));
      return;
    case 'ask':
      void call.listener.serve(message.what, message.args).then((value) => {
        child.send({ kind: 'told', ask: message.ask, value });
      });
      return;
    default:
      call.listener.told(message);
  }
}

function answer(state: State, child: Running, id: number, value: unknown): void {
  const asked = state.pending.get(id)?.asked;
  if (asked === undefined) return;
  const parsed = methods[asked.family][asked.method]?.answer.safeParse(value);
  if (parsed?.success !== true) end(state, child, misbehaved(`the answer to ${asked.method}`));
  else if (asked.method === 'describePlace') settle(state, id, { ok: true, value: parsed.data });
  else settle(state, id, parsed.data as Outcome<unknown>);
}
