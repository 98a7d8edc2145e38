import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { PluginContext, SettingsValue } from '../../src-shared/plugin-sdk/index.ts';
import { createLocalRepositoryType } from './local-repository-type.ts';
import { linuxVolumes, pathOfMount, pathOnVolume } from './volumes.ts';

const context: PluginContext = {
  signal: new AbortController().signal,
  system: 'linux',
  homeFolder: '/home/anna',
  excludePresets: {},
  knownFolders: [],
  secrets: {},
  findProgram: () => Promise.resolve(null),
  stagingFolder: () => Promise.reject(new Error('no staging folder was lent')),
  lookWithRestic: () => Promise.reject(new Error('restic was not lent')),
  report: () => undefined,
  log: () => undefined,
};

/** A computer of plain files: a mount table, udev's links, and folders that stand for mount points. */
let root: string;
const at = (...parts: string[]): string => join(root, ...parts);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'timelocker-volumes-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  for (const folder of ['by-uuid', 'dev', 'media/Blue', 'run/Blue disk'])
    mkdirSync(at(folder), { recursive: true });
  writeFileSync(at('dev/sdb1'), '');
  writeFileSync(at('dev/vda'), '');
  symlinkSync('../dev/sdb1', at('by-uuid/2B1F-77AA'));
  symlinkSync('../dev/vda', at('by-uuid/11111111-2222-3333-4444-555555555555'));
});

const escaped = (path: string): string => path.replaceAll(' ', String.raw`\040`);

function mount(...mounts: readonly { readonly path: string; readonly root?: string }[]): void {
  const lines = [
    `27 1 254:0 / / rw,relatime - ext4 ${at('dev/vda')} rw`,
    ...mounts.map(
      (line, index) =>
        `${40 + index} 27 8:17 ${line.root ?? '/'} ${escaped(line.path)} rw,nosuid shared:7 - exfat ${at('dev/sdb1')} rw`,
    ),
  ];
  writeFileSync(at('mountinfo'), `${lines.join('\n')}\n`);
}

const volumes = (): ReturnType<typeof linuxVolumes> =>
  linuxVolumes({ mountTable: at('mountinfo'), byUuid: at('by-uuid') });
const type = (): ReturnType<typeof createLocalRepositoryType> => createLocalRepositoryType(volumes());

async function prepareOnBlue(): Promise<SettingsValue> {
  mount({ path: at('media/Blue') });
  const prepared = await type().prepareNew({ path: at('media/Blue/TimeLocker') }, context);
  if (!prepared.ok) throw new Error(prepared.fault.code);
  return prepared.value;
}

describe('A repository on a drive', () => {
  it('remembers the drive by the identity of its file system and the place on it', async () => {
    expect(await prepareOnBlue()).toEqual({
      path: at('media/Blue/TimeLocker'),
      volumeId: 'uuid:2B1F-77AA',
      pathOnVolume: '/TimeLocker',
    });
  });

  it('is found again when the same drive is mounted somewhere else, even with a space in the name', async () => {
    const settings = await prepareOnBlue();
    rmSync(at('media/Blue'), { recursive: true });
    mkdirSync(at('run/Blue disk/TimeLocker'));
    mount({ path: at('run/Blue disk') });
    expect(await type().recipe(settings, context)).toMatchObject({
      ok: true,
      value: { location: at('run/Blue disk/TimeLocker') },
    });
    expect(await type().probe(settings, context)).toMatchObject({
      value: { finding: 'empty', settings: { path: at('run/Blue disk/TimeLocker') } },
    });
  });

  it('is absent while the drive is away, and nothing is made in the empty mount point', async () => {
    const settings = await prepareOnBlue();
    rmSync(at('media/Blue/TimeLocker'), { recursive: true });
    mount();
    expect(await type().recipe(settings, context)).toMatchObject({
      fault: { code: 'repository.absent' },
    });
    expect(await type().prepareNew(settings, context)).toMatchObject({
      fault: { code: 'repository.absent' },
    });
    expect(await volumes().find('uuid:2B1F-77AA')).toEqual([]);
  });

  it('is absent while another drive is mounted in its place', async () => {
    const settings = await prepareOnBlue();
    rmSync(at('by-uuid/2B1F-77AA'));
    symlinkSync('../dev/sdb1', at('by-uuid/9999-0000'));
    expect(await type().probe(settings, context)).toMatchObject({ value: { finding: 'absent' } });
  });

  it('on the system’s own disk is known by its path alone', async () => {
    mount();
    const path = at('media/Blue/TimeLocker');
    expect(await type().prepareNew({ path }, context)).toEqual({ ok: true, value: { path } });
  });
});

describe('A place on a volume', () => {
  it('is the same through a subvolume, a bind mount and the whole volume', () => {
    const subvolume = { id: 'uuid:a', mountPath: '/mnt/backup', root: '/@backup' };
    const whole = { id: 'uuid:a', mountPath: '/media/top', root: '/' };
    const place = pathOnVolume(subvolume, '/mnt/backup/TimeLocker');
    expect(place).toBe('/@backup/TimeLocker');
    expect(pathOfMount(whole, place)).toBe('/media/top/@backup/TimeLocker');
    expect(pathOfMount(subvolume, '/@home/TimeLocker')).toBeNull();
  });
});
