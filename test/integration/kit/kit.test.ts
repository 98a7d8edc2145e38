import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeFault } from '../../../src-shared/model/fault.ts';
import { keyId } from '../../../src-shared/model/ids.ts';
import type { Place } from '../../../src-shared/model/place.ts';
import { createMemoryDisks } from '../../../src-main/platform/memory/memory-disks.ts';
import { normaliseKitKey } from '../../../src-main/trust/index.ts';
import { generateKitKey } from '../../../src-main/trust/kit-key.ts';
import { compileScript } from '../../helpers/compile-script.ts';
import { faultOf, valueOf } from '../../helpers/expect-outcome.ts';
import { runRestic } from '../../helpers/foreign-restic.ts';
import { shippedEngine } from '../../helpers/restic-engine.ts';
import { canMount, mountSmallDisk } from '../../helpers/small-disk.ts';
import { filesWith, makeSpyEngine } from '../../helpers/spy-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { commandsOnKit, keyOnKit, textOfKit } from './read-kit.ts';
import { call, canary, id, openTrust, samplePlan, type TrustBench } from './trust-bench.ts';

const write = ({ trust }: TrustBench, path: string) =>
  trust.handlers['kits.write']({ repositoryId: id, path }, call);
const verify = ({ trust }: TrustBench, key: string) =>
  trust.handlers['kits.verify']({ repositoryId: id, key }, call);
const revoke = ({ trust }: TrustBench) => trust.handlers['kits.revoke']({ repositoryId: id }, call);
const keysOf = async (bench: TrustBench) => valueOf(await bench.restic.keys.list(bench.repositoryAccess));
const opens = (bench: TrustBench, key: string): boolean => {
  try {
    runRestic(bench.repositoryAccess.location, key, ['cat', 'config', '--no-lock']);
    return true;
  } catch {
    return false;
  }
};

const blueDisk: Place = {
  id: '1234-ABCD',
  name: 'Blue Disk',
  mountPath: '/media/anna/Blue Disk',
  freeBytes: 1e12,
  totalBytes: 2e12,
  kind: 'removable',
  isSystemDisk: false,
  isReadOnly: false,
  fileSystem: 'exfat',
};

async function withKit(
  bench: TrustBench,
): Promise<{ readonly path: string; readonly text: string; readonly key: string }> {
  const path = join(bench.folder, 'kit.pdf');
  valueOf(await write(bench, path));
  const text = textOfKit(path);
  return { path, text, key: keyOnKit(text) };
}

