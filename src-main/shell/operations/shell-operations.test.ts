import { describe, expect, it } from 'vitest';
import { done, failed, makeFault, type Outcome } from '../../../src-shared/model/fault.ts';
import type { Job } from '../../../src-shared/model/job.ts';
import { sampleJob } from '../../../test/helpers/sample-model.ts';
import { createShellOperations, plainFileName, type Desktop } from './shell-operations.ts';
import { createWrittenKits } from './written-kits.ts';

const call = { signal: new AbortController().signal };
const { id: jobId } = sampleJob(1, { name: 'succeeded' });

function setUp(job: Outcome<Job>) {
  const did: string[] = [];
  const desktop: Desktop = {
    chooseFolder: () => Promise.resolve(null),
    chooseKitFile: (name) => Promise.resolve(`/chosen/${name}`),
    showFolder: (path) => {
      did.push(`show ${path}`);
      return Promise.resolve(done(null));
    },
    openDocument: (path) => {
      did.push(`open ${path}`);
      return Promise.resolve(done(null));
    },
    copyText: (text) => did.push(`copy ${text}`),
  };
  const writtenKits = createWrittenKits();
  const readJob = () => Promise.resolve(job.ok ? done({ job: job.value, problems: [], log: [] }) : job);
  return { did, writtenKits, operations: createShellOperations({ desktop, writtenKits, readJob }) };
}

const restored: Job = {
  ...sampleJob(1, { name: 'succeeded' }, 'restore'),
  result: {
    kind: 'restore',
    destination: '/home/anna/Restored',
    filesRestored: 1,
    filesSkipped: 0,
    bytesRestored: 1,
    filesKeptBeside: 0,
  },
};

describe('Showing what was restored', () => {
  it('opens the folder that the job tells', async () => {
    const { operations, did } = setUp(done(restored));
    expect(await operations['shell.show-restored']({ jobId }, call)).toEqual(done({}));
    expect(did).toEqual(['show /home/anna/Restored']);
  });

  it('refuses a job that restored nothing', async () => {
    const { operations, did } = setUp(done(sampleJob(1, { name: 'succeeded' })));
    expect(await operations['shell.show-restored']({ jobId }, call)).toMatchObject({
      fault: { code: 'request.not-allowed' },
    });
    expect(did).toEqual([]);
  });

  it('hands on that there is no such job', async () => {
    const { operations } = setUp(failed(makeFault('job.unknown')));
    expect(await operations['shell.show-restored']({ jobId }, call)).toEqual(
      failed(makeFault('job.unknown')),
    );
  });
});

describe('Opening a recovery kit', () => {
  it('works for one that was written in this run, and for no other file', async () => {
    const { operations, writtenKits, did } = setUp(done(restored));
    const write = writtenKits.noting(() => Promise.resolve(done({ kit: {}, path: '/home/anna/kit.pdf' })));
    await write('kits.write', { path: '/home/anna/asked.pdf' }, call.signal);
    expect(await operations['shell.open-kit']({ path: '/home/anna/kit.pdf' }, call)).toEqual(done({}));
    for (const path of ['/home/anna/asked.pdf', '/home/anna/other.pdf', '/home/anna/./kit.pdf', '/bin/sh']) {
      expect(await operations['shell.open-kit']({ path }, call)).toMatchObject({
        fault: { code: 'request.not-allowed' },
      });
    }
    expect(did).toEqual(['open /home/anna/kit.pdf']);
  });

  it('is not opened by a kit that failed, nor by the path of another operation', async () => {
    const { operations, writtenKits } = setUp(done(restored));
    await writtenKits.noting(() => Promise.resolve(failed(makeFault('kit.not-writable'))))(
      'kits.write',
      {},
      call.signal,
    );
    await writtenKits.noting(() => Promise.resolve(done({ path: '/x.pdf' })))(
      'shell.choose-folder',
      {},
      call.signal,
    );
    expect(await operations['shell.open-kit']({ path: '/x.pdf' }, call)).toMatchObject({ ok: false });
  });
});

describe('The name suggested for a kit', () => {
  it.each([
    ['Recovery kit – Blue drive.pdf', 'Recovery kit – Blue drive.pdf'],
    ['kit', 'kit.pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['C:\\Windows\\x.exe', 'C  Windows x.exe.pdf'],
    ['.hidden', 'hidden.pdf'],
    ['a\u0000b\nc', 'a b c.pdf'],
    ['   ', 'TimeLocker.pdf'],
  ])('%j becomes %j', (suggested, name) => {
    expect(plainFileName(suggested)).toBe(name);
  });
});
