import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src-shared/model/event.ts';
import { done } from '../../../src-shared/model/fault.ts';
import { createMemoryCipher, type MemoryCipher } from '../../../src-main/platform/memory/memory-cipher.ts';
import { createManualClock } from '../../../src-main/platform/memory/manual-clock.ts';
import { noCipher } from '../../../src-main/platform/node/no-cipher.ts';
import { openDocumentFile } from '../../../src-main/platform/node/open-document-file.ts';
import type { SystemCipher } from '../../../src-main/platform/secrets.ts';
import { createVault, generatePassword, type Vault } from '../../../src-main/vault/index.ts';
import { faultOf, valueOf } from '../../helpers/expect-outcome.ts';
import { canMount, mountSmallDisk } from '../../helpers/small-disk.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const canary = 'CANARY-7b1f-secret';
const ref = 'repository:11111111-1111-4111-8111-111111111111:password';
const call = { signal: new AbortController().signal };

interface Setting {
  readonly file?: string;
  readonly cipher?: SystemCipher;
  readonly passphrase?: string;
}

async function open({
  file = join(temporaryFolder(), 'secrets.json'),
  cipher = noCipher,
  passphrase,
}: Setting) {
  const facts: Fact[] = [];
  const clock = createManualClock();
  const weak = { isAccepted: false };
  const vault = valueOf(
    await createVault({
      openDocument: openDocumentFile,
      file,
      cipher,
      clock,
      publish: (fact) => facts.push(fact),
      passphrase,
      weakProtection: {
        isAccepted: () => weak.isAccepted,
        accept: () => {
          weak.isAccepted = true;
          return Promise.resolve(done(null));
        },
      },
    }),
  );
  return { vault, facts, clock, weak, file };
}

/** Everything that the vault's folder holds, as text. */
async function onDisk(file: string): Promise<string> {
  const names = await readdir(dirname(file));
  return (await Promise.all(names.map((name) => readFile(join(dirname(file), name), 'utf8')))).join('\n');
}

const setPassphrase = (vault: Vault, passphrase: string) =>
  vault.handlers['vault.set-passphrase']({ passphrase }, call);
const unlock = (vault: Vault, passphrase: string, signal = call.signal) =>
  vault.handlers['vault.unlock']({ passphrase }, { signal });

describe('a vault behind the system’s key store', () => {
  it('keeps secrets over a restart, and only as ciphertext', async () => {
    const cipher = createMemoryCipher('keychain');
    const { vault, file, facts } = await open({ cipher });
    expect(vault.state()).toMatchObject({ protection: 'none', isLocked: false, systemOffers: 'keychain' });
    valueOf(await vault.put(ref, canary));
    expect(facts).toEqual([{ type: 'vault-changed', vault: vault.state() }]);
    expect(vault.state()).toMatchObject({ protection: 'keychain', isLocked: false });
    expect(await onDisk(file)).not.toContain(canary);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const again = await open({ cipher, file });
    expect(valueOf(await again.vault.get(ref))).toBe(canary);
    expect(JSON.stringify([facts, again.vault.state()])).not.toContain(canary);
  });

  it('says on another computer that it cannot be read, and takes new secrets without losing the old', async () => {
    const old = createMemoryCipher('keychain');
    const { vault, file } = await open({ cipher: old });
    valueOf(await vault.put(ref, canary));
    const moved = await open({ cipher: createMemoryCipher('keychain'), file });
    expect(faultOf(await moved.vault.get(ref)).code).toBe('vault.unavailable');
    expect(await moved.vault.countUnreadable()).toBe(1);
    expect(faultOf(await setPassphrase(moved.vault, 'a long passphrase')).code).toBe('vault.unavailable');
    valueOf(await moved.vault.put('repository:other:password', 'other'));
    expect(valueOf(await moved.vault.get('repository:other:password'))).toBe('other');
    const back = await open({ cipher: old, file });
    expect(valueOf(await back.vault.get(ref))).toBe(canary);
  });

  it('does not turn weak when the key store has gone', async () => {
    const cipher: MemoryCipher = createMemoryCipher('keychain');
    const { vault, weak } = await open({ cipher });
    valueOf(await vault.put(ref, canary));
    cipher.offers = 'weak';
    weak.isAccepted = true;
    expect(faultOf(await vault.put('b', 'b')).code).toBe('vault.unavailable');
    expect(vault.state().protection).toBe('keychain');
  });

  it('does not open an entry that was put under another name', async () => {
    const cipher = createMemoryCipher('keychain');
    const { vault, file } = await open({ cipher });
    valueOf(await vault.put('a', 'secret of a'));
    valueOf(await vault.put('b', 'secret of b'));
    const content = JSON.parse(await readFile(file, 'utf8')) as { entries: Record<string, string> };
    await writeFile(file, JSON.stringify({ ...content, entries: { a: content.entries['b'] } }));
    const swapped = await open({ cipher, file });
    expect(faultOf(await swapped.vault.get('a')).code).toBe('vault.unavailable');
  });
});

