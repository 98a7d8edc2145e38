import type { Place } from '../../../src-shared/model/place.ts';
import { isWithin, joinPath } from '../path-name.ts';

/** Name of the folder that backups get on a drive. */
const folderName = 'TimeLocker';

/** The folder that a drive offers: on this computer's own disk within the home folder, where it may be written. */
export const folderOn = (place: Place, homeFolder: string): string =>
  joinPath(place.isSystemDisk ? homeFolder : place.mountPath, folderName);

/** Another folder beside one that is taken: `TimeLocker anna-laptop`, or with a number when that is taken too. */
export function folderBeside(folder: string, computerName: string): string {
  const named = `${folder} ${computerName.replace(/[\\/:*?"<>|]/gu, '-')}`;
  if (!folder.endsWith(computerName)) return named;
  return `${folder} 2`;
}

/** The drive that a folder lies on: the one mounted deepest above it. */
export function placeOf(places: readonly Place[], folder: string): Place | null {
  const holders = places.filter((place) => isWithin(folder, place.mountPath));
  return holders.reduce<Place | null>(
    (deepest, place) =>
      deepest === null || place.mountPath.length > deepest.mountPath.length ? place : deepest,
    null,
  );
}

/** Best first: drives of their own before network, this computer's disk last; within a kind the one with most room. */
export function sortPlaces(places: readonly Place[]): readonly Place[] {
  return [...places].sort((a, b) => rank(a) - rank(b) || b.freeBytes - a.freeBytes);
}

function rank(place: Place): number {
  if (place.isReadOnly) return 4;
  if (place.isSystemDisk) return 3;
  return { removable: 0, internal: 1, network: 2 }[place.kind];
}

/** The drive to start with, or null when none can be advised: this computer's own disk never is. */
export function advisedPlace(places: readonly Place[], neededBytes: number): Place | null {
  return (
    sortPlaces(places).find(
      (place) => !place.isSystemDisk && !place.isReadOnly && place.freeBytes > neededBytes,
    ) ?? null
  );
}
