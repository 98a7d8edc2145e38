import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { plugin } from '../../../plugins/repository-local/index.ts';
import type { RepositoryType } from '../../../src-shared/plugin-sdk/index.ts';
import { pluginContext } from '../../conformance/plugin-context.ts';
import { rawRestic } from '../../conformance/raw-restic.ts';
import { compileScript } from '../../helpers/compile-script.ts';
import { faultOf, valueOf } from '../../helpers/expect-outcome.ts';
import { canMount, mountSmallDisk, type SmallDisk } from '../../helpers/small-disk.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const localType = (): RepositoryType => {
  const [type] = plugin.repositoryTypes ?? [];
  if (type === undefined) throw new Error('no type');
  return type;
};

async function disk(kibibytes: number): Promise<SmallDisk> {
  const small = await mountSmallDisk(kibibytes);
  onTestFinished(() => small.remove());
  return small;
}

describe.runIf(canMount)('A local repository on a real disk', () => {
  it('warns when there is little room', async () => {
    const { path } = await disk(2048);
    const probe = valueOf(await localType().probe({ path }, pluginContext()));
    expect(probe).toMatchObject({ finding: 'empty', totalBytes: 2048 * 1024, warnings: ['little-space'] });
  });

  it('tells that the disk is write-protected, and still knows a repository on it', async () => {
    const small = await disk(65_536);
    await rawRestic(small.path).run('init');
    await small.setReadOnly(true);
    expect(valueOf(await localType().probe({ path: small.path }, pluginContext()))).toMatchObject({
      finding: 'repository',
      fault: { code: 'repository.read-only' },
    });
    const fresh = { path: join(small.path, 'TimeLocker') };
    expect(faultOf(await localType().prepareNew(fresh, pluginContext())).code).toBe('repository.read-only');
  });

  it('is absent when its disk was taken away with its mount point', async () => {
    const small = await mountSmallDisk(4096);
    const settings = valueOf(
      await localType().prepareNew({ path: join(small.path, 'TimeLocker') }, pluginContext()),
    );
    await small.remove();
    expect(faultOf(await localType().recipe(settings, pluginContext()))).toMatchObject({
      code: 'repository.absent',
      retry: 'later',
    });
    await mkdir(small.path);
    onTestFinished(() => rm(small.path, { recursive: true }));
    expect(faultOf(await localType().recipe(settings, pluginContext())).code).toBe('repository.absent');
    expect(await readdir(small.path)).toEqual([]);
  });
});

describe.runIf(process.getuid?.() === 0)('A local repository without permission', () => {
  let script: string;
  beforeAll(async () => {
    script = await compileScript(import.meta.url, './look.script.ts');
  });

  /** Root may do everything, so somebody else has to look. */
  async function probeAsNobody(path: string): Promise<unknown> {
    await chmod(dirname(path), 0o755);
    const { stdout } = await promisify(execFile)(process.execPath, [script, path], { uid: 65_534 });
    return JSON.parse(stdout);
  }

  it('tells a folder that may not be read', async () => {
    const path = join(temporaryFolder(), 'private');
    await mkdir(path, { mode: 0o700 });
    expect(await probeAsNobody(path)).toMatchObject({
      value: { finding: 'absent', fault: { code: 'repository.permission-denied' } },
    });
  });

  it('tells a folder in which nothing may be made', async () => {
    expect(await probeAsNobody(join(temporaryFolder(), 'TimeLocker'))).toMatchObject({
      value: { finding: 'empty', fault: { code: 'repository.permission-denied' } },
    });
  });
});
