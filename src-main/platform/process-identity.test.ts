import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { processIdentity, startTicksOf } from './process-identity.ts';

describe('the identity of a process', () => {
  it('stays the same while it lives and is gone when it has ended', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    await once(child, 'spawn');
    const pid = child.pid ?? 0;
    const identity = await processIdentity(pid);
    expect(identity).not.toBeNull();
    expect(await processIdentity(pid)).toBe(identity);
    expect(await processIdentity(process.pid)).not.toBe(identity);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(await processIdentity(pid)).toBeNull();
  });

  it('is null for numbers that no process can have', async () => {
    for (const pid of [0, -1, 1.5, Number.NaN, 2 ** 31 - 2]) expect(await processIdentity(pid)).toBeNull();
  });

  it('reads the start time behind any name, and none of a zombie', () => {
    const fields = `S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 4711 20`;
    expect(startTicksOf(`42 (node) ${fields}`)).toBe('4711');
    expect(startTicksOf(`42 (a) Z 1 (b ) ${fields}`)).toBe('4711');
    expect(startTicksOf(`42 (node) ${fields.replace('S', 'Z')}`)).toBeNull();
  });
});
