import releaseVariant from '@jitl/quickjs-singlefile-mjs-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
} from 'quickjs-emscripten-core';
import { guestBootstrap, guestSdk } from './guest.ts';

export interface JailOptions {
  /** The plugin's module: it exports `plugin`. It can import `timelocker` and nothing else. */
  readonly source: string;
  /**
   * The only way out: what the plugin asks for, by name, as plain data. The broker decides; what it answers goes back as
   * plain data. Rejections reach the plugin as a text.
   */
  readonly broker: (what: string, args: readonly unknown[]) => Promise<unknown>;
  readonly memoryBytes?: number;
  /** How long the plugin may compute without coming back. */
  readonly sliceMs?: number;
}

/** A JavaScript engine in WebAssembly with one plugin in it: no file, no process, no network, no clock of the host's. */
export interface Jail {
  /** Calls a function of the plugin by its path (`targetTypes`, index, method). Rejects with a text when it throws. */
  readonly call: (
    family: string,
    typeId: string,
    method: string,
    args: readonly unknown[],
  ) => Promise<unknown>;
  readonly close: () => void;
}

const largestMessage = 4 * 1024 * 1024;

/** Rejects when the source cannot be loaded, does not end, or exports no plugin. */
export async function openJail(options: JailOptions): Promise<Jail> {
  const quickjs = await newQuickJSWASMModuleFromVariant(releaseVariant);
  const runtime = quickjs.newRuntime();
  runtime.setMemoryLimit(options.memoryBytes ?? 64 * 1024 * 1024);
  runtime.setMaxStackSize(512 * 1024);
  runtime.setModuleLoader((name) =>
    name === 'timelocker' ? guestSdk : { error: new Error(`a plugin cannot import ${name}`) },
  );
  const context = runtime.newContext();
  const cell = createCell(runtime, context, options.sliceMs ?? 2000);
  const outstanding = new Map<number, Waiting>();
  connect(cell, options.broker, outstanding);
  const close = (): void => {
    cell.isClosed = true;
    try {
      context.dispose();
      runtime.dispose();
    } catch {
      // What ran out of room leaves pieces behind. The engine belongs to this jail alone and goes with it.
    }
  };
  try {
    cell.run(guestBootstrap, 'timelocker:bootstrap', 'global');
    cell.run(options.source, 'plugin', 'module');
    cell.run(`import { plugin } from 'plugin'; globalThis.__begin(plugin);`, 'timelocker:begin', 'module');
  } catch (error) {
    close();
    throw new Error(`the plugin cannot be loaded: ${messageOf(error)}`, { cause: error });
  }
  let nextCall = 1;
  return {
    close,
    call: (family, typeId, method, args) =>
      new Promise((resolve, reject) => {
        const call = nextCall++;
        outstanding.set(call, { resolve, reject });
        cell.tell('__call', { call, family, typeId, method, args });
      }),
  };
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Cell {
  readonly context: QuickJSContext;
  isClosed: boolean;
  readonly run: (source: string, name: string, kind: 'global' | 'module') => void;
  /** Calls a global function of the bootstrap with one JSON text, then lets the plugin's promises go on. */
  readonly tell: (name: string, message: unknown) => void;
}

function createCell(runtime: QuickJSRuntime, context: QuickJSContext, sliceMs: number): Cell {
  const timed = <Value>(work: () => Value): Value => {
    const endsAt = performance.now() + sliceMs;
    const cut = { isOver: false };
    runtime.setInterruptHandler(() => {
      cut.isOver ||= performance.now() > endsAt;
      return cut.isOver;
    });
    try {
      const value = work();
      // A promise that was cut off would leave its call waiting for ever.
      if (cut.isOver) throw new Error('it computed for too long');
      return value;
    } finally {
      runtime.removeInterruptHandler();
    }
  };
  const pump = (): void => {
    const outcome = runtime.executePendingJobs();
    if (outcome.error !== undefined) {
      const error: unknown = context.dump(outcome.error);
      outcome.error.dispose();
      throw new Error(messageOf(error));
    }
  };
  const cell: Cell = {
    context,
    isClosed: false,
    run: (source, name, kind) => {
      timed(() => {
        context.unwrapResult(context.evalCode(source, name, { type: kind })).dispose();
        pump();
      });
    },
    tell: (name, message) => {
      if (cell.isClosed) return;
      timed(() => {
        const target = context.getProp(context.global, name);
        const text = context.newString(JSON.stringify(message));
        try {
          context.unwrapResult(context.callFunction(target, context.undefined, text)).dispose();
          pump();
        } finally {
          target.dispose();
          text.dispose();
        }
      });
    },
  };
  return cell;
}

/** Gives the plugin one function, which takes a JSON text and answers nothing. */
function connect(cell: Cell, broker: JailOptions['broker'], outstanding: Map<number, Waiting>): void {
  const { context } = cell;
  const hear = (handle: QuickJSHandle): void => {
    const text = context.getString(handle);
    if (text.length > largestMessage) throw new Error('the message is too long');
    const message = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (message['kind'] === 'ask') void ask(message);
    else settle(message);
  };
  const ask = async (message: Readonly<Record<string, unknown>>): Promise<void> => {
    const { id, what, args } = message;
    const answer = await broker(String(what), Array.isArray(args) ? args : []).then(
      (value) => ({ id, value: value ?? null }),
      (error: unknown) => ({ id, error: messageOf(error) }),
    );
    try {
      cell.tell('__told', answer);
    } catch (error) {
      // It went on after the answer and would not come back: whatever it was doing has failed.
      const reason = new Error(messageOf(error));
      for (const waiting of outstanding.values()) waiting.reject(reason);
      outstanding.clear();
    }
  };
  const settle = (message: Readonly<Record<string, unknown>>): void => {
    const waiting = outstanding.get(Number(message['call']));
    outstanding.delete(Number(message['call']));
    if (message['kind'] === 'result') waiting?.resolve(message['value'] ?? null);
    else waiting?.reject(new Error(String(message['message']).slice(0, 1000)));
  };
  const out = context.newFunction('__out', hear);
  context.setProp(context.global, '__out', out);
  out.dispose();
}

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
