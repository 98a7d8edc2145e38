import { makeFault } from '../../../src-shared/model/fault.ts';
import { jobId } from '../../../src-shared/model/ids.ts';
import type { RetentionPreview } from '../../../src-shared/model/retention.ts';
import type { Answers, Scenario } from '../fake-core.ts';
import {
  daysAgo,
  emptyModel,
  GB,
  hex,
  id,
  makeHealth,
  makeJob,
  makePlan,
  makeProgress,
  makeRepository,
  makeTarget,
  minutesAgo,
  modelWith,
  type PlanSeed,
} from './builders.ts';
import { measured, places, wizardAnswers } from './wizard-answers.ts';

const home = '/home/anna';
const files: PlanSeed = {
  number: 1,
  name: 'My files',
  folders: [`${home}/Documents`, `${home}/Pictures`, `${home}/Desktop`, `${home}/Music`],
};
const work: PlanSeed = {
  number: 2,
  name: 'Work and everything else that belongs to the office',
  folders: [`${home}/Projects`],
  repository: 81,
  plan: {
    schedule: { kind: 'hourly', everyHours: 2 },
    retention: {
      preset: 'custom',
      rules: { last: 0, hourly: 24, daily: 30, weekly: 52, monthly: 0, yearly: 0 },
    },
    isEnabled: false,
  },
};

const presets: Readonly<Record<string, readonly string[]>> = {
  caches: [`${home}/.cache`, `${home}/.config/*/Cache`],
  trash: [`${home}/.local/share/Trash`],
  'developer-files': ['node_modules', '.gradle', 'target'],
  'unfinished-downloads': ['*.part', '*.crdownload'],
  'virtual-machines': ['*.vdi', '*.qcow2'],
};

const keepReasons = ['hourly', 'daily', 'weekly'] as const;
const preview = (removeCount: number): RetentionPreview => ({
  keep: Array.from({ length: 48 }, (_, index) => ({
    id: hex(20_000 + index) as never,
    time: daysAgo(index * 0.8),
    reasons: keepReasons.slice(0, 1 + (index % 3)),
  })),
  remove: Array.from({ length: removeCount }, (_, index) => ({
    id: hex(30_000 + index) as never,
    time: daysAgo(index * 0.8 + 0.3),
  })),
  implausible:
    removeCount > 48 ? { reason: 'most-at-once', removeCount, totalCount: removeCount + 48 } : null,
});

