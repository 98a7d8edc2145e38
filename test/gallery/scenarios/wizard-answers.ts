import { makeFault } from '../../../src-shared/model/fault.ts';
import type { FolderMeasure, Place } from '../../../src-shared/model/place.ts';
import type { Answers } from '../fake-core.ts';
import {
  GB,
  makeHealth,
  makePlan,
  makeRepository,
  makeStatus,
  makeTarget,
  MB,
  minutesAgo,
} from './builders.ts';

export const homeFolder = '/home/anna';

const suggestions = [
  { path: `${homeFolder}/Documents`, role: 'documents', isPreselected: true },
  { path: `${homeFolder}/Pictures`, role: 'pictures', isPreselected: true },
  { path: `${homeFolder}/Desktop`, role: 'desktop', isPreselected: true },
  { path: `${homeFolder}/Music`, role: 'music', isPreselected: true },
  { path: `${homeFolder}/Videos`, role: 'videos', isPreselected: false },
  { path: `${homeFolder}/Downloads`, role: 'downloads', isPreselected: false },
  { path: homeFolder, role: 'home', isPreselected: false },
] as const;

const sizes: Readonly<Record<string, readonly [bytes: number, files: number]>> = {
  [`${homeFolder}/Documents`]: [12.4 * GB, 8_212],
  [`${homeFolder}/Pictures`]: [61.8 * GB, 24_917],
  [`${homeFolder}/Desktop`]: [310 * MB, 214],
  [`${homeFolder}/Music`]: [28.1 * GB, 6_402],
  [`${homeFolder}/Videos`]: [240 * GB, 612],
  [homeFolder]: [402 * GB, 301_448],
};

const presetIds = ['caches', 'trash', 'development', 'partial-downloads', 'system-junk', 'virtual-machines'];

export const measured = (path: string, share: number): FolderMeasure => {
  const [bytes, files] = sizes[path] ?? [90 * MB, 120];
  const isDocuments = path.endsWith('Documents') || path === homeFolder;
  return {
    path,
    files: Math.round(files * share),
    bytes: Math.round(bytes * share),
    excludedBytes: isDocuments ? 2.3 * GB : 0,
    excludedBytesByPreset: isDocuments ? { caches: 0.4 * GB, trash: 0.1 * GB, development: 1.8 * GB } : {},
    unreadable: path.endsWith('Desktop') ? 2 : 0,
    isComplete: share === 1,
  };
};

export const places: readonly Place[] = [
  {
    id: 'system',
    name: 'Fedora',
    mountPath: '/',
    freeBytes: 212 * GB,
    totalBytes: 512 * GB,
    kind: 'internal',
    isSystemDisk: true,
    isReadOnly: false,
    fileSystem: 'btrfs',
  },
  {
    id: 'blue',
    name: 'Blue',
    mountPath: '/media/anna/Blue',
    freeBytes: 1240 * GB,
    totalBytes: 2000 * GB,
    kind: 'removable',
    isSystemDisk: false,
    isReadOnly: false,
    fileSystem: 'ext4',
  },
  {
    id: 'stick',
    name: 'KINGSTON',
    mountPath: '/media/anna/KINGSTON',
    freeBytes: 21 * GB,
    totalBytes: 32 * GB,
    kind: 'removable',
    isSystemDisk: false,
    isReadOnly: false,
    fileSystem: 'vfat',
  },
  {
    id: 'card',
    name: 'EOS_DIGITAL',
    mountPath: '/media/anna/EOS_DIGITAL',
    freeBytes: 40 * GB,
    totalBytes: 64 * GB,
    kind: 'removable',
    isSystemDisk: false,
    isReadOnly: true,
    fileSystem: 'exfat',
  },
  {
    id: 'nas',
    name: 'attic',
    mountPath: '/mnt/attic',
    freeBytes: 3100 * GB,
    totalBytes: 8000 * GB,
    kind: 'network',
    isSystemDisk: false,
    isReadOnly: false,
    fileSystem: 'cifs',
  },
];

export const pathOf = (settings: Readonly<Record<string, unknown>>): string => String(settings['path']);
const placeOf = (path: string): Place | undefined =>
  [...places]
    .sort((a, b) => b.mountPath.length - a.mountPath.length)
    .find((place) => path.startsWith(place.mountPath));

