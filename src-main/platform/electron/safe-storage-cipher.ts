import { safeStorage } from 'electron';
import { done, failed, makeFault } from '../../../src-shared/model/fault.ts';
import type { Outcome } from '../../../src-shared/model/fault.ts';
import type { SystemCipher } from '../secrets.ts';

interface Coder {
  readonly encode: (text: string) => Promise<Uint8Array>;
  readonly decode: (bytes: Uint8Array) => Promise<string>;
}

/** Call when the app is ready: before that the system's key store cannot be asked. */
export async function createSafeStorageCipher(): Promise<SystemCipher> {
  const backend = chooseBackend();
  const isWeak = backend === 'basic_text';
  // Without this Electron refuses to encrypt at all where there is no key store; the person is asked before it is used.
  if (isWeak) safeStorage.setUsePlainTextEncryption(true);
  const coder = await chooseCoder();
  const kind = isWeak ? 'weak' : 'keychain';
  return {
    describe: () => ({
      offers: coder === null ? 'nothing' : kind,
      backend: backendNames[backend] ?? backend,
    }),
    encrypt: (text) => attempt(coder, ({ encode }) => encode(text)),
    decrypt: (bytes) => attempt(coder, ({ decode }) => decode(bytes)),
  };
}

function chooseBackend(): string {
  if (process.platform === 'darwin' || process.platform === 'win32') return process.platform;
  return safeStorage.getSelectedStorageBackend();
}

const backendNames: Readonly<Record<string, string>> = {
  darwin: 'macOS Keychain',
  win32: 'Windows DPAPI',
  gnome_libsecret: 'GNOME Keyring',
  kwallet: 'KWallet',
  kwallet5: 'KWallet',
  kwallet6: 'KWallet',
};

/**
 * Electron 46 has only the asynchronous calls, 33 only the synchronous ones; in between, each reads what the other wrote.
 */
async function chooseCoder(): Promise<Coder | null> {
  if ('isAsyncEncryptionAvailable' in safeStorage && (await safeStorage.isAsyncEncryptionAvailable())) {
    return {
      encode: (text) => safeStorage.encryptStringAsync(text),
      decode: async (bytes) => (await safeStorage.decryptStringAsync(Buffer.from(bytes))).result,
    };
  }
  return 'isEncryptionAvailable' in safeStorage ? synchronousCoder() : null;
}

/* eslint-disable @typescript-eslint/no-deprecated -- the only ones that the oldest Electron we run on has */
function synchronousCoder(): Coder | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  return {
    encode: (text) => Promise.resolve(safeStorage.encryptString(text)),
    decode: (bytes) => Promise.resolve(safeStorage.decryptString(Buffer.from(bytes))),
  };
}
/* eslint-enable @typescript-eslint/no-deprecated */

async function attempt<Value>(
  coder: Coder | null,
  work: (coder: Coder) => Promise<Value>,
): Promise<Outcome<Value>> {
  if (coder === null) return failed(makeFault('vault.unavailable'));
  try {
    return done(await work(coder));
  } catch (error) {
    return failed(makeFault('vault.unavailable', { detail: String(error) }));
  }
}
