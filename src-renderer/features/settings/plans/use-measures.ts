import { useEffect, useEffectEvent, useState } from 'react';
import { measureFolder } from '../../../parts/measure/measure-folder.ts';
import { createMeasureQueue, type MeasureNews } from '../../../parts/measure/measure-queue.ts';
import { useSettled } from '../../../parts/use-settled.ts';

/**
 * Counts folders with all presets on, so that switching one needs no second count, and with these patterns; counts again
 * when the patterns have changed. Leaving the screen ends the counting.
 */
export function useMeasures(
  folders: readonly string[],
  presetIds: readonly string[] | null,
  patterns: readonly string[],
): ReadonlyMap<string, MeasureNews> {
  const [known, setKnown] = useState<ReadonlyMap<string, MeasureNews>>(new Map());
  const patternsKey = useSettled(JSON.stringify(patterns));
  const presetsKey = presetIds === null ? null : JSON.stringify(presetIds);
  const foldersKey = JSON.stringify(folders);
  const keyOf = (path: string): string => `${patternsKey} ${path}`;
  const isCounted = useEffectEvent((path: string) => known.get(keyOf(path))?.kind === 'done');

  useEffect(() => {
    if (presetsKey === null) return;
    const excludePresets = JSON.parse(presetsKey) as string[];
    const excludePatterns = JSON.parse(patternsKey) as string[];
    const queue = createMeasureQueue({
      measure: (path, signal, onProgress) =>
        measureFolder({ path, excludePresets, excludePatterns }, signal, onProgress),
      onNews: (path, news) => {
        setKnown((before) => new Map(before).set(`${patternsKey} ${path}`, news));
      },
    });
    for (const path of JSON.parse(foldersKey) as string[]) if (!isCounted(path)) queue.add(path);
    return () => {
      queue.stopAll();
    };
  }, [foldersKey, presetsKey, patternsKey]);

  return new Map(
    folders.flatMap((path) => {
      const news = known.get(keyOf(path));
      return news === undefined ? [] : [[path, news] as const];
    }),
  );
}
