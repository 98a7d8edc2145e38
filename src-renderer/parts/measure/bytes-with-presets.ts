import type { FolderMeasure } from '../../../src-shared/model/place.ts';

/** Bytes of a folder when only these presets are on. It was counted with all of them. */
export function bytesWithPresets(measure: FolderMeasure, presetIds: readonly string[]): number {
  const keptInstead = Object.entries(measure.excludedBytesByPreset)
    .filter(([id]) => !presetIds.includes(id))
    .map(([, bytes]) => bytes);
  return keptInstead.reduce((total, bytes) => total + bytes, measure.bytes);
}