const answers: Answers = {
  ...wizardAnswers,
  'sources.exclude-presets': () => ({
    ok: true,
    value: {
      presets: Object.entries(presets).map(([presetId, patterns]) => ({
        id: presetId,
        isOnByDefault: presetId !== 'virtual-machines',
        patterns: [...patterns],
      })),
    },
  }),
  'sources.measure': ({ folders }) => ({
    ok: true,
    value: {
      folders: folders.map((path) => ({
        ...measured(path, 1),
        excludedBytesByPreset: { caches: 0.4 * GB, trash: 0.1 * GB },
      })),
    },
  }),
  'plans.save': (input, { publish, model }) => {
    const known = model().plans.find((each) => each.id === input.planId);
    const owned = model().targets.find((each) => each.id === known?.targetIds[0]);
    if (known === undefined || owned === undefined) return { ok: false, fault: makeFault('plan.unknown') };
    if (input.name === 'Work')
      return { ok: false, fault: makeFault('plan.name-taken', { params: { name: 'Work' } }) };
    const { name, repositoryIds, schedule, retention, isEnabled } = input;
    const plan = { ...known, name, repositoryIds, schedule, retention, isEnabled };
    const target = { ...owned, settings: input.target.settings };
    publish({ type: 'target-saved', target });
    publish({ type: 'plan-saved', plan });
    return { ok: true, value: { plan, target } };
  },
  'plans.remove': ({ planId }, { publish }) => {
    publish({ type: 'plan-removed', planId });
    return { ok: true, value: {} };
  },
  'retention.preview': ({ retention }) => ({
    ok: true,
    value: preview(retention?.preset === 'custom' ? 96 : 30),
  }),
  'retention.apply': () => ({ ok: true, value: { jobId: jobId.parse(id(950)) } }),
  'repositories.verify': ({ repositoryId }, { publish, gauge }) => {
    publish({
      type: 'job-changed',
      job: makeJob(
        960,
        1,
        'My files',
        { name: 'running' },
        { kind: 'verify', planId: null, planName: null, repositoryId },
      ),
    });
    gauge({ type: 'job-progress', progress: makeProgress(960, { phase: 'checking', fraction: 0.37 }) });
    return { ok: true, value: { jobId: jobId.parse(id(960)) } };
  },
  'repositories.rename': ({ repositoryId, name }, { publish, model }) => {
    const known = model().repositories.find((each) => each.id === repositoryId);
    if (known === undefined) return { ok: false, fault: makeFault('repository.unknown') };
    publish({ type: 'repository-saved', repository: { ...known, name } });
    return { ok: true, value: {} };
  },
  'repositories.disconnect': ({ repositoryId }, { publish }) => {
    publish({ type: 'repository-removed', repositoryId });
    return { ok: true, value: {} };
  },
  'kits.verify': ({ key }) => ({ ok: true, value: { matches: key === 'right' } }),
  'kits.revoke': () => ({ ok: true, value: {} }),
  'preferences.change': (change, { publish, model }) => {
    const preferences = { ...model().preferences, ...withoutUndefined(change) };
    publish({ type: 'preferences-changed', preferences });
    return { ok: true, value: preferences };
  },
  'app.doctor': () => ({
    ok: true,
    value: {
      checks: [
        { id: 'home', state: 'good', params: { path: `${home}/.local/share/timelocker`, free: '212 GB' } },
        { id: 'engine', state: 'good', params: { version: '0.19.1' } },
        { id: 'vault', state: 'warning', params: { reason: 'weak' } },
        { id: 'settings', state: 'good', params: {} },
        { id: 'history', state: 'good', params: {} },
        { id: 'repositories', state: 'warning', params: { names: 'Attic NAS' } },
        { id: 'sources', state: 'good', params: { count: 5 } },
        { id: 'orphans', state: 'good', params: {} },
        { id: 'clock', state: 'good', params: {} },
      ],
    },
  }),
  'shell.copy-text': () => ({ ok: true, value: {} }),
  'places.list': () => ({ ok: true, value: { places: [...places] } }),
};

const withoutUndefined = <Value extends object>(
  value: Value,
): { [Key in keyof Value]-?: Exclude<Value[Key], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;

const full = () =>
  modelWith([files, work], {
    plans: [files, work].map(makePlan),
    targets: [files, work].map(makeTarget),
    repositories: [
      makeRepository(80),
      makeRepository(81, {
        name: 'Attic NAS',
        place: '/mnt/attic/backups of the whole family/anna-laptop/TimeLocker',
        recoveryKit: null,
      }),
    ],
    health: [
      makeHealth(80),
      makeHealth(81, {
        presence: 'absent',
        seenAt: daysAgo(4),
        freeBytes: 61 * GB,
        totalBytes: 4000 * GB,
        provenAt: null,
      }),
    ],
  });

/** What the settings can be: a name for each. */
export const settingsScenarios: Readonly<Record<string, () => Scenario>> = {
  settings: () => ({ model: full(), answers }),
  'settings-weak': () => ({
    model: {
      ...full(),
      vault: { protection: 'weak', isLocked: false, systemOffers: 'weak', backend: 'basic_text' },
      health: [makeHealth(80, { damage: 'pack 3f19c2 is missing', provenAt: null, needsRecovery: true })],
      jobs: [
        makeJob(
          960,
          1,
          '',
          { name: 'running' },
          { kind: 'verify', planId: null, planName: null, createdAt: minutesAgo(2) },
        ),
      ],
      progress: { [jobId.parse(id(960))]: makeProgress(960, { phase: 'checking', fraction: 0.37 }) },
    },
    answers,
  }),
  'settings-nothing': () => ({ model: emptyModel(), answers }),
};
