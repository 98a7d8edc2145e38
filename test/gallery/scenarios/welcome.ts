import { makeFault } from '../../../src-shared/model/fault.ts';
import type { ReadModel } from '../../../src-shared/model/read-model.ts';
import type { Scenario } from '../fake-core.ts';
import { emptyModel, GB, makeRepository, minutesAgo, modelWith } from './builders.ts';
import { homeFolder, measured, pathOf, places, wizardAnswers } from './wizard-answers.ts';

const fresh = (vault: Partial<ReadModel['vault']> = {}): ReadModel => {
  const model = emptyModel();
  return { ...model, vault: { ...model.vault, protection: 'none', ...vault } };
};

const weak = { systemOffers: 'weak', backend: 'basic_text' } as const;

/** What the wizard can meet: a name for each. */
export const welcomeScenarios = {
  welcome: () => ({ model: fresh(), answers: wizardAnswers }),
  'welcome-counting': () => ({
    model: fresh(),
    answers: {
      ...wizardAnswers,
      'sources.measure': ({ measureId, folders }, { gauge, signal }) => {
        const path = folders[0] ?? homeFolder;
        gauge({ type: 'measure-progress', measureId, folder: measured(path, 0.4) });
        if (path.endsWith('Documents')) return { ok: true, value: { folders: [measured(path, 1)] } };
        return new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            resolve({ ok: false, fault: makeFault('request.cancelled') });
          });
        });
      },
    },
  }),
  'welcome-no-folders': () => ({
    model: fresh(),
    answers: { ...wizardAnswers, 'sources.suggest': () => ({ ok: true, value: { sources: [] } }) },
  }),
  'welcome-fault': () => ({
    model: fresh(),
    answers: {
      ...wizardAnswers,
      'sources.suggest': () => ({
        ok: false,
        fault: makeFault('app.bug', { detail: 'TypeError: home folder is not readable' }),
      }),
    },
  }),
  'welcome-only-system': () => ({
    model: fresh(),
    answers: {
      ...wizardAnswers,
      'places.list': () => ({ ok: true, value: { places: places.filter((place) => place.isSystemDisk) } }),
    },
  }),
  'welcome-found': () => ({
    model: fresh(),
    answers: {
      ...wizardAnswers,
      'repositories.probe': ({ settings }) => ({
        ok: true,
        value: {
          finding: 'repository',
          place: pathOf(settings),
          freeBytes: 1240 * GB,
          totalBytes: 2000 * GB,
          warnings: [],
          fault: null,
          settings: { path: pathOf(settings) },
        },
      }),
      'repositories.connect': () => ({ ok: false, fault: makeFault('repository.wrong-password') }),
    },
  }),
  'welcome-occupied': () => ({
    model: fresh(),
    answers: {
      ...wizardAnswers,
      'repositories.probe': ({ settings }) => ({
        ok: true,
        value: {
          finding: 'occupied',
          place: pathOf(settings),
          freeBytes: 1240 * GB,
          totalBytes: 2000 * GB,
          warnings: [],
          fault: makeFault('repository.folder-not-empty'),
          settings: { path: pathOf(settings) },
        },
      }),
    },
  }),
  'welcome-weak-vault': () => ({ model: fresh(weak), answers: wizardAnswers }),
  'welcome-resumed': () => ({
    model: {
      ...fresh({ protection: 'keychain' }),
      repositories: [makeRepository(80, { recoveryKit: null, createdAt: minutesAgo(8) })],
    },
    answers: wizardAnswers,
  }),
  'welcome-second-plan': () => ({
    model: modelWith([{ number: 7, name: 'My files', folders: ['/home/anna/Documents'] }]),
    answers: wizardAnswers,
  }),
} satisfies Record<string, () => Scenario>;