describe('a vault on a system without a key store', () => {
  it('asks for a passphrase until the person accepts a weak one', async () => {
    const { vault, file } = await open({ cipher: createMemoryCipher('weak') });
    expect(faultOf(await vault.put(ref, canary)).code).toBe('vault.passphrase-needed');
    expect(await onDisk(file)).toBe('');
    expect(valueOf(await vault.handlers['vault.use-system']({}, call))).toMatchObject({ protection: 'weak' });
    valueOf(await vault.put(ref, canary));
    expect(valueOf(await vault.get(ref))).toBe(canary);
  });

  it('cannot use a system that offers nothing', async () => {
    const { vault } = await open({ cipher: noCipher });
    expect(faultOf(await vault.put(ref, canary)).code).toBe('vault.passphrase-needed');
    expect(faultOf(await vault.handlers['vault.use-system']({}, call)).code).toBe('vault.unavailable');
  });

  it('moves to the key store, and everything in it with it, once there is one', async () => {
    const cipher = createMemoryCipher('weak');
    const { vault } = await open({ cipher });
    valueOf(await vault.handlers['vault.use-system']({}, call));
    valueOf(await vault.put(ref, canary));
    cipher.offers = 'keychain';
    expect(valueOf(await vault.handlers['vault.use-system']({}, call)).protection).toBe('keychain');
    expect(valueOf(await vault.get(ref))).toBe(canary);
  });
});

describe('a vault behind a passphrase', () => {
  it('is locked at the next start until the passphrase is typed', async () => {
    const first = await open({ passphrase: 'correct horse' });
    valueOf(await first.vault.put(ref, canary));
    expect(await onDisk(first.file)).not.toContain(canary);
    const { vault, facts, file } = await open({ file: first.file });
    const unlockedTimes: number[] = [];
    vault.onUnlocked(() => unlockedTimes.push(1));
    expect(vault.state()).toMatchObject({ protection: 'passphrase', isLocked: true });
    expect(faultOf(await vault.get(ref)).code).toBe('vault.locked');
    expect(faultOf(await vault.put(ref, 'x')).code).toBe('vault.locked');
    expect(valueOf(await unlock(vault, 'correct horse'))).toMatchObject({ isLocked: false });
    expect(valueOf(await vault.get(ref))).toBe(canary);
    expect(unlockedTimes).toHaveLength(1);
    expect(facts).toEqual([{ type: 'vault-changed', vault: vault.state() }]);
    expect(await onDisk(file)).not.toContain('correct horse');
  });

  it('takes umlauts however they were composed', async () => {
    const first = await open({ passphrase: 'schöne Grüße'.normalize('NFC') });
    valueOf(await first.vault.put(ref, canary));
    const again = await open({ file: first.file, passphrase: 'schöne Grüße'.normalize('NFD') });
    expect(valueOf(await again.vault.get(ref))).toBe(canary);
  });

  it('names a wrong passphrase from the command line as what it is', async () => {
    const first = await open({ passphrase: 'correct horse' });
    valueOf(await first.vault.put(ref, canary));
    const { vault } = await open({ file: first.file, passphrase: 'wrong' });
    expect(faultOf(await vault.get(ref)).code).toBe('vault.wrong-passphrase');
  });

  it('makes a guesser wait longer after each wrong passphrase', async () => {
    const first = await open({ passphrase: 'correct horse' });
    valueOf(await first.vault.put(ref, canary));
    const { vault, clock } = await open({ file: first.file });
    expect(faultOf(await unlock(vault, 'guess 1')).code).toBe('vault.wrong-passphrase');
    for (const waitMs of [1000, 2000, 4000]) {
      const next = unlock(vault, 'another guess');
      await expect.poll(() => clock.pendingCount, { timeout: 20_000 }).toBe(1);
      clock.advance(waitMs - 1);
      expect(clock.pendingCount).toBe(1);
      clock.advance(1);
      expect(faultOf(await next).code).toBe('vault.wrong-passphrase');
    }
    const gaveUp = new AbortController();
    const cancelled = unlock(vault, 'correct horse', gaveUp.signal);
    await expect.poll(() => clock.pendingCount, { timeout: 20_000 }).toBe(1);
    gaveUp.abort();
    expect(faultOf(await cancelled).code).toBe('request.cancelled');
    clock.advance(8000);
    expect(valueOf(await unlock(vault, 'correct horse')).isLocked).toBe(false);
  });

  it('can be set later and given back to the system; every secret moves in one step', async () => {
    const cipher = createMemoryCipher('keychain');
    const { vault, file } = await open({ cipher });
    for (const name of ['a', 'b', 'c']) valueOf(await vault.put(name, `secret of ${name}`));
    expect(valueOf(await setPassphrase(vault, 'a long passphrase')).protection).toBe('passphrase');
    expect(valueOf(await vault.get('b'))).toBe('secret of b');
    const again = await open({ cipher: noCipher, file, passphrase: 'a long passphrase' });
    expect(valueOf(await again.vault.get('c'))).toBe('secret of c');
    valueOf(await setPassphrase(vault, 'another passphrase'));
    const withOld = await open({ cipher, file, passphrase: 'a long passphrase' });
    expect(faultOf(await withOld.vault.get('a')).code).toBe('vault.wrong-passphrase');
    expect(valueOf(await vault.handlers['vault.use-system']({}, call)).protection).toBe('keychain');
    expect(valueOf(await (await open({ cipher, file })).vault.get('a'))).toBe('secret of a');
  });

  it('cannot be changed while it is locked', async () => {
    const first = await open({ passphrase: 'correct horse' });
    valueOf(await first.vault.put(ref, canary));
    const { vault } = await open({ file: first.file, cipher: createMemoryCipher('keychain') });
    expect(faultOf(await setPassphrase(vault, 'another one')).code).toBe('vault.locked');
    expect(faultOf(await vault.handlers['vault.use-system']({}, call)).code).toBe('vault.locked');
  });

  it('puts the first secrets of two callers behind one and the same key', async () => {
    const { vault, file } = await open({ passphrase: 'correct horse' });
    await Promise.all(['a', 'b', 'c'].map((name) => vault.put(name, `secret of ${name}`).then(valueOf)));
    const again = await open({ file, passphrase: 'correct horse' });
    for (const name of ['a', 'b', 'c'])
      expect(valueOf(await again.vault.get(name))).toBe(`secret of ${name}`);
  });

  it('notices a changed byte', async () => {
    const { vault, file } = await open({ passphrase: 'correct horse' });
    valueOf(await vault.put(ref, canary));
    const content = JSON.parse(await readFile(file, 'utf8')) as { entries: Record<string, string> };
    const bytes = Buffer.from(content.entries[ref] ?? '', 'base64');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(file, JSON.stringify({ ...content, entries: { [ref]: bytes.toString('base64') } }));
    const again = await open({ file, passphrase: 'correct horse' });
    expect(faultOf(await again.vault.get(ref)).code).toBe('vault.unavailable');
  });
});

