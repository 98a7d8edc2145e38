import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';

const base64 = z.base64();

/** How a passphrase becomes a key; kept beside what it encrypts. */
export const passphraseHeader = z.object({
  cost: z.number().int().min(16_384).max(1_048_576),
  blockSize: z.literal(8),
  parallelization: z.literal(1),
  salt: base64,
  /** A known text, sealed: tells whether a passphrase is the right one. */
  check: base64,
});
export type PassphraseHeader = z.infer<typeof passphraseHeader>;

/** Encrypts and authenticates with AES-256-GCM; a sealed text opens only under the name that it was sealed for. */
export interface PassphraseKey {
  seal(name: string, text: string): string;
  /** Null when the key is another, the name is another or the bytes were changed. */
  open(name: string, sealed: string): string | null;
}

const checkName = 'check';
const checkText = 'timelocker';
/** 128 MiB and some 0.4 s: what a home computer gives away once a start, and a guesser for each guess. */
const cost = 131_072;

export async function createPassphraseKey(
  passphrase: string,
): Promise<{ readonly key: PassphraseKey; readonly header: PassphraseHeader }> {
  const settings = {
    cost,
    blockSize: 8,
    parallelization: 1,
    salt: randomBytes(32).toString('base64'),
  } as const;
  const key = keyFrom(await derive(passphrase, settings));
  return { key, header: { ...settings, check: key.seal(checkName, checkText) } };
}

/** Null when the passphrase is wrong. */
export async function openPassphraseKey(
  passphrase: string,
  header: PassphraseHeader,
): Promise<PassphraseKey | null> {
  const key = keyFrom(await derive(passphrase, header));
  return key.open(checkName, header.check) === checkText ? key : null;
}

function derive(passphrase: string, settings: Omit<PassphraseHeader, 'check'>): Promise<Buffer> {
  const { cost: N, blockSize: r, parallelization: p } = settings;
  // The same letters can be typed as different code points on different systems.
  const text = passphrase.normalize('NFKC');
  return new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 256 * N * r };
    scrypt(text, Buffer.from(settings.salt, 'base64'), 32, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

const nonceBytes = 12;
const tagBytes = 16;

function keyFrom(bytes: Buffer): PassphraseKey {
  return {
    seal: (name, text) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', bytes, nonce).setAAD(Buffer.from(name));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
    },
    open: (name, sealed) => {
      const data = Buffer.from(sealed, 'base64');
      if (data.length < nonceBytes + tagBytes) return null;
      const nonce = data.subarray(0, nonceBytes);
      const tag = data.subarray(nonceBytes, nonceBytes + tagBytes);
      try {
        const decipher = createDecipheriv('aes-256-gcm', bytes, nonce, { authTagLength: tagBytes })
          .setAAD(Buffer.from(name))
          .setAuthTag(tag);
        const text = [decipher.update(data.subarray(nonceBytes + tagBytes)), decipher.final()];
        return Buffer.concat(text).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}
