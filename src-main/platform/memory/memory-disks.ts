import type { Place } from '../../../src-shared/model/place.ts';
import type { Disks } from '../disks.ts';

/** Disks that exist only in a test; paths are `/`-separated. `places` may be changed at any time, as if plugged in or out. */
export interface MemoryDisks extends Disks {
  places: readonly Place[];
}

export function createMemoryDisks(places: readonly Place[]): MemoryDisks {
  const disks: MemoryDisks = {
    places,
    list: () => Promise.resolve(disks.places),
    spaceOf: (path) => Promise.resolve(placeAbove(disks.places, path)),
    volumeOf: (path) => {
      const place = placeAbove(disks.places, path);
      if (place === null) return Promise.resolve(null);
      const { id, mountPath, fileSystem, isSystemDisk, kind } = place;
      return Promise.resolve({ id, mountPath, fileSystem, isSystemDisk, isRemovable: kind === 'removable' });
    },
    isSameDisk: (a, b) => {
      const place = placeAbove(disks.places, a);
      return Promise.resolve(place !== null && place.id === placeAbove(disks.places, b)?.id);
    },
  };
  return disks;
}

function placeAbove(places: readonly Place[], path: string): Place | null {
  return places
    .filter(
      ({ mountPath }) => path === mountPath || path.startsWith(mountPath === '/' ? '/' : `${mountPath}/`),
    )
    .reduce<Place | null>(
      (best, place) => (best && best.mountPath.length > place.mountPath.length ? best : place),
      null,
    );
}