describe('any vault', () => {
  it('forgets what is removed and knows nothing of what was never put', async () => {
    const { vault, file } = await open({ cipher: createMemoryCipher('keychain') });
    valueOf(await vault.put(ref, canary));
    valueOf(await vault.remove(ref));
    valueOf(await vault.remove(ref));
    expect(faultOf(await vault.get(ref))).toMatchObject({ code: 'vault.secret-missing', params: { ref } });
    expect(await readFile(file, 'utf8')).not.toContain(ref);
  });

  it('tells that a damaged file was replaced by its copy, and lost nothing', async () => {
    const cipher = createMemoryCipher('keychain');
    const { vault, file } = await open({ cipher });
    valueOf(await vault.put(ref, canary));
    await writeFile(file, '{"version":1,"protection":"keych');
    const again = await open({ cipher, file });
    expect(again.vault.notice).toMatchObject({ code: 'secrets-recovered', params: { used: 'copy' } });
    expect(valueOf(await again.vault.get(ref))).toBe(canary);
    expect((await open({ cipher, file })).vault.notice).toBeNull();
  });

  it.skipIf(!canMount)('keeps the old protection when the disk is full', async () => {
    const disk = await mountSmallDisk(64);
    try {
      const cipher = createMemoryCipher('keychain');
      const file = join(disk.path, 'secrets.json');
      const { vault } = await open({ cipher, file });
      valueOf(await vault.put(ref, canary));
      await writeFile(join(disk.path, 'filler'), Buffer.alloc(64 * 1024)).catch(() => undefined);
      expect(faultOf(await setPassphrase(vault, 'a long passphrase')).code).toBe('home.disk-full');
      expect(vault.state()).toMatchObject({ protection: 'keychain', isLocked: false });
      expect(valueOf(await vault.get(ref))).toBe(canary);
      expect(valueOf(await (await open({ cipher, file })).vault.get(ref))).toBe(canary);
    } finally {
      await disk.remove();
    }
  });
});

describe('a generated password', () => {
  it('has more than 256 bits of characters that nobody confuses, and never comes twice', () => {
    const passwords = Array.from({ length: 200 }, generatePassword);
    expect(new Set(passwords).size).toBe(200);
    for (const password of passwords) {
      expect(password).toMatch(/^([A-HJ-NP-Z2-9]{5}-){10}[A-HJ-NP-Z2-9]{5}$/u);
      expect(password.replaceAll('-', '').length * 5).toBeGreaterThanOrEqual(256);
    }
    const seen = new Set(passwords.join('').replaceAll('-', ''));
    expect(seen.size).toBe(32);
  });
});
