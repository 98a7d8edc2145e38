import { failed, makeFault } from '../../../src-shared/model/fault.ts';
import type { SystemCipher } from '../secrets.ts';

/** For hosts without a key store (the command line): secrets need a passphrase there. */
export const noCipher: SystemCipher = {
  describe: () => ({ offers: 'nothing', backend: 'none' }),
  encrypt: () => Promise.resolve(failed(makeFault('vault.unavailable'))),
  decrypt: () => Promise.resolve(failed(makeFault('vault.unavailable'))),
};
