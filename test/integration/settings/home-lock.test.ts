import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { acquireHome } from '../../../src-main/platform/node/acquire-home.ts';
import { processIdentity } from '../../../src-main/platform/process-identity.ts';
import { compileScript } from '../../helpers/compile-script.ts';
import { faultOf, valueOf } from '../../helpers/expect-outcome.ts';
import { canMount, mountSmallDisk } from '../../helpers/small-disk.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

let program = '';
beforeAll(async () => {
  program = await compileScript(import.meta.url, './home-owner.script.ts');
});

interface Starter {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  readonly answer: Promise<{ readonly owner?: number; readonly fault?: { code: string; params: object } }>;
}

function startOne(home: string): Starter {
  const child = spawn(process.execPath, [program, home], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answer = (async () => {
    let text = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) {
      text += String(chunk);
      if (text.includes('\n')) break;
    }
    return JSON.parse(text) as Awaited<Starter['answer']>;
  })();
  return { child, answer };
}

async function end(starter: Starter, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  starter.child.kill(signal);
  await once(starter.child, 'exit');
}

describe('the home', () => {
  it('is made for its owner alone', async () => {
    const home = join(temporaryFolder(), 'deep', 'home');
    const lock = valueOf(await acquireHome(home));
    expect(lock.home).toBe(home);
    expect((await stat(home)).mode & 0o777).toBe(0o700);
    expect((await stat(join(home, 'run'))).mode & 0o777).toBe(0o700);
    for (const name of await readdir(join(home, 'run'))) {
      expect((await stat(join(home, 'run', name))).mode & 0o777).toBe(0o600);
    }
    await lock.release();
  });

  it('leaves the mode of a folder that was there before', async () => {
    const home = temporaryFolder();
    await chmod(home, 0o755);
    await (await acquireHome(home).then(valueOf)).release();
    expect((await stat(home)).mode & 0o777).toBe(0o755);
  });

  it('is refused while a process has it, also to itself, and free after release', async () => {
    const home = temporaryFolder();
    const lock = valueOf(await acquireHome(home));
    expect(faultOf(await acquireHome(home))).toMatchObject({
      code: 'home.in-use',
      params: { pid: process.pid },
    });
    await lock.release();
    await valueOf(await acquireHome(home)).release();
    expect((await readdir(join(home, 'run'))).filter((name) => name.startsWith('owner.'))).toHaveLength(1);
  });

  it('goes to exactly one of ten that start at once, each time after the last owner was killed', async () => {
    const home = temporaryFolder();
    for (let round = 0; round < 3; round += 1) {
      const starters = Array.from({ length: 10 }, () => startOne(home));
      const answers = await Promise.all(starters.map((starter) => starter.answer));
      const owners = answers.flatMap(({ owner }) => (owner === undefined ? [] : [owner]));
      expect(owners).toHaveLength(1);
      const faults = answers.flatMap(({ fault }) => (fault === undefined ? [] : [fault]));
      expect(faults).toHaveLength(9);
      for (const fault of faults) {
        expect(fault).toMatchObject({ code: 'home.in-use', params: { pid: owners[0] } });
      }
      await Promise.all(starters.map((starter) => end(starter)));
    }
  }, 60_000);

  it('is taken from a dead owner whose number another process has now', async () => {
    const home = temporaryFolder();
    const other = startOne(join(temporaryFolder(), 'elsewhere'));
    await other.answer;
    await mkdir(join(home, 'run'));
    const record = { pid: other.child.pid, identity: 'another-boot:12345', isReleased: false };
    await writeFile(join(home, 'run', 'owner.7.json'), JSON.stringify(record));
    await valueOf(await acquireHome(home)).release();
    const living = { ...record, identity: await processIdentity(other.child.pid ?? 0) };
    await writeFile(join(home, 'run', 'owner.9.json'), JSON.stringify(living));
    expect(faultOf(await acquireHome(home)).code).toBe('home.in-use');
    await end(other);
    await valueOf(await acquireHome(home)).release();
  });

  it('is taken although the record of the last owner is damaged', async () => {
    const home = temporaryFolder();
    await mkdir(join(home, 'run'));
    await writeFile(join(home, 'run', 'owner.3.json'), '{"pid":');
    await valueOf(await acquireHome(home)).release();
  });

  it('is refused when a file stands in its place', async () => {
    const file = join(temporaryFolder(), 'file');
    await writeFile(file, '');
    expect(faultOf(await acquireHome(file))).toMatchObject({
      code: 'home.not-writable',
      params: { path: file },
    });
  });
});

describe.skipIf(!canMount)('a home on a disk that refuses', () => {
  it('says that it is full, or cannot be written', async () => {
    const disk = await mountSmallDisk(16);
    try {
      await writeFile(join(disk.path, 'filler'), Buffer.alloc(16 * 1024)).catch(() => undefined);
      expect(faultOf(await acquireHome(join(disk.path, 'home'))).code).toBe('home.disk-full');
      await disk.setReadOnly(true);
      expect(faultOf(await acquireHome(join(disk.path, 'other'))).code).toBe('home.not-writable');
    } finally {
      await disk.remove();
    }
  });
});
