import { done, failed, makeFault, type Outcome } from '../../../src-shared/model/fault.ts';
import type { FolderMeasure } from '../../../src-shared/model/place.ts';
import { bridge } from '../../bridge/window-bridge.ts';

export interface MeasureRequest {
  readonly path: string;
  readonly excludePresets: readonly string[];
  readonly excludePatterns: readonly string[];
}

/** Counts one folder, telling how far it is; aborting the signal ends the count in the core. */
export async function measureFolder(
  { path, excludePresets, excludePatterns }: MeasureRequest,
  signal: AbortSignal,
  onProgress: (measure: FolderMeasure) => void,
): Promise<Outcome<FolderMeasure>> {
  const measureId = crypto.randomUUID();
  const unsubscribe = bridge.subscribe((event) => {
    if (event.kind !== 'gauge' || event.gauge.type !== 'measure-progress') return;
    if (event.gauge.measureId === measureId) onProgress(event.gauge.folder);
  });
  const input = {
    measureId,
    folders: [path],
    excludePresets: [...excludePresets],
    excludePatterns: [...excludePatterns],
  };
  const outcome = await bridge.call('sources.measure', input, signal);
  unsubscribe();
  if (!outcome.ok) return outcome;
  const measure = outcome.value.folders[0];
  return measure === undefined
    ? failed(makeFault('target.source-missing', { params: { path } }))
    : done(measure);
}
