import type { Fault, Outcome } from '../../../../src-shared/model/fault.ts';
import { bridge } from '../../../bridge/window-bridge.ts';
import { measureFolder } from '../../../parts/measure/measure-folder.ts';
import { createMeasureQueue, type MeasureNews } from '../../../parts/measure/measure-queue.ts';
import type { WizardSource } from '../wizard-state.ts';
import { changeWizard, useWizard } from '../wizard-store.ts';
import { withFolders, withSuggestions } from './source-list.ts';

/** Asks for suggestions and presets, and begins to count what is chosen. */
export async function loadSources(): Promise<void> {
  const [suggested, known] = await Promise.all([
    bridge.call('sources.suggest', {}),
    bridge.call('sources.exclude-presets', {}),
  ]);
  if (!suggested.ok || !known.ok) {
    changeWizard(() => ({ sourcesFault: faultOf(suggested) ?? faultOf(known) }));
    return;
  }
  const { presets } = known.value;
  const onByDefault = presets.filter((preset) => preset.isOnByDefault).map((preset) => preset.id);
  changeWizard((state) => ({
    areSourcesLoaded: true,
    sourcesFault: null,
    sources: withSuggestions(state.sources, suggested.value.sources),
    presets,
    presetIds: state.presetIds ?? onByDefault,
  }));
  countFolders();
}

const faultOf = (outcome: Outcome<unknown>): Fault | null => (outcome.ok ? null : outcome.fault);

const queue = createMeasureQueue({
  measure: (path, signal, onProgress) =>
    measureFolder({ path, excludePresets: knownPresetIds(), excludePatterns: [] }, signal, onProgress),
  onNews: (path, news) => {
    changeSource(path, () => newsToSource(news));
  },
});

const knownPresetIds = (): string[] => useWizard.getState().presets.map((preset) => preset.id);

function newsToSource(news: MeasureNews): Partial<WizardSource> {
  switch (news.kind) {
    case 'queued':
      return { counting: 'queued', fault: null };
    case 'stopped':
      return { counting: 'stopped' };
    case 'counting':
      return { counting: 'running', measure: news.measure };
    case 'done':
      return { counting: 'done', measure: news.measure };
    case 'failed':
      return { counting: 'stopped', fault: news.fault };
  }
}

function changeSource(path: string, change: (source: WizardSource) => Partial<WizardSource>): void {
  changeWizard((state) => ({
    sources: state.sources.map((source) =>
      source.path === path ? { ...source, ...change(source) } : source,
    ),
  }));
}

/**
 * Counts folders that nobody has counted or stopped, chosen ones first: a size helps to choose. The whole home folder
 * holds the others and takes long; it is counted when it is chosen.
 */
function countFolders(): void {
  const { sources } = useWizard.getState();
  const uncounted = sources.filter((source) => source.counting === 'not');
  const others = uncounted.filter((source) => !source.isChosen && source.role !== 'home');
  for (const source of [...uncounted.filter(({ isChosen }) => isChosen), ...others]) queue.add(source.path);
}

/** Counts a folder whose count was never begun or was cut short; a finished count stays. */
function queueUncounted(path: string): void {
  const source = useWizard.getState().sources.find((candidate) => candidate.path === path);
  if (source !== undefined && source.counting !== 'done') queue.add(path);
}

export function chooseSource(path: string, isChosen: boolean): void {
  if (!isChosen) queue.stop(path);
  changeSource(path, () => ({ isChosen }));
  if (isChosen) queueUncounted(path);
}

export const countAgain = (path: string): void => {
  queue.add(path);
};

export const stopCounting = (path: string): void => {
  queue.stop(path);
};

export const stopAllCounting = (): void => {
  queue.stopAll();
};

export function addFolders(paths: readonly string[]): void {
  changeWizard((state) => ({ sources: withFolders(state.sources, paths) }));
  countFolders();
}

export function removeSource(path: string): void {
  queue.stop(path);
  changeWizard((state) => ({ sources: state.sources.filter((source) => source.path !== path) }));
}

/** Lets the person choose a folder; answers why it could not, or null. */
export async function chooseFolder(): Promise<Fault | null> {
  const chosen = await bridge.call('shell.choose-folder', { purpose: 'source' });
  if (!chosen.ok) return chosen.fault;
  if (chosen.value.path !== null) addFolders([chosen.value.path]);
  return null;
}

export function setPreset(id: string, isOn: boolean): void {
  changeWizard((state) => {
    const others = (state.presetIds ?? []).filter((other) => other !== id);
    return { presetIds: isOn ? [...others, id] : others };
  });
}

/** Adds dropped folders; answers the names of dropped files, which cannot be added. */
export function addDropped(transfer: DataTransfer): readonly string[] {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const dropped = items.map((item) => ({
    file: item.getAsFile(),
    isFolder: item.webkitGetAsEntry()?.isDirectory === true,
  }));
  const paths = dropped.flatMap(({ file, isFolder }) =>
    file !== null && isFolder ? [bridge.pathOfDroppedFile(file)] : [],
  );
  addFolders(paths.filter((path) => path !== ''));
  return dropped.flatMap(({ file, isFolder }) => (file !== null && !isFolder ? [file.name] : []));
}