/** A core in which the whole wizard can be walked through. */
export const wizardAnswers: Answers = {
  'sources.suggest': () => ({ ok: true, value: { sources: [...suggestions] } }),
  'sources.exclude-presets': () => ({
    ok: true,
    value: {
      presets: presetIds.map((id) => ({
        id,
        isOnByDefault: id !== 'virtual-machines',
        patterns: [`**/${id}/**`],
      })),
    },
  }),
  'sources.measure': ({ measureId, folders }, { gauge }) => {
    const path = folders[0] ?? homeFolder;
    gauge({ type: 'measure-progress', measureId, folder: measured(path, 0.4) });
    return { ok: true, value: { folders: [measured(path, 1)] } };
  },
  'shell.choose-folder': ({ purpose }) => ({
    ok: true,
    value: { path: purpose === 'source' ? '/data/Family archive' : '/media/anna/KINGSTON/backup' },
  }),
  'places.list': () => ({ ok: true, value: { places: [...places] } }),
  'repositories.probe': ({ settings }) => {
    const path = pathOf(settings);
    const place = placeOf(path);
    return {
      ok: true,
      value: {
        finding: 'empty',
        place: path,
        freeBytes: place?.freeBytes ?? null,
        totalBytes: place?.totalBytes ?? null,
        warnings:
          place?.isSystemDisk === true
            ? ['same-disk-as-sources']
            : place?.id === 'stick'
              ? ['file-size-limit', 'little-space']
              : [],
        fault: null,
        settings: { path },
      },
    };
  },
  'repositories.create': ({ settings, name }, { publish, model }) => {
    const path = pathOf(settings);
    const repository = makeRepository(80, {
      name,
      place: path,
      settings: { path },
      createdAt: minutesAgo(0),
      recoveryKit: null,
    });
    if (model().vault.protection === 'none') {
      if (model().vault.systemOffers !== 'keychain')
        return { ok: false, fault: makeFault('vault.passphrase-needed') };
      publish({ type: 'vault-changed', vault: { ...model().vault, protection: 'keychain' } });
    }
    publish({ type: 'repository-saved', repository });
    publish({
      type: 'repository-health-changed',
      health: makeHealth(80, { checkedAt: null, provenAt: null, usedBytes: 0 }),
    });
    return { ok: true, value: { repository } };
  },
  'vault.set-passphrase': (_input, { publish, model }) => {
    const vault = { ...model().vault, protection: 'passphrase' as const };
    publish({ type: 'vault-changed', vault });
    return { ok: true, value: vault };
  },
  'vault.use-system': (_input, { publish, model }) => {
    const vault = { ...model().vault, protection: 'weak' as const };
    publish({ type: 'preferences-changed', preferences: { ...model().preferences, acceptsWeakVault: true } });
    publish({ type: 'vault-changed', vault });
    return { ok: true, value: vault };
  },
  'shell.choose-kit-file': ({ suggestedName }) => ({
    ok: true,
    value: { path: `${homeFolder}/Documents/${suggestedName}` },
  }),
  'kits.write': ({ path }, { publish, model }) => {
    const kit = { keyId: makeRepository(82).resticId as never, createdAt: minutesAgo(0), verifiedAt: null };
    const repository = model().repositories[0];
    if (repository !== undefined)
      publish({ type: 'repository-saved', repository: { ...repository, recoveryKit: kit } });
    return { ok: true, value: { kit, path } };
  },
  'shell.open-kit': () => ({ ok: true, value: {} }),
  'plans.save': ({ name, schedule, retention, target: wanted }, { publish }) => {
    const seed = {
      number: 1,
      name,
      folders: wanted.settings['folders'] as string[],
      plan: { schedule, retention },
    };
    const [plan, target] = [makePlan(seed), makeTarget(seed)];
    publish({ type: 'target-saved', target });
    publish({ type: 'plan-saved', plan });
    const nothing = {
      lastSuccessAt: null,
      lastJobId: null,
      bytesTotal: null,
      filesTotal: null,
      snapshotCount: 0,
    };
    publish({
      type: 'plan-status-changed',
      status: makeStatus({ ...seed, status: { level: 'never', ...nothing } }),
    });
    return { ok: true, value: { plan, target } };
  },
  'plans.back-up-now': () => ({ ok: false, fault: makeFault('plan.busy') }),
};
