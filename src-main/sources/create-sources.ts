import { done, failed, makeFault, type Outcome } from '../../src-shared/model/fault.ts';
import type { FolderMeasure } from '../../src-shared/model/place.ts';
import type { ExcludeRule } from '../../src-shared/plugin-sdk/index.ts';
import type { Handler } from '../ipc/handlers.ts';
import { excludePresetsFor } from './exclude-presets.ts';
import { findKnownFolders } from './known-folders.ts';
import { inSteps, inWorker } from './run-measure.ts';
import type { Sources, SourcesDependencies } from './sources.ts';

export function createSources(dependencies: SourcesDependencies): Sources {
  const presets = excludePresetsFor(dependencies.system, dependencies.homeFolder);
  return {
    handlers: {
      'sources.suggest': async () => {
        const folders = await findKnownFolders(dependencies);
        return done({
          sources: folders.map(({ path, role, isWorthSaving }) => ({
            path,
            role,
            isPreselected: isWorthSaving,
          })),
        });
      },
      'sources.exclude-presets': () => Promise.resolve(done({ presets: listed(presets) })),
      'sources.measure': measure(dependencies, presets),
    },
    pluginFacts: async () => ({
      excludePresets: presets,
      knownFolders: await findKnownFolders(dependencies),
    }),
  };
}

const listed = (
  presets: Readonly<Record<string, ExcludeRule>>,
): { id: string; isOnByDefault: boolean; patterns: string[] }[] =>
  Object.entries(presets).map(([id, { isOnByDefault, patterns }]) => ({
    id,
    isOnByDefault,
    patterns: [...patterns],
  }));

function measure(
  { system, emitGauge, measureWorker }: SourcesDependencies,
  presets: Readonly<Record<string, ExcludeRule>>,
): Handler<'sources.measure'> {
  const run = measureWorker === null ? inSteps : inWorker(measureWorker);
  return async ({ measureId, folders, excludePresets, excludePatterns }, { signal }) => {
    const chosen = choose(presets, excludePresets);
    if (!chosen.ok) return chosen;
    const measured: FolderMeasure[] = [];
    for (const folder of folders) {
      const answer = await run(
        { folder, system, presets: chosen.value, patterns: excludePatterns },
        (reading) => emitGauge({ type: 'measure-progress', measureId, folder: reading }),
        signal,
      );
      if (!answer.ok) return answer;
      measured.push(answer.value);
    }
    return done({ folders: measured });
  };
}

function choose(
  presets: Readonly<Record<string, ExcludeRule>>,
  ids: readonly string[],
): Outcome<Readonly<Record<string, ExcludeRule>>> {
  const unknown = ids.find((id) => !Object.hasOwn(presets, id));
  if (unknown === undefined)
    return done(Object.fromEntries(Object.entries(presets).filter(([id]) => ids.includes(id))));
  return failed(
    makeFault('plugin.settings-invalid', { params: { field: 'excludePresets' }, detail: unknown }),
  );
}
