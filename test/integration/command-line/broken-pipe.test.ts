import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const program = fileURLToPath(new URL('../../../out/main/headless.js', import.meta.url));

/** Starts the command line and takes the reader of one of its outputs away before anything can be written to it. */
async function runWithoutReader(words: readonly string[], unread: 'stdout' | 'stderr') {
  const child = spawn(process.execPath, [program, ...words], {
    env: { ...process.env, TIMELOCKER_HOME: temporaryFolder(), TIMELOCKER_PASSWORD: 'of the tests' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child[unread].destroy();
  const other = unread === 'stdout' ? child.stderr : child.stdout;
  let told = '';
  other.setEncoding('utf8').on('data', (text: string) => (told += text));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, told };
}

describe.runIf(existsSync(program))('the built command line, when nobody reads on', () => {
  it('ends quietly when its results are not read', async () => {
    expect(await runWithoutReader(['--help'], 'stdout')).toEqual({ code: 0, signal: null, told: '' });
    expect(await runWithoutReader(['jobs'], 'stdout')).toEqual({ code: 0, signal: null, told: '' });
  });

  it('keeps the exit code of a wrong use when its complaint is not read', async () => {
    expect(await runWithoutReader(['no-such-verb'], 'stderr')).toEqual({ code: 2, signal: null, told: '' });
  });
});
