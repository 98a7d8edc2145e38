import { makeFault } from '../../../src-shared/model/fault.ts';
import { jobId } from '../../../src-shared/model/ids.ts';
import { problem, type Job, type JobState, type Problem } from '../../../src-shared/model/job.ts';
import type { Answers, Scenario } from '../fake-core.ts';
import {
  daysAgo,
  GB,
  hex,
  hoursAgo,
  id,
  makeJob,
  makeProgress,
  MB,
  minutesAgo,
  modelWith,
  type PlanSeed,
} from './builders.ts';

const home = '/home/anna';
const files: PlanSeed = { number: 1, name: 'My files', folders: [`${home}/Documents`] };
const work: PlanSeed = { number: 2, name: 'Work', folders: [`${home}/Projects`] };

const backup = (more: object = {}): Job['result'] => ({
  kind: 'backup',
  snapshotId: hex(10_000) as never,
  filesNew: 1204,
  filesChanged: 80,
  filesUnmodified: 60_000,
  filesTotal: 61_284,
  bytesTotal: 84.2 * GB,
  bytesAdded: 312 * MB,
  ...more,
});

const ended = (number: number, state: JobState, hours: number, more: Partial<Job> = {}): Job =>
  makeJob(number, 1, 'My files', state, {
    createdAt: hoursAgo(hours),
    startedAt: hoursAgo(hours),
    endedAt: hoursAgo(hours - 0.07),
    ...more,
  });

const full = makeFault('repository.full', {
  params: { place: '/media/anna/Blue/TimeLocker', freeBytes: 200 * MB },
  detail:
    'Fatal: unable to save snapshot: write /media/anna/Blue/TimeLocker/data/3f: no space left on device',
});

const jobs: readonly Job[] = [
  makeJob(900, 1, 'My files', { name: 'running' }, { createdAt: minutesAgo(6) }),
  makeJob(
    901,
    2,
    'Work',
    {
      name: 'waiting',
      reasons: [{ code: 'battery' }, { code: 'repository-busy', repositoryId: id(80) as never }],
    },
    { createdAt: minutesAgo(9), startedAt: null },
  ),
  ended(902, { name: 'succeeded-with-warnings' }, 3, { result: backup(), problemCount: 3014 }),
  ended(903, { name: 'succeeded' }, 5, {
    kind: 'restore',
    trigger: 'person',
    result: {
      kind: 'restore',
      destination: `${home}/Restored from the snapshot of last Tuesday/Documents and letters`,
      filesRestored: 214,
      filesSkipped: 4,
      bytesRestored: 1.2 * GB,
      filesKeptBeside: 12,
    },
  }),
  ended(904, { name: 'failed', fault: full }, 7, { planId: id(2) as never, planName: 'Work' }),
  ended(905, { name: 'succeeded' }, 26, {
    kind: 'verify',
    trigger: 'system',
    planId: null,
    planName: null,
    result: { kind: 'verify', readDataPercent: 10, errorCount: 0 },
  }),
  ended(906, { name: 'cancelled' }, 27, { trigger: 'person' }),
  ended(907, { name: 'interrupted' }, 30),
  ended(908, { name: 'succeeded' }, 31, {
    kind: 'recovery',
    trigger: 'system',
    result: { kind: 'recovery', indexRepaired: true },
  }),
  ended(909, { name: 'succeeded' }, 50, {
    kind: 'retention',
    trigger: 'system',
    result: { kind: 'retention', kept: 48, removed: 12 },
  }),
  ended(910, { name: 'succeeded' }, 51, {
    kind: 'prune',
    trigger: 'system',
    planId: null,
    planName: null,
    result: { kind: 'prune', bytesFreed: 3.4 * GB },
  }),
  ended(911, { name: 'succeeded' }, 52, {
    result: backup({ snapshotId: null, filesNew: 0, filesChanged: 0, bytesAdded: 0 }),
  }),
  ...Array.from({ length: 40 }, (_, index) =>
    ended(1000 + index, { name: 'succeeded' }, 74 + index * 24, { result: backup({ filesNew: index * 7 }) }),
  ),
];

const causes: readonly Problem['cause'][] = ['permission-denied', 'vanished', 'read-error', 'other'];

const problems: readonly Problem[] = Array.from({ length: 3014 }, (_, index) =>
  problem.parse({
    path: `${home}/Documents/Archive ${String(index % 12)}/A folder with a rather long name for a screen/Scan ${String(index)}.pdf`,
    cause: index < 2900 ? 'permission-denied' : (causes[index % 4] ?? 'other'),
    detail: 'open: permission denied',
  }),
);

const answers: Answers = {
  'jobs.read': ({ jobId: wanted }, { model }) => {
    const found = model().jobs.find((each) => each.id === wanted);
    if (found === undefined) return { ok: false, fault: makeFault('job.unknown') };
    return {
      ok: true,
      value: {
        job: found,
        problems: found.problemCount > 0 ? [...problems] : [],
        log: [
          'using parent snapshot 3f19c2aa',
          'start scan on [/home/anna/Documents]',
          'scan finished in 0.412s',
        ],
      },
    };
  },
  'jobs.list': ({ before }) => ({
    ok: true,
    value: {
      jobs: Array.from({ length: 30 }, (_, index) =>
        ended(2000 + index, { name: 'succeeded' }, 2000 + index * 24, { result: backup() }),
      ).filter((each) => before === undefined || each.createdAt < before),
    },
  }),
  'jobs.cancel': ({ jobId: wanted }, { model, publish }) => {
    const found = model().jobs.find((each) => each.id === wanted);
    if (found === undefined) return { ok: false, fault: makeFault('job.unknown') };
    publish({ type: 'job-changed', job: { ...found, state: { name: 'cancelled' }, endedAt: minutesAgo(0) } });
    return { ok: true, value: {} };
  },
  'shell.copy-text': () => ({ ok: true, value: {} }),
  'shell.show-restored': () => ({ ok: true, value: {} }),
  'plans.back-up-now': () => ({ ok: false, fault: makeFault('plan.busy') }),
};

/** What the activity can be: a name for each. */
export const activityScenarios: Readonly<Record<string, () => Scenario>> = {
  activity: () => ({
    model: modelWith([{ ...files, status: { lastSuccessAt: daysAgo(0.1) } }, work], {
      jobs: [...jobs],
      progress: { [jobId.parse(id(900))]: makeProgress(900) },
    }),
    answers,
  }),
  'activity-nothing': () => ({ model: modelWith([files]), answers }),
};
