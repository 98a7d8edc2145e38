import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LogBug } from '../bug-log.ts';

const maxBytes = 1024 * 1024;
const maxEntryLength = 8000;

/**
 * Appends to a file of its owner alone, with one older file beside it. Synchronous, because the process may be about to
 * end. When it cannot be written, the bug is told to nobody: there is no other place that is private.
 */
export function createBugLogFile(file: string, now: () => Date): LogBug {
  return (where, error) => {
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      turnOver(file);
      const words = withoutSecrets(wordsOf(error)).slice(0, maxEntryLength);
      appendFileSync(file, `${now().toISOString()} ${where}: ${words}\n`, { mode: 0o600 });
    } catch {
      return;
    }
  };
}

function turnOver(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found !== undefined && found.size > maxBytes) renameSync(file, `${file}.1`);
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** Credentials in addresses, and what stands behind a word that announces a secret. */
function withoutSecrets(words: string): string {
  return words
    .replace(/(?<scheme>\w+:\/\/)[^\s/@]*@/gu, '$<scheme>…@')
    .replace(/(?<name>[\w-]*(?:password|passphrase|secret|token)[\w-]*["']?\s*[:=]\s*)\S+/giu, '$<name>…');
}
