import { makeFault } from '../../../src-shared/model/fault.ts';
import { jobId } from '../../../src-shared/model/ids.ts';
import { problem, type Job, type JobResult, type Problem } from '../../../src-shared/model/job.ts';
import type { AnswerContext, Answers, Scenario } from '../fake-core.ts';
import {
  emptyModel,
  GB,
  id,
  makeHealth,
  makeJob,
  makeProgress,
  makeRepository,
  minutesAgo,
  modelWith,
  type PlanSeed,
} from './builders.ts';
import { sampleChanges, sampleFolder, sampleFound, sampleSnapshots } from './snapshot-samples.ts';

type Given<Name extends keyof Answers> = NonNullable<Answers[Name]>;

const home = '/home/anna';
const files: PlanSeed = {
  number: 1,
  name: 'My files',
  folders: [`${home}/Documents`, `${home}/Pictures`, `${home}/Desktop`],
};
const restoreJob = jobId.parse(id(910));

const restored: Extract<JobResult, { kind: 'restore' }> = {
  kind: 'restore',
  destination: `${home}/Documents`,
  filesRestored: 14,
  filesSkipped: 0,
  bytesRestored: 15_400_000,
  filesKeptBeside: 3,
};

const browsing: Answers = {
  'snapshots.list': ({ planId }) => ({
    ok: true,
    value: { snapshots: sampleSnapshots.filter((each) => planId === undefined || each.planId === planId) },
  }),
  'snapshots.list-folder': ({ path }) => {
    const entries = sampleFolder(path);
    return entries === undefined
      ? { ok: false, fault: makeFault('snapshot.path-not-found', { params: { path } }) }
      : { ok: true, value: { entries: [...entries] } };
  },
  'snapshots.find': ({ text, snapshotId }) => ({
    ok: true,
    value: {
      found: sampleFound(text).filter(
        (each) => snapshotId === undefined || each.snapshotIds.includes(snapshotId),
      ),
      isCutOff: false,
    },
  }),
  'snapshots.diff': () => ({
    ok: true,
    value: { changes: [...sampleChanges], isCutOff: false, addedBytes: 182_000_000, removedBytes: 4_100_000 },
  }),
  'shell.choose-folder': () => ({ ok: true, value: { path: `${home}/Restored` } }),
  'shell.show-restored': () => ({ ok: true, value: {} }),
  'shell.copy-text': () => ({ ok: true, value: {} }),
  'jobs.cancel': (_input, context) => {
    publishRestore(context, { state: { name: 'cancelled' }, endedAt: minutesAgo(0) });
    return { ok: true, value: {} };
  },
};

function publishRestore({ publish }: AnswerContext, more: Partial<Job>): void {
  publish({
    type: 'job-changed',
    job: makeJob(910, 1, 'My files', { name: 'running' }, { kind: 'restore', trigger: 'person', ...more }),
  });
}

/** A restore that is at work when it has been started, and stays so. */
const runningRestore: Given<'restore.start'> = (_input, context) => {
  publishRestore(context, {});
  context.gauge({
    type: 'job-progress',
    progress: makeProgress(910, {
      phase: 'restoring',
      bytesWritten: null,
      currentPath: `${home}/Pictures/Bretagne/DSC_04417.NEF`,
    }),
  });
  return { ok: true, value: { jobId: restoreJob } };
};

/** A restore that ends at once in a state. */
const endingRestore =
  (more: Partial<Job>): Given<'restore.start'> =>
  (_input, context) => {
    publishRestore(context, { endedAt: minutesAgo(0), ...more });
    return { ok: true, value: { jobId: restoreJob } };
  };

const problems: readonly Problem[] = [
  problem.parse({
    path: `${home}/Documents/Taxes/Tax return 2019.pdf`,
    cause: 'permission-denied',
    detail: 'open: permission denied',
  }),
  problem.parse({
    path: `${home}/Documents/Taxes/Tax return 2020.pdf`,
    cause: 'permission-denied',
    detail: 'open: permission denied',
  }),
  problem.parse({
    path: `${home}/Documents/Letters/AUX`,
    cause: 'name-not-possible',
    detail: 'invalid name',
  }),
];

const readJob: Given<'jobs.read'> = ({ jobId: wanted }, { model }) => {
  const found = model().jobs.find((each) => each.id === wanted);
  return found === undefined
    ? { ok: false, fault: makeFault('job.unknown') }
    : { ok: true, value: { job: found, problems: [...problems], log: ['restoring snapshot'] } };
};

const timeline = (answers: Answers): Scenario => ({
  model: modelWith([files], {
    repositories: [
      makeRepository(80),
      makeRepository(81, { name: 'Attic NAS', place: '/mnt/attic/TimeLocker' }),
    ],
    health: [makeHealth(80), makeHealth(81, { freeBytes: 61 * GB })],
  }),
  answers: { ...browsing, 'jobs.read': readJob, ...answers },
});

const noSnapshots: Given<'snapshots.list'> = () => ({ ok: true, value: { snapshots: [] } });

/** What the timeline can be: a name for each. */
export const timelineScenarios: Readonly<Record<string, () => Scenario>> = {
  timeline: () => timeline({ 'restore.start': runningRestore }),
  'timeline-restored': () =>
    timeline({ 'restore.start': endingRestore({ state: { name: 'succeeded' }, result: restored }) }),
  'timeline-restored-warnings': () =>
    timeline({
      'restore.start': endingRestore({
        state: { name: 'succeeded-with-warnings' },
        result: restored,
        problemCount: problems.length,
      }),
    }),
  'timeline-restore-failed': () =>
    timeline({
      'restore.start': endingRestore({
        state: {
          name: 'failed',
          fault: makeFault('restore.destination-full', {
            params: { path: `${home}/Restored`, neededBytes: 12 * GB, freeBytes: 2 * GB },
          }),
        },
      }),
    }),
  'timeline-loading': () => timeline({ 'snapshots.list': () => new Promise(() => undefined) }),
  'timeline-absent': () =>
    timeline({
      'snapshots.list': () => ({
        ok: false,
        fault: makeFault('repository.absent', {
          params: { place: '/media/anna/Blue/TimeLocker', name: 'Blue' },
        }),
      }),
    }),
  'timeline-no-snapshot': () => timeline({ 'snapshots.list': noSnapshots }),
  'timeline-first-running': () => ({
    model: modelWith([
      {
        ...files,
        status: { level: 'never', activeJobId: jobId.parse(id(900)), snapshotCount: 0, lastSuccessAt: null },
      },
    ]),
    answers: { 'snapshots.list': noSnapshots },
  }),
  'timeline-nothing': () => ({ model: emptyModel() }),
};
