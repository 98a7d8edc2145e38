import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { plugin } from '../../plugins/repository-local/index.ts';
import type { SettingsValue } from '../../src-shared/plugin-sdk/index.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { bundledPlugins } from '../helpers/plugin-host.ts';
import { describeRepositoryType } from './repository-type.ts';

const pathOf = ({ path }: SettingsValue): string => (typeof path === 'string' ? path : '');

const hosted = await bundledPlugins('repository-local');
const types = [plugin, ...hosted].flatMap(({ repositoryTypes }) => repositoryTypes ?? []);

for (const [index, type] of types.entries())
  describeRepositoryType(`${type.id} ${index === 0 ? 'in process' : 'through the host'}`, () => ({
    type,
    secrets: { 'repository-password': 'canary-5f1d2c' },
    newPlace: () => Promise.resolve({ path: join(temporaryFolder(), 'TimeLocker') }),
    occupiedPlace: async () => {
      const path = join(temporaryFolder(), 'Pictures');
      await mkdir(join(path, 'data'), { recursive: true });
      await writeFile(join(path, 'holiday.jpg'), 'somebody else’s');
      return { path };
    },
    absentPlace: () => Promise.resolve({ path: join(temporaryFolder(), 'Blue', 'TimeLocker') }),
    invalid: [
      { settings: {}, field: 'path' },
      { settings: { path: 7 }, field: 'path' },
      { settings: { path: 'TimeLocker' }, field: 'path' },
      { settings: { path: '~/TimeLocker' }, field: 'path' },
      { settings: { path: '/media/a\0b' }, field: 'path' },
      { settings: { path: `/${'x'.repeat(40_000)}` }, field: 'path' },
      { settings: { path: '/media/a', volumeId: '../../etc', pathOnVolume: '/a' }, field: 'volumeId' },
      { settings: { path: '/media/a', volumeId: 'uuid:1234-ABCD' }, field: 'pathOnVolume' },
    ],
    fingerprint: async (settings) =>
      JSON.stringify(await readdir(dirname(pathOf(settings)), { recursive: true }).catch(String)),
  }));
