import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The path, or its nearest parent that exists, without links; null when nothing of it does. */
export async function nearestExisting(path: string): Promise<string | null> {
  for (let current = path; ; current = dirname(current)) {
    const real = await realpath(current).catch(() => null);
    if (real !== null) return real;
    if (dirname(current) === current) return null;
  }
}
