import { open, rm } from 'node:fs/promises';
import { done, failed, makeFault } from '../../../src-shared/model/fault.ts';
import type { Outcome } from '../../../src-shared/model/fault.ts';
import type { PrivateFiles } from '../private-files.ts';
import { errorCodeOf, homeFaultOf } from './file-fault.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

export const privateFiles: PrivateFiles = {
  write: (path, content, { mark = '' } = {}) =>
    attempt(path, async () => {
      if (await beginsWith(path, mark)) {
        await writeFileAtomically(path, content);
        return done(null);
      }
      const detail = `A file of another kind stands there; it should begin with ${mark}`;
      return failed(makeFault('home.not-writable', { params: { path }, detail }));
    }),
  remove: (path) =>
    attempt(path, async () => {
      await rm(path, { force: true });
      return done(null);
    }),
};

async function attempt(path: string, work: () => Promise<Outcome<null>>): Promise<Outcome<null>> {
  try {
    return await work();
  } catch (error) {
    return failed(homeFaultOf(error, path));
  }
}

/** True also when there is no file. */
async function beginsWith(path: string, mark: string): Promise<boolean> {
  const expected = Buffer.from(mark);
  if (expected.length === 0) return true;
  try {
    const file = await open(path, 'r');
    try {
      const found = Buffer.alloc(expected.length);
      await file.read(found, 0, found.length, 0);
      return found.equals(expected);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return true;
    throw error;
  }
}
