import type { Fault } from '../../../src-shared/model/fault.ts';
import type {
  ExcludePreset,
  FolderMeasure,
  ProbeResult,
  SuggestedSource,
} from '../../../src-shared/model/place.ts';
import type { Repository } from '../../../src-shared/model/repository.ts';
import type { Retention } from '../../../src-shared/model/retention.ts';
import type { Schedule } from '../../../src-shared/model/schedule.ts';

export const wizardSteps = ['what', 'where', 'protect', 'when'] as const;
export type WizardStep = (typeof wizardSteps)[number];

/** A folder that can be backed up, with what is known of its size. */
export interface WizardSource {
  readonly path: string;
  /** null: the person added it. */
  readonly role: SuggestedSource['role'] | null;
  readonly isChosen: boolean;
  /** Counted with every preset on, so that switching one needs no second count. */
  readonly measure: FolderMeasure | null;
  readonly counting: 'not' | 'queued' | 'running' | 'done' | 'stopped';
  readonly fault: Fault | null;
}

/** What is known of the folder where the repository shall be. */
export type ProbeState =
  | { readonly phase: 'none' }
  | { readonly phase: 'looking' }
  | { readonly phase: 'failed'; readonly fault: Fault }
  | { readonly phase: 'seen'; readonly result: ProbeResult };

/** Everything entered so far; secrets are never among it. */
export interface WizardState {
  readonly step: WizardStep;
  readonly sources: readonly WizardSource[];
  readonly areSourcesLoaded: boolean;
  /** Why the suggestions could not be read. */
  readonly sourcesFault: Fault | null;
  readonly presets: readonly ExcludePreset[];
  /** Ids of the exclude presets that are on; null until they are known. */
  readonly presetIds: readonly string[] | null;
  /** Where the repository shall be; null until chosen. */
  readonly folder: string | null;
  readonly probe: ProbeState;
  /** Made or connected by this wizard or found unused when it opened. */
  readonly repository: Repository | null;
  /**
   * fresh: made by the wizard; connected: it held snapshots already; found: unused when the wizard opened;
   * known: other plans use it too.
   */
  readonly repositoryOrigin: 'fresh' | 'connected' | 'found' | 'known' | null;
  readonly kitPath: string | null;
  readonly isKitPostponed: boolean;
  readonly schedule: Schedule;
  readonly retention: Retention;
  /** null: the default name. */
  readonly planName: string | null;
}

export const initialWizard: WizardState = {
  step: 'what',
  sources: [],
  areSourcesLoaded: false,
  sourcesFault: null,
  presets: [],
  presetIds: null,
  folder: null,
  probe: { phase: 'none' },
  repository: null,
  repositoryOrigin: null,
  kitPath: null,
  isKitPostponed: false,
  schedule: { kind: 'daily', at: '12:00' },
  retention: { preset: 'thin-out' },
  planName: null,
};

export const chosenPaths = (state: Pick<WizardState, 'sources'>): string[] =>
  state.sources.filter((source) => source.isChosen).map((source) => source.path);

/** Whether the place can take a new repository as it stands. */
export const isPlaceReady = ({ probe }: Pick<WizardState, 'probe'>): boolean =>
  probe.phase === 'seen' && probe.result.finding === 'empty' && probe.result.fault === null;

/** Whether a step has what the next one needs. */
export function isStepDone(state: WizardState, step: WizardStep): boolean {
  if (step === 'what') return state.sources.some((source) => source.isChosen);
  if (step === 'where') return state.repository !== null || isPlaceReady(state);
  if (step === 'protect') return state.repository !== null;
  return state.planName?.trim() !== '';
}

/** Whether the person should be asked once more before going on without a recovery kit. */
export const lacksKit = (state: WizardState): boolean =>
  state.kitPath === null && !state.isKitPostponed && state.repository?.recoveryKit === null;

/** True when every step before `step` is done, so that the person may go there directly. */
export const isReachable = (state: WizardState, step: WizardStep): boolean =>
  wizardSteps.slice(0, wizardSteps.indexOf(step)).every((earlier) => isStepDone(state, earlier));

export const neighbourStep = (step: WizardStep, distance: 1 | -1): WizardStep | undefined =>
  wizardSteps[wizardSteps.indexOf(step) + distance];
