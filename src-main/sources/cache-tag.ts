import { closeSync, openSync, readSync } from 'node:fs';
import { joinRaw, type RawPath } from '../platform/raw-path.ts';

export const cacheTagName = 'CACHEDIR.TAG';

/** https://bford.info/cachedir: the tag counts only with this beginning. */
const signature = 'Signature: 8a477f597d28d172789f06886806bc55';

export function isTaggedCache(folder: RawPath): boolean {
  const start = Buffer.alloc(signature.length);
  try {
    const file = openSync(joinRaw(folder, cacheTagName), 'r');
    try {
      readSync(file, start);
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
  return start.toString('latin1') === signature;
}
