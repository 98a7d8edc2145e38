import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { electronRuntime } from '../../../build/electron-runtime.mjs';
import { compileScript } from '../../helpers/compile-script.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const run = promisify(execFile);
const canRun = process.platform === 'linux' && (await hasElectronAndDisplay());

async function hasElectronAndDisplay(): Promise<boolean> {
  try {
    await run('xvfb-run', ['--help']);
    return electronRuntime().path !== '';
  } catch {
    return false;
  }
}

let program = '';
beforeAll(async () => {
  program = await compileScript(import.meta.url, './safe-storage.script.ts');
});

async function askElectron(passwordStore: string): Promise<unknown> {
  const electronArgs = [
    '--no-sandbox',
    '--disable-gpu',
    `--user-data-dir=${join(temporaryFolder(), 'data')}`,
  ];
  const { stdout } = await run(
    'xvfb-run',
    ['-a', electronRuntime().path, ...electronArgs, `--password-store=${passwordStore}`, program],
    // Without a session bus no key store can answer, whatever runs on the developer's desktop.
    { env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: 'disabled:' }, timeout: 60_000 },
  );
  const report = stdout.split('\n').find((line) => line.startsWith('report '));
  return JSON.parse(report?.slice('report '.length) ?? 'null');
}

describe.skipIf(!canRun)('the key store behind a real Electron', () => {
  it('is weak without a keyring, says so, and brings a secret back', async () => {
    expect(await askElectron('basic')).toMatchObject({
      offers: 'weak',
      backend: 'basic_text',
      decrypted: { ok: true, value: 'CANARY-safe-storage' },
      foreign: { ok: false, fault: { code: 'vault.unavailable' } },
      isPlain: false,
    });
  });

  it('offers nothing when the keyring that the desktop names does not answer', async () => {
    expect(await askElectron('gnome-libsecret')).toMatchObject({
      offers: 'nothing',
      decrypted: { ok: false, fault: { code: 'vault.unavailable' } },
    });
  });
});
