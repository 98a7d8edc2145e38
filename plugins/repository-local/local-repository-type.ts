import { mkdir } from 'node:fs/promises';
import {
  done,
  failed,
  makeFault,
  type Fault,
  type Outcome,
  type RepositoryType,
  type SettingsValue,
} from '../../src-shared/plugin-sdk/index.ts';
import { locate, withVolume } from './locate.ts';
import { absent, codeOf, isFolder, look } from './look.ts';
import { type LocalSettings, readSettings, writeSettings } from './settings.ts';
import { linuxVolumes, noVolumes, type Volumes } from './volumes.ts';

const systemVolumes = process.platform === 'linux' ? linuxVolumes() : noVolumes;

/**
 * A repository in a folder of this computer, of a drive, or of a share that the system has mounted. Nothing is ever
 * made where a known disk is missing: its mount point without it is just an empty folder of another disk.
 */
export function createLocalRepositoryType(volumes: Volumes = systemVolumes): RepositoryType {
  return {
    id: 'repository-local',
    reach: 'folder',
    parseSettings: (settings) => mapValue(readSettings(settings), writeSettings),
    describePlace: (settings) => (typeof settings['path'] === 'string' ? settings['path'] : ''),
    probe: async (settings, context) => {
      const parsed = readSettings(settings);
      if (!parsed.ok) return parsed;
      if (context.signal.aborted) return cancelled();
      const path = await locate(parsed.value, volumes);
      if (path === null) return done({ ...absent(parsed.value.path), settings: writeSettings(parsed.value) });
      const seen = await look(path);
      const kept = seen.finding === 'absent' ? parsed.value : await withVolume(path, volumes);
      return done({ ...seen, settings: writeSettings(kept) });
    },
    prepareNew: async (settings, context) => {
      const parsed = readSettings(settings);
      if (!parsed.ok) return parsed;
      return context.signal.aborted ? cancelled() : prepare(parsed.value, volumes);
    },
    recipe: async (settings, context) => {
      const parsed = readSettings(settings);
      if (!parsed.ok) return parsed;
      if (context.signal.aborted) return cancelled();
      const path = await locate(parsed.value, volumes);
      if (path === null || !(await isFolder(path))) return failed(absentFault(path ?? parsed.value.path));
      return done({ location: path, environment: {}, options: [] });
    },
  };
}

const cancelled = (): Outcome<never> => failed(makeFault('request.cancelled'));

const absentFault = (path: string): Fault => makeFault('repository.absent', { params: { path } });

/** Makes the folder itself, never its parents: a missing parent is a disk that is away. */
async function prepare(settings: LocalSettings, volumes: Volumes): Promise<Outcome<SettingsValue>> {
  const path = await locate(settings, volumes);
  if (path === null) return failed(absentFault(settings.path));
  const seen = await look(path);
  if (seen.finding === 'repository')
    return failed(makeFault('repository.already-exists', { params: { path } }));
  if (seen.fault !== null) return failed(seen.fault);
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') return failed(makeFolderFault(path, codeOf(error)));
  }
  return done(writeSettings(await withVolume(path, volumes)));
}

const makeFolderFault = (path: string, code: string): Fault =>
  makeFault(faultByCode[code] ?? 'repository.permission-denied', { params: { path }, detail: code });

const faultByCode: Readonly<Record<string, Fault['code']>> = {
  ENOENT: 'repository.absent',
  ENOSPC: 'repository.full',
  EDQUOT: 'repository.full',
  EROFS: 'repository.read-only',
};

const mapValue = <From, To>(outcome: Outcome<From>, map: (value: From) => To): Outcome<To> =>
  outcome.ok ? done(map(outcome.value)) : outcome;
