import { stat } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { LocalSettings } from './settings.ts';
import { type MountedVolume, pathOfMount, pathOnVolume, type Volumes } from './volumes.ts';

/**
 * Where the repository's folder is now, whether it exists or not: at the path last seen while its disk is there, or
 * wherever the same disk is mounted today. Null while the disk is away; a folder of the same name on another disk
 * is not it.
 */
export async function locate({ path, volume }: LocalSettings, volumes: Volumes): Promise<string | null> {
  if (volume === null) return path;
  const existing = await nearestExisting(path);
  const here = existing === null ? null : await volumes.of(existing);
  if (here?.id === volume.id && pathOnVolume(here, path) === volume.path) return path;
  const mounts = await volumes.find(volume.id);
  return mounts.map((mount) => pathOfMount(mount, volume.path)).find((found) => found !== null) ?? null;
}

/** The settings to keep for a folder that is there, or whose parent is. */
export async function withVolume(path: string, volumes: Volumes): Promise<LocalSettings> {
  const existing = await nearestExisting(path);
  const volume = existing === null ? null : await volumes.of(existing);
  return { path, volume: volume === null ? null : identify(volume, path) };
}

/** A link on the way may lead to the volume from elsewhere; then the path alone has to do. */
const identify = (volume: MountedVolume, path: string): LocalSettings['volume'] =>
  relative(volume.mountPath, path).startsWith('..')
    ? null
    : { id: volume.id, path: pathOnVolume(volume, path) };

export async function nearestExisting(path: string): Promise<string | null> {
  for (let candidate = path; ; candidate = dirname(candidate)) {
    if (await exists(candidate)) return candidate;
    if (candidate === dirname(candidate)) return null;
  }
}

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
