import type { Duplex } from 'node:stream';
import type { Outcome } from '../../../src-shared/model/fault.ts';
import type { Plugin, PluginContext } from '../../../src-shared/plugin-sdk/index.ts';
import { createLineReader } from './line-reader.ts';
import type { Asked, FromPlugin, ToPlugin } from './messages.ts';

type PlainContext = Pick<
  PluginContext,
  'system' | 'homeFolder' | 'excludePresets' | 'knownFolders' | 'secrets'
>;

interface Desk {
  readonly plugins: readonly Plugin[];
  readonly send: (message: FromPlugin) => void;
  readonly running: Map<number, AbortController>;
  readonly waiting: Map<number, (value: unknown) => void>;
  nextAsk: number;
}

/** The child's side: answers calls on the given plugins over a pipe, until `end` says that the app is gone. */
export function servePlugins(plugins: readonly Plugin[], pipe: Duplex, end: () => void): void {
  const desk: Desk = {
    plugins,
    send: (message) => void pipe.write(`${JSON.stringify(message)}\n`),
    running: new Map(),
    waiting: new Map(),
    nextAsk: 1,
  };
  const take = (line: string): void => {
    const message = JSON.parse(line) as ToPlugin;
    if (message.kind === 'call') void begin(desk, message);
    else if (message.kind === 'cancel') desk.running.get(message.call)?.abort();
    else {
      desk.waiting.get(message.ask)?.(message.value);
      desk.waiting.delete(message.ask);
    }
  };
  pipe.on('data', createLineReader(take, end));
  pipe.on('close', end);
  pipe.on('error', end);
  desk.send({ kind: 'ready' });
}

async function begin(
  desk: Desk,
  { call, asked, context }: Extract<ToPlugin, { kind: 'call' }>,
): Promise<void> {
  const controller = new AbortController();
  desk.running.set(call, controller);
  try {
    const lent = context === null ? null : contextOf(desk, call, context as PlainContext, controller.signal);
    const value = await invoke(desk.plugins, asked, lent, () => {
      desk.send({ kind: 'changed', call });
    });
    desk.send({ kind: 'result', call, value });
  } catch (error) {
    desk.send({ kind: 'threw', call, message: String(error).slice(0, 4000) });
  } finally {
    desk.running.delete(call);
  }
}

function contextOf(desk: Desk, call: number, plain: PlainContext, signal: AbortSignal): PluginContext {
  const ask = (what: string, args: unknown[]): Promise<unknown> =>
    new Promise((resolve) => {
      const id = desk.nextAsk++;
      desk.waiting.set(id, resolve);
      desk.send({ kind: 'ask', call, ask: id, what, args });
    });
  return {
    ...plain,
    signal,
    report: ({ phase, fraction, need }) => {
      const told = need === undefined ? {} : { need: { code: need.code, params: { ...need.params } } };
      desk.send({ kind: 'report', call, report: { phase, fraction, ...told } });
    },
    log: (line) => {
      desk.send({ kind: 'log', call, line: line.slice(0, 4000) });
    },
    lookWithRestic: (recipe) => ask('lookWithRestic', [recipe]) as Promise<Outcome<'repository' | 'nothing'>>,
    findProgram: (name) => ask('findProgram', [name]) as Promise<string | null>,
    stagingFolder: ({ isKept }) => ask('stagingFolder', [isKept]) as Promise<Outcome<string>>,
  };
}

type AnyMethod = (...args: unknown[]) => unknown;

function invoke(
  plugins: readonly Plugin[],
  { family, typeId, method, args }: Asked,
  context: PluginContext | null,
  changed: () => void,
): unknown {
  const types: readonly { readonly id: string }[] =
    family === 'repository'
      ? plugins.flatMap((plugin) => plugin.repositoryTypes ?? [])
      : plugins.flatMap((plugin) => plugin.targetTypes ?? []);
  const type = types.find(({ id }) => id === typeId);
  if (type === undefined) throw new Error(`No type ${typeId} in this process.`);
  const run = (type as unknown as Readonly<Record<string, unknown>>)[method];
  if (typeof run !== 'function') throw new Error(`${typeId} has no ${method}.`);
  const given = [...(method === 'watch' ? [changed] : []), ...args, ...(context === null ? [] : [context])];
  return (run as AnyMethod).apply(type, given);
}
