import { lstat, realpath } from 'node:fs/promises';
import { done, failed, makeFault } from '../../src-shared/model/fault.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';
import type { Problem } from '../../src-shared/model/job.ts';
import type { BackupSource, SourcePath } from './requests.ts';

export interface InspectedSource {
  /** For `--files-from-raw -`: each path followed by NUL; absent for a program. */
  readonly input: Uint8Array | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Looks at the sources before restic does. restic would save a link as a link, a snapshot with nothing in it, and
 * end with 0; and a path with a line feed makes its "does not exist" unreadable.
 */
export async function inspectSources(source: BackupSource): Promise<Outcome<InspectedSource>> {
  if (source.kind === 'program') {
    return process.platform === 'win32'
      ? failed(makeFault('app.not-available-here', { detail: 'the program would see the password' }))
      : done({ input: undefined, problems: [] });
  }
  const paths: Buffer[] = [];
  const problems: Problem[] = [];
  for (const path of source.paths) {
    const found = await lookAt(path);
    if (found === 'link' && source.links !== 'follow') {
      return failed(makeFault('target.source-is-link', { params: { path: shown(path) } }));
    }
    const real = found === 'link' ? await followed(path) : bytesOf(path);
    if (found === 'missing' || real === undefined) problems.push(missing(path));
    else paths.push(real);
  }
  if (paths.length === 0)
    return failed(makeFault('target.source-missing', { params: { path: shown(source.paths[0]) } }));
  return done({ input: Buffer.concat(paths.flatMap((path) => [path, end])), problems });
}

const end = Buffer.from([0]);

const bytesOf = (path: SourcePath): Buffer =>
  typeof path === 'string' ? Buffer.from(path) : Buffer.from(path);

const shown = (path: SourcePath): string => (typeof path === 'string' ? path : Buffer.from(path).toString());

const missing = (path: SourcePath): Problem => ({
  path: shown(path),
  cause: 'missing',
  detail: 'the source does not exist',
});

/** Whatever else is wrong with it, restic will say. */
async function lookAt(path: SourcePath): Promise<'there' | 'link' | 'missing'> {
  try {
    return (await lstat(bytesOf(path))).isSymbolicLink() ? 'link' : 'there';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'there';
  }
}

async function followed(path: SourcePath): Promise<Buffer | undefined> {
  try {
    return await realpath(bytesOf(path), 'buffer');
  } catch {
    return undefined;
  }
}
