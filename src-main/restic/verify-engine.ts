import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { done, failed, makeFault } from '../../src-shared/model/fault.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';

/**
 * Proves that the engine on disk is the one that was shipped: `expectedSha256` in hex. `engine.missing` if it cannot
 * be read, `engine.wrong-version` if it is another file.
 */
export async function verifyEngine(path: string, expectedSha256: string): Promise<Outcome<null>> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    return failed(makeFault('engine.missing', { params: { path }, detail: String(error) }));
  }
  const actual = hash.digest('hex');
  if (actual === expectedSha256.toLowerCase()) return done(null);
  return failed(
    makeFault('engine.wrong-version', {
      params: { path },
      detail: `sha256 ${actual}, expected ${expectedSha256}`,
    }),
  );
}
