/**
 * Runs inside the jail before the plugin: turns the one function that leads out into calls and answers. It keeps its own
 * copies of what it uses, so that a plugin which bends the built-ins only harms itself.
 */
export const guestBootstrap = String.raw`
(() => {
  'use strict';
  const out = globalThis.__out;
  delete globalThis.__out;
  const { parse, stringify } = JSON;
  const waiting = new Map();
  const get = Map.prototype.get.bind(waiting), set = Map.prototype.set.bind(waiting), drop = Map.prototype.delete.bind(waiting);
  let nextAsk = 1;
  let plugin = null;
  const send = (message) => out(stringify(message));
  const ask = (what, args) => new Promise((resolve, reject) => {
    const id = nextAsk++;
    set(id, { resolve, reject });
    send({ kind: 'ask', id, what, args });
  });
  const define = (name, value) =>
    Object.defineProperty(globalThis, name, { value, writable: false, configurable: false, enumerable: false });
  define('__begin', (given) => { if (plugin === null) plugin = given; });
  define('__told', (text) => {
    const { id, value, error } = parse(text);
    const waiter = get(id);
    drop(id);
    if (waiter === undefined) return;
    if (error === undefined) waiter.resolve(value); else waiter.reject(new Error(error));
  });
  define('__call', (text) => {
    const { call, family, typeId, method, args } = parse(text);
    const work = async () => {
      const types = (family === 'repository' ? plugin.repositoryTypes : plugin.targetTypes) ?? [];
      const type = types.find((candidate) => candidate.id === typeId);
      if (type === undefined || typeof type[method] !== 'function') throw new Error('no ' + typeId + '.' + method);
      const context = {
        log: (line) => void ask('log', [String(line)]),
        report: (report) => void ask('report', [report]),
        readFile: (path) => ask('readFile', [path]),
        listFolder: (path) => ask('listFolder', [path]),
        request: (url, options) => ask('request', [url, options ?? {}]),
      };
      return type[method](...args, context);
    };
    work().then((value) => send({ kind: 'result', call, value })).then(
      undefined,
      (error) => send({ kind: 'threw', call, message: String(error && error.message || error) }),
    );
  });
})();
`;

/** What a jailed plugin imports as \`timelocker\`. */
export const guestSdk = String.raw`
export const done = (value) => ({ ok: true, value });
export const failed = (fault) => ({ ok: false, fault });
export const makeFault = (code, more = {}) => ({ code, retry: more.retry ?? 'after-user', ...more });
`;
