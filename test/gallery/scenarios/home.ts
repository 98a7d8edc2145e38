import { makeFault } from '../../../src-shared/model/fault.ts';
import type { JobId } from '../../../src-shared/model/ids.ts';
import { jobId } from '../../../src-shared/model/ids.ts';
import type { JobProgress } from '../../../src-shared/model/job.ts';
import type { ReadModel } from '../../../src-shared/model/read-model.ts';
import type { Scenario } from '../fake-core.ts';
import {
  daysAgo,
  emptyModel,
  GB,
  hoursAgo,
  id,
  makeHealth,
  makeJob,
  makeProgress,
  makeRepository,
  MB,
  minutesAgo,
  modelWith,
  type PlanSeed,
} from './builders.ts';

const home = '/home/anna';
const files: PlanSeed = {
  number: 1,
  name: 'My files',
  folders: [`${home}/Documents`, `${home}/Pictures`, `${home}/Desktop`],
};
const work: PlanSeed = {
  number: 2,
  name: 'Work',
  folders: [`${home}/Projects`],
  status: {
    bytesTotal: 6.1 * GB,
    filesTotal: 128_402,
    snapshotCount: 211,
    lastSuccessAt: minutesAgo(24),
    nextRunAt: minutesAgo(-36),
  },
};

const jobIdOf = (number: number): JobId => jobId.parse(id(number));

const withJob = (state: Parameters<typeof makeJob>[3], progress: Partial<JobProgress> | null): ReadModel =>
  modelWith([{ ...files, status: { activeJobId: jobIdOf(900) } }, work], {
    jobs: [makeJob(900, 1, 'My files', state)],
    progress: progress === null ? {} : { [jobIdOf(900)]: makeProgress(900, progress) },
  });