describe('a recovery kit', () => {
  it('tells place, identity and a key of its own, for the owner’s eyes only', async () => {
    const bench = await openTrust();
    const { path, text, key } = await withKit(bench);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    for (const told of [
      'Recovery kit',
      'Blue drive',
      bench.repositoryAccess.location,
      samplePlan.name,
      'November 22, 2026, by anna on annas-laptop',
      bench.repository().resticId,
    ]) {
      expect(text.replaceAll('\n', '')).toContain(told);
    }
    expect(normaliseKitKey(key)).toBe(key);
    const kitKeys = (await keysOf(bench)).filter(({ user }) => user === 'recovery-kit');
    expect(kitKeys).toMatchObject([{ host: 'host-of-the-plan', id: bench.repository().recoveryKit?.keyId }]);
    expect(bench.repository().recoveryKit).toMatchObject({
      createdAt: '2026-11-22T12:00:00.000Z',
      verifiedAt: null,
    });
    expect(text).not.toContain(canary);
  });

  it('brings everything back with plain restic, by its own words alone', async () => {
    const bench = await openTrust();
    const source = join(bench.folder, 'source');
    mkdirSync(source);
    writeFileSync(join(source, 'diary.txt'), 'Dear diary');
    runRestic(bench.repositoryAccess.location, canary, ['backup', source]);
    const { text, key } = await withKit(bench);
    const [list = '', restore = ''] = commandsOnKit(text, 'Linux');
    const elsewhere = temporaryFolder();
    symlinkSync(shippedEngine, join(elsewhere, 'restic'));
    const run = (command: string): string =>
      execFileSync('sh', ['-c', command], {
        cwd: elsewhere,
        env: { PATH: process.env['PATH'], HOME: elsewhere },
        input: `${key}\n`,
        encoding: 'utf8',
      });
    expect(run(list)).toContain(source);
    run(restore);
    expect(readFileSync(join(elsewhere, 'Restored', source, 'diary.txt'), 'utf8')).toBe('Dear diary');
  });

  it('never shows its key in arguments, answers or files other than itself', async () => {
    const spy = makeSpyEngine(temporaryFolder());
    const bench = await openTrust({}, spy.path);
    const path = join(bench.folder, 'kit.pdf');
    const answer = await write(bench, path);
    const key = keyOnKit(textOfKit(path));
    const answers = [
      answer,
      await verify(bench, key),
      await verify(bench, generateKitKey()),
      await revoke(bench),
    ];
    const { words } = spy.seen();
    for (const form of [key, key.replaceAll('-', ''), key.slice(0, 17)]) {
      expect(words.join('\n')).not.toContain(form);
      expect(JSON.stringify([answers, bench.log, bench.repository()])).not.toContain(form);
      expect(filesWith(form, bench.folder)).toEqual([]);
    }
  });

  it('is drawn in a thread of its own just as here', async () => {
    const program = await compileScript(import.meta.url, '../../../src-main/trust/kit-worker.ts');
    const bench = await openTrust({ kitWorker: new URL(`file://${program}`) });
    const { text, key } = await withKit(bench);
    expect(text).toContain('Blue drive');
    expect(opens(bench, key)).toBe(true);
  });

  it('says where other systems will show a drive that is carried to them', async () => {
    const disks = createMemoryDisks([]);
    const bench = await openTrust({ disks });
    const { location } = bench.repositoryAccess;
    disks.places = [{ ...blueDisk, mountPath: dirname(location) }];
    const { text } = await withKit(bench);
    const [own = ''] = commandsOnKit(text, 'Linux');
    const [mac = ''] = commandsOnKit(text, 'macOS');
    expect(own).toContain(dirname(location));
    expect(mac).toBe(String.raw`./restic -r '/Volumes/Blue Disk/Anna'\''s drive' snapshots`);
    expect(text).toContain(`.\\restic.exe -r 'E:\\Anna''s drive' snapshots`);
  });

  it('can be made while something else writes into the repository', async () => {
    const bench = await openTrust();
    const lease = valueOf(await bench.leases.acquire(id, 'writer', 'backup'));
    const { key } = await withKit(bench);
    lease.release();
    expect(opens(bench, key)).toBe(true);
  });
});

describe('a recovery kit that cannot be kept', () => {
  const kitKeys = async (bench: TrustBench) =>
    (await keysOf(bench)).filter(({ user }) => user === 'recovery-kit');

  it('leaves no key behind when its folder is gone or another file stands there', async () => {
    const bench = await openTrust();
    const other = join(bench.folder, 'thesis.pdf');
    writeFileSync(other, 'not a PDF at all');
    for (const path of [join(bench.folder, 'gone', 'kit.pdf'), other]) {
      expect(faultOf(await write(bench, path))).toMatchObject({ code: 'kit.not-writable', params: { path } });
    }
    expect(readFileSync(other, 'utf8')).toBe('not a PDF at all');
    expect(await kitKeys(bench)).toEqual([]);
    expect(bench.repository().recoveryKit).toBeNull();
  });

  it('is refused where it would replace what is no kit by name', async () => {
    const bench = await openTrust();
    for (const path of ['kit.pdf', join(bench.folder, '.bashrc')]) {
      expect(faultOf(await write(bench, path)).code).toBe('request.invalid');
    }
  });

  it.skipIf(!canMount)('leaves no key behind when the disk is full or read-only', async () => {
    const disk = await mountSmallDisk(24);
    onTestFinished(() => disk.remove());
    const bench = await openTrust();
    const path = join(disk.path, 'kit.pdf');
    expect(faultOf(await write(bench, path)).code).toBe('kit.not-writable');
    expect(readdirSync(disk.path)).toEqual([]);
    await disk.setReadOnly(true);
    expect(faultOf(await write(bench, path)).code).toBe('kit.not-writable');
    expect(await kitKeys(bench)).toEqual([]);
  });

  it('leaves neither key nor sheet when the settings cannot be saved', async () => {
    const bench = await openTrust();
    const path = join(bench.folder, 'kit.pdf');
    bench.refuseSaving(makeFault('home.disk-full'));
    expect(faultOf(await write(bench, path)).code).toBe('home.disk-full');
    expect(existsSync(path)).toBe(false);
    expect(await kitKeys(bench)).toEqual([]);
  });
});

