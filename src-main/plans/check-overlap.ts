import { realpath } from 'node:fs/promises';
import { relative, isAbsolute, resolve, sep } from 'node:path';
import { makeFault, type Fault } from '../../src-shared/model/fault.ts';

/**
 * A source inside the repository (or the repository itself) would be saved into itself and grow for ever: fault
 * `target.overlaps-repository`. The other way round is fine: the backup leaves the repository out.
 */
export async function checkOverlap(
  sources: readonly string[],
  repositoryFolder: string,
): Promise<Fault | null> {
  const folder = await real(repositoryFolder);
  for (const source of sources) {
    if (isInside(await real(source), folder))
      return makeFault('target.overlaps-repository', { params: { path: source } });
  }
  return null;
}

/** As it is when it does not exist: then no link can lead it elsewhere either. */
const real = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
