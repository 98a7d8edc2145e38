import { app } from 'electron';
import { createSafeStorageCipher } from '../../../src-main/platform/electron/safe-storage-cipher.ts';

/** Runs inside Electron: says what its key store offers, and whether a secret comes back. */
void app.whenReady().then(async () => {
  const cipher = await createSafeStorageCipher();
  const encrypted = await cipher.encrypt('CANARY-safe-storage');
  const decrypted = encrypted.ok ? await cipher.decrypt(encrypted.value) : encrypted;
  const foreign = await cipher.decrypt(Buffer.from('v11 made by another account'));
  const sealed = encrypted.ok ? Buffer.from(encrypted.value).toString('latin1') : '';
  const report = { ...cipher.describe(), decrypted, foreign, isPlain: sealed.includes('CANARY') };
  process.stdout.write(`report ${JSON.stringify(report)}\n`);
  app.exit(0);
});
