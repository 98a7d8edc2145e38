import { isAbsolute, normalize, parse } from 'node:path';
import {
  done,
  failed,
  makeFault,
  type Outcome,
  type SettingsValue,
} from '../../src-shared/plugin-sdk/index.ts';

/** Where the repository is: the folder as last seen and, if its disk can be told from others, where on the disk. */
export interface LocalSettings {
  readonly path: string;
  readonly volume: { readonly id: string; readonly path: string } | null;
}

const maxPathLength = 32_767;

const invalid = (field: string): { readonly ok: false; readonly fault: ReturnType<typeof makeFault> } =>
  failed(makeFault('plugin.settings-invalid', { params: { field } }));

/** Settings `{path, volumeId?, pathOnVolume?}`; the last two only together. */
export function readSettings(settings: SettingsValue): Outcome<LocalSettings> {
  const { path, volumeId, pathOnVolume } = settings;
  if (!isUsablePath(path)) return invalid('path');
  if (volumeId === undefined && pathOnVolume === undefined) return done({ path: tidy(path), volume: null });
  if (typeof volumeId !== 'string' || !/^[\w:-]{1,128}$/u.test(volumeId)) return invalid('volumeId');
  if (!isUsablePath(pathOnVolume)) return invalid('pathOnVolume');
  return done({ path: tidy(path), volume: { id: volumeId, path: tidy(pathOnVolume) } });
}

export const writeSettings = ({ path, volume }: LocalSettings): SettingsValue =>
  volume === null ? { path } : { path, volumeId: volume.id, pathOnVolume: volume.path };

const isUsablePath = (path: unknown): path is string =>
  typeof path === 'string' && path.length <= maxPathLength && !path.includes('\0') && isAbsolute(path);

/** Without `.`, `..`, doubled and trailing separators; a root stays a root. */
function tidy(path: string): string {
  const normal = normalize(path);
  const { root } = parse(normal);
  return normal.length > root.length ? normal.replace(/[\\/]+$/u, '') : normal;
}
