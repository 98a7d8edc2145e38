import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Fills a folder and puts it in place in one step: whoever finds the folder finds it complete. Two set-ups may do
 * this at once; the first to finish wins.
 * @param {string} path
 * @param {(folder: string) => void | Promise<void>} fill
 */
export async function makeFolderOnce(path, fill) {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = mkdtempSync(join(dirname(path), `.${basename(path)}-`));
  try {
    await fill(temporary);
    if (!existsSync(path)) renameSync(temporary, path);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
