import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { done, failed, makeFault } from '../../../src-shared/model/fault.ts';
import type { SystemCipher } from '../secrets.ts';

/** A key store of its own: what one encrypts no other decrypts, as with another account or computer. */
export interface MemoryCipher extends SystemCipher {
  offers: 'keychain' | 'weak' | 'nothing';
}

export function createMemoryCipher(offers: MemoryCipher['offers']): MemoryCipher {
  const key = randomBytes(32);
  const unavailable = failed(makeFault('vault.unavailable'));
  const cipher: MemoryCipher = {
    offers,
    describe: () => ({ offers: cipher.offers, backend: `memory ${cipher.offers}` }),
    encrypt: (text) => {
      if (cipher.offers === 'nothing') return Promise.resolve(unavailable);
      const nonce = randomBytes(12);
      const encoder = createCipheriv('aes-256-gcm', key, nonce);
      const sealed = Buffer.concat([encoder.update(text, 'utf8'), encoder.final()]);
      return Promise.resolve(done(Buffer.concat([nonce, encoder.getAuthTag(), sealed])));
    },
    decrypt: (bytes) => {
      if (cipher.offers === 'nothing') return Promise.resolve(unavailable);
      try {
        const decoder = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
        decoder.setAuthTag(bytes.subarray(12, 28));
        const text = Buffer.concat([decoder.update(bytes.subarray(28)), decoder.final()]);
        return Promise.resolve(done(text.toString('utf8')));
      } catch {
        return Promise.resolve(unavailable);
      }
    },
  };
  return cipher;
}
