import type { SuggestedSource } from '../../../../src-shared/model/place.ts';
import { bytesWithPresets } from '../../../parts/measure/bytes-with-presets.ts';
import { isWithin } from '../../../parts/path-name.ts';
import type { WizardSource } from '../wizard-state.ts';

/** A folder that nobody has counted yet. */
const newSource = (path: string, role: WizardSource['role'], isChosen: boolean): WizardSource => ({
  path,
  role,
  isChosen,
  measure: null,
  counting: 'not',
  fault: null,
});

/** Adds what the core suggests; what is in the list already stays as it is. */
export function withSuggestions(
  sources: readonly WizardSource[],
  suggestions: readonly SuggestedSource[],
): readonly WizardSource[] {
  const fresh = suggestions.filter((suggestion) => !hasPath(sources, suggestion.path));
  return [...sources, ...fresh.map(({ path, role, isPreselected }) => newSource(path, role, isPreselected))];
}

/** Adds folders of the person's own, chosen at once; one that is in the list already is chosen instead. */
export function withFolders(
  sources: readonly WizardSource[],
  paths: readonly string[],
): readonly WizardSource[] {
  const chosen = sources.map((source) =>
    paths.includes(source.path) ? { ...source, isChosen: true } : source,
  );
  const fresh = [...new Set(paths)].filter((path) => !hasPath(sources, path));
  return [...chosen, ...fresh.map((path) => newSource(path, null, true))];
}

const hasPath = (sources: readonly WizardSource[], path: string): boolean =>
  sources.some((source) => source.path === path);

/** Another chosen folder that holds this one, so that it need not be chosen itself; null if there is none. */
export function holderOf(sources: readonly WizardSource[], path: string): WizardSource | null {
  return sources.find((other) => other.isChosen && other.path !== path && isWithin(path, other.path)) ?? null;
}

export interface SourcesTotal {
  readonly bytes: number;
  /** False while a chosen folder is not counted to its end. */
  readonly isComplete: boolean;
}

/** What is backed up in all; folders within other chosen folders count once. */
export function totalOf(sources: readonly WizardSource[], presetIds: readonly string[]): SourcesTotal {
  const counted = topmostChosen(sources);
  return {
    bytes: sum(counted.map(({ measure }) => (measure === null ? 0 : bytesWithPresets(measure, presetIds)))),
    isComplete: counted.every((source) => source.counting === 'done'),
  };
}

/** Bytes that one preset leaves out of the chosen folders, as far as they are counted. */
export function savedByPreset(sources: readonly WizardSource[], presetId: string): number {
  return sum(topmostChosen(sources).map(({ measure }) => measure?.excludedBytesByPreset[presetId] ?? 0));
}

const topmostChosen = (sources: readonly WizardSource[]): readonly WizardSource[] =>
  sources.filter((source) => source.isChosen && holderOf(sources, source.path) === null);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);
