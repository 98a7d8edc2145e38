import type { FolderMeasure } from '../../../../src-shared/model/place.ts';
import { bytesWithPresets } from '../../../parts/measure/bytes-with-presets.ts';
import type { MeasureNews } from '../../../parts/measure/measure-queue.ts';
import { isWithin } from '../../../parts/path-name.ts';

export type Measures = ReadonlyMap<string, MeasureNews>;

export const measureOf = (news: MeasureNews | undefined): FolderMeasure | null =>
  news !== undefined && 'measure' in news ? news.measure : null;

export interface SourceSizes {
  readonly bytes: number;
  /** Left out by the presets that are on and by the patterns. */
  readonly savedBytes: number;
  readonly savedByPreset: (presetId: string) => number;
  readonly isComplete: boolean;
}

/** What the folders of a plan hold together; a folder within another counts once. */
export function sourceSizes(
  folders: readonly string[],
  measures: Measures,
  presetIds: readonly string[],
): SourceSizes {
  const topmost = folders.filter((path) => !folders.some((other) => other !== path && isWithin(path, other)));
  const counted = topmost.flatMap((path) => measureOf(measures.get(path)) ?? []);
  const bytes = sum(counted.map((measure) => bytesWithPresets(measure, presetIds)));
  const everything = sum(counted.map((measure) => measure.bytes + measure.excludedBytes));
  return {
    bytes,
    savedBytes: Math.max(0, everything - bytes),
    savedByPreset: (presetId) => sum(counted.map((measure) => measure.excludedBytesByPreset[presetId] ?? 0)),
    isComplete: topmost.every((path) => measures.get(path)?.kind === 'done'),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);
