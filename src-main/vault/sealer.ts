import { z } from 'zod';
import { done, failed, makeFault } from '../../src-shared/model/fault.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';
import type { SystemCipher } from '../platform/secrets.ts';
import type { PassphraseKey } from './passphrase-key.ts';
import type { SecretRef } from './vault.ts';

/** Turns secrets into text for the file and back. */
export interface Sealer {
  seal(ref: SecretRef, secret: string): Promise<Outcome<string>>;
  open(ref: SecretRef, sealed: string): Promise<Outcome<string>>;
}

const unavailable = (): { readonly ok: false; readonly fault: ReturnType<typeof makeFault> } =>
  failed(makeFault('vault.unavailable'));

export const passphraseSealer = (key: PassphraseKey): Sealer => ({
  seal: (ref, secret) => Promise.resolve(done(key.seal(ref, secret))),
  open: (ref, sealed) => {
    const secret = key.open(ref, sealed);
    return Promise.resolve(secret === null ? unavailable() : done(secret));
  },
});

const named = z.object({ ref: z.string(), secret: z.string() });

/** The system's cipher knows no names, so the name goes inside: an entry put under another name does not open. */
export const systemSealer = (cipher: SystemCipher): Sealer => ({
  seal: async (ref, secret) => {
    const encrypted = await cipher.encrypt(JSON.stringify({ ref, secret }));
    return encrypted.ok ? done(Buffer.from(encrypted.value).toString('base64')) : encrypted;
  },
  open: async (ref, sealed) => {
    const text = await cipher.decrypt(Buffer.from(sealed, 'base64'));
    if (!text.ok) return text;
    const content = parse(text.value);
    return content?.ref === ref ? done(content.secret) : unavailable();
  },
});

function parse(text: string): z.infer<typeof named> | null {
  try {
    return named.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

type Entries = Readonly<Record<SecretRef, string>>;

/** Seals all entries anew, or fails without a result: nothing is ever left out. */
export async function resealAll(entries: Entries, from: Sealer, to: Sealer): Promise<Outcome<Entries>> {
  const resealed: [SecretRef, string][] = [];
  for (const [ref, sealed] of Object.entries(entries)) {
    const secret = await from.open(ref, sealed);
    if (!secret.ok) return secret;
    const anew = await to.seal(ref, secret.value);
    if (!anew.ok) return anew;
    resealed.push([ref, anew.value]);
  }
  return done(Object.fromEntries(resealed));
}