/** What the home screen can be: a name for each. */
export const homeScenarios = {
  'home-safe': () => ({ model: modelWith([files]) }),
  'home-safe-many': () => ({
    model: modelWith(
      [
        files,
        work,
        {
          number: 3,
          name: 'Photos of the family',
          folders: ['/data/photos'],
          repository: 81,
          status: { lastSuccessAt: hoursAgo(20), bytesTotal: 912 * GB, filesTotal: 214_553 },
        },
        {
          number: 4,
          name: 'Recipes',
          folders: [`${home}/Recipes`],
          plan: { isEnabled: false },
          status: { nextRunAt: null, bytesTotal: 48 * MB, filesTotal: 312, snapshotCount: 7 },
        },
      ],
      {
        repositories: [
          makeRepository(80),
          makeRepository(81, { name: 'Attic NAS', place: '/mnt/attic/backup/TimeLocker' }),
        ],
        health: [
          makeHealth(80),
          makeHealth(81, { freeBytes: 61 * GB, totalBytes: 4000 * GB, usedBytes: 903 * GB, provenAt: null }),
        ],
      },
    ),
  }),
  'home-first-run': () => ({
    model: modelWith(
      [
        {
          ...files,
          status: {
            level: 'never',
            activeJobId: jobIdOf(900),
            lastSuccessAt: null,
            lastJobId: null,
            bytesTotal: null,
            filesTotal: null,
            snapshotCount: 0,
          },
        },
      ],
      {
        repositories: [makeRepository(80, { recoveryKit: null, createdAt: minutesAgo(3) })],
        health: [makeHealth(80, { checkedAt: null, provenAt: null, usedBytes: null })],
        jobs: [makeJob(900, 1, 'My files', { name: 'running' }, { trigger: 'first-run' })],
        progress: {
          [jobIdOf(900)]: makeProgress(900, {
            phase: 'scanning',
            fraction: null,
            bytesTotal: null,
            filesTotal: null,
            secondsLeft: null,
            bytesDone: 1.2 * GB,
            filesDone: 3041,
            bytesWritten: 0.9 * GB,
          }),
        },
      },
    ),
  }),
  'home-busy': () => ({ model: withJob({ name: 'running' }, {}) }),
  'home-busy-problems': () => ({
    model: withJob(
      { name: 'running' },
      { fraction: 0.87, secondsLeft: 41, problemCount: 3, bytesDone: 73 * GB, filesDone: 55_100 },
    ),
  }),
  'home-waiting-drive': () => ({
    model: modelWith(
      [
        {
          ...files,
          status: {
            activeJobId: jobIdOf(900),
            waitingFor: [{ code: 'repository-absent', repositoryId: makeRepository(80).id }],
            lastSuccessAt: hoursAgo(26),
          },
        },
      ],
      {
        jobs: [
          makeJob(900, 1, 'My files', {
            name: 'waiting',
            reasons: [{ code: 'repository-absent', repositoryId: makeRepository(80).id }],
          }),
        ],
        health: [makeHealth(80, { presence: 'absent', seenAt: hoursAgo(26) })],
      },
    ),
  }),
  'home-failed': () => ({
    model: modelWith(
      [
        {
          ...files,
          status: {
            level: 'attention',
            lastFault: makeFault('repository.full', {
              detail:
                'Fatal: unable to save snapshot: write /media/anna/Blue/TimeLocker/data/3f: no space left on device',
            }),
            lastSuccessAt: daysAgo(2),
          },
        },
        work,
      ],
      { health: [makeHealth(80, { freeBytes: 0.2 * GB, usedBytes: 1790 * GB })] },
    ),
  }),
  'home-warnings': () => ({
    model: modelWith([{ ...files, status: { level: 'attention', lastProblemCount: 14 } }, work]),
  }),
  'home-overdue': () => ({
    model: modelWith(
      [
        {
          ...files,
          status: {
            level: 'overdue',
            lastSuccessAt: daysAgo(6),
            nextRunAt: null,
            waitingFor: [{ code: 'repository-absent', repositoryId: makeRepository(80).id }],
          },
        },
      ],
      {
        health: [makeHealth(80, { presence: 'absent', seenAt: daysAgo(6) })],
      },
    ),
  }),
  'home-paused': () => ({
    model: modelWith([{ ...files, status: { level: 'paused', nextRunAt: null } }, work], {
      pause: { until: hoursAgo(-9) },
    }),
  }),
  'home-failed-paused': () => ({
    model: modelWith(
      [{ ...files, status: { level: 'attention', lastFault: makeFault('repository.read-only') } }],
      { pause: { until: null } },
    ),
    answers: {
      'pause.clear': (_input, { publish }) => {
        publish({ type: 'pause-changed', pause: null });
        return { ok: true, value: {} };
      },
    },
  }),
  'home-damaged': () => ({
    model: modelWith([files], {
      health: [makeHealth(80, { damage: 'pack 3f19 is missing', provenAt: null })],
    }),
  }),
  'home-locked': () => ({
    model: modelWith([files], {
      vault: { protection: 'passphrase', isLocked: true, systemOffers: 'weak', backend: 'basic_text' },
    }),
    answers: { 'vault.unlock': () => ({ ok: false, fault: makeFault('vault.wrong-passphrase') }) },
  }),
  'home-no-plan': () => ({ model: emptyModel() }),
  'home-notices': () => ({
    model: modelWith([files], {
      repositories: [makeRepository(80, { recoveryKit: null })],
      notices: [
        { id: 'a', code: 'settings-recovered', params: {}, at: hoursAgo(1) },
        { id: 'b', code: 'clock-jumped', params: {}, at: hoursAgo(3) },
      ],
    }),
    answers: {
      'notices.dismiss': ({ noticeId }, { publish }) => {
        publish({ type: 'notice-dismissed', noticeId });
        return { ok: true, value: {} };
      },
    },
  }),
  'home-long-names': () => ({
    model: modelWith(
      [
        {
          ...files,
          name: 'Alles, was in den letzten zwanzig Jahren an Fotografien, Steuerunterlagen und Briefen zusammengekommen ist',
          folders: [
            `${home}/Ein sehr langer Ordnername, der in keiner Oberfläche je vollständig zu sehen sein wird`,
            `${home}/Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen`,
            `${home}/写真`,
            `${home}/Ω≈ç√∫˜µ≤≥÷`,
          ],
          status: { activeJobId: jobIdOf(900) },
        },
      ],
      {
        repositories: [
          makeRepository(80, {
            name: 'Externe Festplatte mit einem Namen, den niemand so vergeben würde, aber vergeben kann',
            place:
              '/media/anna/Externe Festplatte mit einem Namen, den niemand so vergeben würde/Sicherungen/Rechner im Arbeitszimmer/TimeLocker',
          }),
        ],
        jobs: [makeJob(900, 1, 'Alles', { name: 'running' })],
        progress: {
          [jobIdOf(900)]: makeProgress(900, {
            currentPath: `${home}/Ein sehr langer Ordnername, der in keiner Oberfläche je vollständig zu sehen sein wird/noch ein Ordner/und noch einer/Eine Datei mit einem sehr langen Namen – endgültige Fassung (2).docx`,
          }),
        },
      },
    ),
  }),
} satisfies Record<string, () => Scenario>;
