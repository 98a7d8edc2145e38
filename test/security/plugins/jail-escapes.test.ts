import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createBroker, openJail, type BrokerOptions, type Jail } from '../../../src-main/plugins/jail.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const canary = 'canary-outside-of-the-jail';

const plugin = (body: string): string =>
  `export const plugin = { targetTypes: [{ id: 'x', discover: async (context) => { ${body} } }] };`;

async function jailed(source: string, more: Partial<BrokerOptions> = {}): Promise<Jail> {
  const broker = createBroker({ grants: { folders: [], hosts: [] }, log: () => undefined, ...more });
  const jail = await openJail({ source, broker, sliceMs: 300, memoryBytes: 16 * 1024 * 1024 });
  onTestFinished(jail.close);
  return jail;
}

const attempt = async (body: string, more: Partial<BrokerOptions> = {}): Promise<unknown> => {
  const jail = await jailed(plugin(body), more);
  return jail.call('target', 'x', 'discover', []).catch((error: unknown) => `refused: ${String(error)}`);
};

describe('code in the jail', () => {
  it('works, and can import the SDK', async () => {
    const jail = await jailed(`import { done } from 'timelocker';
      export const plugin = { targetTypes: [{ id: 'x', discover: async (context) => done([6 * 7]) }] };`);
    expect(await jail.call('target', 'x', 'discover', [])).toEqual({ ok: true, value: [42] });
  });

  it.each([
    'process',
    'require',
    'module',
    'fetch',
    'WebAssembly',
    'Deno',
    'setTimeout',
    'performance',
    '__out',
  ])('finds no %s', async (name) => {
    expect(await attempt(`return typeof globalThis[${JSON.stringify(name)}]`)).toBe('undefined');
  });

  it.each([
    ['the constructor of a function', `return ({}).constructor.constructor('return typeof process')()`],
    [
      'the constructor of an async function',
      `return await (async () => {}).constructor('return typeof process')()`,
    ],
    [
      'the constructor of a generator',
      `return (function*(){}).constructor('return typeof process')().next()`,
    ],
    ['the constructor of a lent function', `return context.readFile.constructor('return typeof process')()`],
    [
      'the constructor of an error from outside',
      `return await context.readFile('/etc/passwd').catch((e) => e.constructor.constructor('return typeof process')())`,
    ],
    ['an indirect eval', `return (0, eval)('typeof process')`],
    [
      'the caller of a getter',
      `return JSON.stringify(Object.getOwnPropertyNames(globalThis).filter((n) => /process|require|fs/.test(n)))`,
    ],
  ])('reaches nothing through %s', async (_, body) => {
    const got = JSON.stringify(await attempt(body));
    expect(got).toMatch(/undefined|\[\]|not a function|refused/u);
    expect(got).not.toMatch(/object|function"/u);
  });

  it.each([
    'node:fs',
    'fs',
    'file:///etc/passwd',
    '/etc/passwd',
    './other.js',
    'data:text/javascript,1',
    'quickjs',
  ])('cannot import %s, at the start or later', async (name) => {
    expect(await attempt(`return await import(${JSON.stringify(name)}).then(() => 'in')`)).toMatch(
      /refused/u,
    );
    await expect(jailed(`import ${JSON.stringify(name)}; ${plugin('return 1')}`)).rejects.toThrow(/cannot/u);
  });

  it('bends the built-ins for itself alone', async () => {
    await attempt(`Object.prototype.polluted = 'yes'; Array.prototype.map = () => 'mine';
      JSON.parse = () => ({ kind: 'ask', what: 'readFile' }); Promise.prototype.then = null; return 1`);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect([1].map((n) => n + 1)).toEqual([2]);
  });

  it('cannot pollute through what it answers', async () => {
    const answer = await attempt(
      `return JSON.parse('{"__proto__": {"polluted": "yes"}, "constructor": {"prototype": {"polluted": "yes"}}}')`,
    );
    expect(answer).toBeTypeOf('object');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('cannot answer another call, nor its own twice, with a forged message', async () => {
    const jail = await jailed(
      plugin(`try { __told(JSON.stringify({ id: 1, value: 'forged' })) } catch {}
      try { globalThis.__call = () => 0 } catch {}
      try { __begin({ targetTypes: [] }) } catch {} return 'own'`),
    );
    expect(await jail.call('target', 'x', 'discover', [])).toBe('own');
    expect(await jail.call('target', 'x', 'discover', [])).toBe('own');
  });

  it.each([
    ['a loop', 'for (;;);'],
    ['a loop after an answer', `await context.log('x'); for (;;);`],
    ['a chain of promises', 'const go = () => Promise.resolve().then(go); await go()'],
    ['a catastrophic pattern', `/(a+)+$/.test('a'.repeat(60) + 'b')`],
    ['a loop that catches its end', 'for (;;) { try { for (;;); } catch {} }'],
  ])('is stopped when it computes for ever in %s', async (_, body) => {
    expect(await attempt(body)).toMatch(/refused/u);
  });

  it('is stopped when its module never ends', async () => {
    await expect(jailed('for (;;);')).rejects.toThrow(/cannot be loaded/u);
  });

  it.each([
    ['one great array', 'return new Uint8Array(1 << 30).length'],
    ['a text that doubles', `let s = 'x'; for (;;) s += s;`],
    ['a growing list', 'const a = []; for (;;) a.push(new Array(1000).fill(0));'],
    ['deep recursion', 'const f = () => f() + 1; return f()'],
    ['a message beyond all measure', `return 'x'.repeat(6_000_000)`],
  ])('is stopped when it takes too much memory with %s', async (_, body) => {
    expect(await attempt(body)).toMatch(/refused/u);
  });

  it('cannot flood the host with calls', async () => {
    const answer = await attempt(
      `const all = await Promise.allSettled(Array.from({ length: 500 }, () => context.readFile('/etc/hostname')));
       return all.filter((one) => one.reason && /too many/.test(one.reason.message)).length`,
    );
    expect(answer).toBe(484);
  });

  it.each(['../outside.txt', 'sub/../../outside.txt', 'link.txt', 'link-folder/outside.txt', 'chain', '.'])(
    'cannot read %s from a granted folder',
    async (way) => {
      const root = temporaryFolder();
      const folder = join(root, 'granted');
      mkdirSync(join(folder, 'sub'), { recursive: true });
      writeFileSync(join(root, 'outside.txt'), canary);
      symlinkSync(join(root, 'outside.txt'), join(folder, 'link.txt'));
      symlinkSync(root, join(folder, 'link-folder'));
      symlinkSync('link.txt', join(folder, 'chain'));
      const path = JSON.stringify(`${folder}/${way}`);
      const got = await attempt(`return await context.readFile(${path})`, {
        grants: { folders: [folder], hosts: [] },
      });
      expect(got).toMatch(/refused/u);
      expect(got).not.toContain(canary);
    },
  );

  it('reads and lists what is granted, and no folder whose name only begins alike', async () => {
    const root = temporaryFolder();
    for (const name of ['notes', 'notes-private']) {
      mkdirSync(join(root, name));
      writeFileSync(join(root, name, 'a.txt'), name);
    }
    linkSync(join(root, 'notes', 'a.txt'), join(root, 'notes', 'b.txt'));
    const grants = { folders: [join(root, 'notes')], hosts: [] };
    const read = (name: string): Promise<unknown> =>
      attempt(`return await context.readFile(${JSON.stringify(join(root, name, 'a.txt'))})`, { grants });
    expect(await read('notes')).toBe('notes');
    expect(await read('notes-private')).toMatch(/not granted/u);
    const list = `return await context.listFolder(${JSON.stringify(join(root, 'notes'))})`;
    expect(await attempt(list, { grants })).toEqual(['a.txt', 'b.txt']);
  });

  it('does not hang the host on a device that never ends', async () => {
    const path = JSON.stringify('/dev/zero');
    const grants = { folders: ['/dev'], hosts: [] };
    expect(await attempt(`return await context.readFile(${path})`, { grants })).toMatch(/refused/u);
  });

  it.each([
    ['https://evil.example/', 'another host'],
    ['https://good.example.evil.example/', 'a host that begins alike'],
    ['https://good.example@evil.example/', 'a user that looks like the host'],
    ['https://good.example:8443/', 'another port'],
    ['http://good.example/', 'no encryption'],
    ['file:///etc/passwd', 'a file'],
    ['https://127.0.0.1/', 'this computer'],
  ])('cannot ask %s: %s', async (url) => {
    const asked: string[] = [];
    const got = await attempt(`return await context.request(${JSON.stringify(url)})`, {
      grants: { folders: [], hosts: ['good.example'] },
      lookup: (name) => {
        asked.push(name);
        return Promise.resolve(['127.0.0.1']);
      },
    });
    expect(got).toMatch(/refused/u);
    expect(asked).toEqual([]);
  });

  it.each([
    '127.0.0.1',
    '10.0.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '0.0.0.0',
  ])('cannot get to %s by a granted name that leads there', async (address) => {
    const got = await attempt(`return await context.request('https://good.example/')`, {
      grants: { folders: [], hosts: ['good.example'] },
      lookup: () => Promise.resolve(['93.184.216.34', address]),
    });
    expect(got).toMatch(/leads into this network/u);
  });

  it.each(['spawn', 'exec', 'writeFile', 'env', '__proto__', 'constructor', 'toString'])(
    'gets no %s from the broker',
    async (what) => {
      const broker = createBroker({ grants: { folders: ['/'], hosts: [] }, log: () => undefined });
      await expect(broker(what, ['/bin/true'])).rejects.toThrow(/there is no/u);
    },
  );

  it('does not block on a pipe', async () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const grants = { folders: [folder], hosts: [] };
    expect(
      await attempt(`return await context.readFile(${JSON.stringify(join(folder, 'pipe'))})`, { grants }),
    ).toMatch(/refused/u);
  });
});