describe('proving that a recovery kit is there', () => {
  it('takes its key however it is typed, and remembers when', async () => {
    const bench = await openTrust();
    const { key } = await withKit(bench);
    bench.clock.advance(60_000);
    expect(valueOf(await verify(bench, ` ${key.toLowerCase().replaceAll('-', ' ')} `))).toEqual({
      matches: true,
    });
    expect(bench.repository().recoveryKit?.verifiedAt).toBe('2026-11-22T12:01:00.000Z');
  });

  it('refuses mistyped keys, keys of other kits, and the password', async () => {
    const bench = await openTrust();
    const { key } = await withKit(bench);
    const mistyped = `${key.startsWith('A') ? 'B' : 'A'}${key.slice(1)}`;
    for (const typed of [mistyped, generateKitKey(), canary, 'x']) {
      expect(valueOf(await verify(bench, typed))).toEqual({ matches: false });
    }
    expect(bench.repository().recoveryKit?.verifiedAt).toBeNull();
  });

  it('refuses a kit key that opens the repository but is not the one that is remembered', async () => {
    const bench = await openTrust();
    const first = await withKit(bench);
    await withKit(bench);
    expect(opens(bench, first.key)).toBe(true);
    expect(valueOf(await verify(bench, first.key))).toEqual({ matches: false });
  });

  it('says that there is none', async () => {
    const bench = await openTrust();
    expect(faultOf(await verify(bench, generateKitKey())).code).toBe('kit.none');
    expect(faultOf(await revoke(bench)).code).toBe('kit.none');
  });
});

describe('revoking a recovery kit', () => {
  it('makes its key and those of earlier kits useless, and nobody else’s', async () => {
    const bench = await openTrust();
    const first = await withKit(bench);
    const second = await withKit(bench);
    const foreign = generateKitKey();
    const labels = { user: 'recovery-kit', host: 'another-computer' };
    valueOf(await bench.restic.keys.add(bench.repositoryAccess, { newPassword: foreign, ...labels }));
    expect([opens(bench, first.key), opens(bench, second.key)]).toEqual([true, true]);
    valueOf(await revoke(bench));
    expect([opens(bench, first.key), opens(bench, second.key)]).toEqual([false, false]);
    expect([opens(bench, foreign), opens(bench, canary)]).toEqual([true, true]);
    expect(bench.repository().recoveryKit).toBeNull();
    expect(faultOf(await verify(bench, second.key)).code).toBe('kit.none');
  });

  it('goes through when its key is gone already', async () => {
    const bench = await openTrust();
    await withKit(bench);
    const kitId = keyId.parse(bench.repository().recoveryKit?.keyId);
    valueOf(await bench.restic.keys.remove(bench.repositoryAccess, kitId));
    valueOf(await revoke(bench));
    expect(bench.repository().recoveryKit).toBeNull();
  });

  it('does not wait behind a backup', async () => {
    const bench = await openTrust();
    const { key } = await withKit(bench);
    const lease = valueOf(await bench.leases.acquire(id, 'writer', 'backup'));
    expect(faultOf(await revoke(bench))).toMatchObject({
      code: 'repository.in-use',
      params: { work: 'backup' },
    });
    lease.release();
    expect(opens(bench, key)).toBe(true);
  });
});
