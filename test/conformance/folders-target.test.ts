import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plugin } from '../../plugins/target-folders/index.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { bundledPlugins } from '../helpers/plugin-host.ts';
import { describeTargetType } from './target-type.ts';

async function folderWith(fileName: string): Promise<string> {
  const folder = join(temporaryFolder(), 'Documents');
  await mkdir(folder);
  await writeFile(join(folder, fileName), fileName);
  return folder;
}

const hosted = await bundledPlugins('target-folders');
const types = [plugin, ...hosted].flatMap(({ targetTypes }) => targetTypes ?? []);

for (const [index, type] of types.entries())
  describeTargetType(`${type.id} ${index === 0 ? 'in process' : 'through the host'}`, () => ({
    type,
    context: {
      excludePresets: {
        unfinished: { patterns: ['*.part'], skipsTaggedCaches: false, isOnByDefault: true },
      },
      knownFolders: [{ path: '/home/anna/Documents', role: 'documents', isWorthSaving: true }],
    },
    whole: async () => ({
      settings: {
        folders: [await folderWith('letter.txt'), await folderWith('[draft] *.txt')],
        excludePresets: ['unfinished'],
        excludePatterns: ['*.tmp'],
      },
      fileNames: ['letter.txt', '[draft] *.txt'],
    }),
    partlyGone: async () => {
      const missingPath = join(temporaryFolder(), 'Pictures');
      return { settings: { folders: [await folderWith('letter.txt'), missingPath] }, missingPath };
    },
    gone: () => Promise.resolve({ folders: [join(temporaryFolder(), 'Documents')] }),
    invalid: [
      { settings: {}, field: 'folders' },
      { settings: { folders: [] }, field: 'folders' },
      { settings: { folders: ['Documents'] }, field: 'folders' },
      { settings: { folders: ['/home/anna/a\0b'] }, field: 'folders' },
      { settings: { folders: ['/home/anna', 7] }, field: 'folders' },
      { settings: { folders: ['/home/anna'], excludePresets: 'caches' }, field: 'excludePresets' },
      { settings: { folders: ['/home/anna'], excludePresets: ['../caches'] }, field: 'excludePresets' },
      { settings: { folders: ['/home/anna'], excludePatterns: [' '] }, field: 'excludePatterns' },
      { settings: { folders: ['/home/anna'], excludePatterns: ['!'] }, field: 'excludePatterns' },
      { settings: { folders: ['/home/anna'], followsLinks: 'yes' }, field: 'followsLinks' },
    ],
  }));
