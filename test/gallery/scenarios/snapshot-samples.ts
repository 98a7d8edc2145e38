import {
  snapshot,
  snapshotEntry,
  type FoundEntry,
  type Snapshot,
  type SnapshotChange,
  type SnapshotEntry,
} from '../../../src-shared/model/snapshot.ts';
import { daysAgo, GB, hex, hoursAgo, id, MB } from './builders.ts';

const home = '/home/anna';
export const samplePlan = id(1);

const makeSnapshot = (number: number, time: string, added: number | null): Snapshot =>
  snapshot.parse({
    id: hex(10_000 + number),
    time,
    host: 'anna-laptop',
    paths: [`${home}/Documents`, `${home}/Pictures`, `${home}/Desktop`],
    tags: [`tl-plan:${samplePlan}`],
    planId: samplePlan,
    filesTotal: 61_284 - number * 12,
    bytesTotal: 84.2 * GB - number * 31 * MB,
    bytesAdded: added,
  });

/** Hourly for a day, daily for a month, weekly for two years; newest first. */
export const sampleSnapshots: readonly Snapshot[] = [
  ...Array.from({ length: 9 }, (_, hour) => hoursAgo(hour * 2 + 0.4)),
  ...Array.from({ length: 29 }, (_, day) => daysAgo(day + 1.2)),
  ...Array.from({ length: 96 }, (_, week) => daysAgo(31 + week * 7)),
].map((time, index) =>
  makeSnapshot(index, time, index % 5 === 3 ? 0 : ((index * 37) % 180) * 2.3 * MB + 41_000),
);

const entry = (
  folder: string,
  name: string,
  kind: SnapshotEntry['kind'],
  more: Partial<SnapshotEntry> = {},
): SnapshotEntry =>
  snapshotEntry.parse({
    name,
    path: folder === '/' ? `/${name}` : `${folder}/${name}`,
    kind,
    size: kind === 'file' ? 48_213 : null,
    modifiedAt: daysAgo(12),
    linkTarget: null,
    isNameLossy: false,
    ...more,
  });

const photo = (index: number): SnapshotEntry =>
  entry(`${home}/Pictures/Bretagne`, `DSC_${String(4000 + index).padStart(5, '0')}.NEF`, 'file', {
    size: 24 * MB + ((index * 7919) % 9000) * 1000,
    modifiedAt: daysAgo(400 + (index % 14)),
  });

const documents = `${home}/Documents`;
const folders: Readonly<Record<string, readonly SnapshotEntry[]>> = {
  '/': [entry('/', 'home', 'folder')],
  '/home': [entry('/home', 'anna', 'folder')],
  [home]: [
    entry(home, 'Documents', 'folder'),
    entry(home, 'Pictures', 'folder'),
    entry(home, 'Desktop', 'folder'),
  ],
  [documents]: [
    entry(documents, 'Taxes', 'folder', { modifiedAt: daysAgo(3) }),
    entry(documents, 'Letters', 'folder', { modifiedAt: daysAgo(40) }),
    entry(documents, 'Empty', 'folder', { modifiedAt: daysAgo(700) }),
    entry(documents, 'Apartment', 'folder', { modifiedAt: daysAgo(90) }),
    entry(documents, 'Budget 2026.ods', 'file', { size: 182_400, modifiedAt: hoursAgo(3) }),
    entry(documents, 'Budget 2025.ods', 'file', { size: 171_020, modifiedAt: daysAgo(330) }),
    entry(
      documents,
      'Thesis final (really final) with the corrections of Professor Lindqvist from the third round of review and appendix.docx',
      'file',
      {
        size: 8.4 * MB,
        modifiedAt: daysAgo(20),
      },
    ),
    entry(documents, 'résumé – Anna Bergström 🎓.pdf', 'file', { size: 412_000, modifiedAt: daysAgo(5) }),
    entry(documents, 'two\nlines.txt', 'file', { size: 12 }),
    entry(documents, 'recipes.md', 'file', { size: 14_900, modifiedAt: daysAgo(2) }),
    entry(documents, 'projects', 'link', { linkTarget: '/data/projects', modifiedAt: daysAgo(200) }),
    entry(documents, 'caf\uFFFD.txt', 'file', { size: 300, isNameLossy: true, modifiedAt: daysAgo(2200) }),
    entry(documents, 'backup-2019.tar.gz', 'file', { size: 1.9 * GB, modifiedAt: daysAgo(2400) }),
  ],
  [`${documents}/Taxes`]: Array.from({ length: 14 }, (_, year) =>
    entry(`${documents}/Taxes`, `Tax return ${String(2012 + year)}.pdf`, 'file', {
      size: 900_000 + year * 31_000,
    }),
  ),
  [`${documents}/Empty`]: [],
  [`${home}/Pictures`]: [
    entry(`${home}/Pictures`, 'Bretagne', 'folder', { modifiedAt: daysAgo(400) }),
    entry(`${home}/Pictures`, 'Screenshots', 'folder'),
  ],
  [`${home}/Pictures/Bretagne`]: Array.from({ length: 5000 }, (_, index) => photo(index)),
  [`${home}/Desktop`]: [entry(`${home}/Desktop`, 'todo.txt', 'file', { size: 900 })],
};

/** What is in a folder of any sample snapshot; undefined where there was none. */
export const sampleFolder = (path: string): readonly SnapshotEntry[] | undefined => folders[path];

/** Names that hold the text, each with some of the snapshots. */
export function sampleFound(text: string): FoundEntry[] {
  const all = Object.values(folders).flat();
  return all
    .filter((found) => found.name.toLowerCase().includes(text.toLowerCase()))
    .slice(0, 400)
    .map((found, index) => ({
      entry: found,
      snapshotIds: sampleSnapshots
        .slice(index % 3, (index % 3) + 1 + ((index * 5) % 40))
        .map((each) => each.id),
    }));
}

export const sampleChanges: readonly SnapshotChange[] = [
  { path: `${documents}/Budget 2026.ods`, change: 'modified' },
  { path: `${documents}/recipes.md`, change: 'modified' },
  { path: `${documents}/Taxes/`, change: 'metadata' },
  {
    path: `${documents}/Letters/2026-11 Landlord, heating and the noise in the stairwell, second reminder.odt`,
    change: 'added',
  },
  { path: `${home}/Desktop/Screenshot 1.png`, change: 'removed' },
  { path: `${home}/Pictures/Party/`, change: 'removed' },
  ...Array.from({ length: 60 }, (_, index): SnapshotChange => ({
    path: `${home}/Pictures/Screenshots/Screenshot ${String(index + 1)}.png`,
    change: 'added',
  })),
];
