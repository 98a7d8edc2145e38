import { readFile } from 'node:fs/promises';
import { UsageError } from '../session.ts';

/** All of a file with a secret (a key has several lines), without the last line end. Never shown, whatever happens. */
export async function readWholeSecret(file: string): Promise<string> {
  const content = await readFile(file, 'utf8').catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UsageError('cli.usage.unreadable-file', { file, reason });
  });
  return content.replace(/\r?\n$/u, '');
}
