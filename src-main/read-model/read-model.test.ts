import { describe, expect, it } from 'vitest';
import type { ContractEvent } from '../../src-shared/model/event.ts';
import { planId, jobId } from '../../src-shared/model/ids.ts';
import type { Job, JobProgress } from '../../src-shared/model/job.ts';
import { initialPreferences } from '../../src-shared/model/preferences.ts';
import type { ReadModel } from '../../src-shared/model/read-model.ts';
import { reduce } from '../../src-shared/model/reduce.ts';
import { createManualClock } from '../platform/memory/manual-clock.ts';
import { createReadModel } from './read-model.ts';

const id = jobId.parse('00000000-0000-4000-8000-000000000001');
const initial: ReadModel = {
  sequence: 0,
  app: { version: '0', engineVersion: null, system: 'linux', computerName: 'box', homeFolder: '/home/a' },
  vault: { protection: 'none', isLocked: false, systemOffers: 'nothing', backend: 'none' },
  preferences: initialPreferences,
  plans: [],
  targets: [],
  repositories: [],
  health: [],
  planStatuses: [],
  jobs: [],
  progress: {},
  notices: [],
  pause: null,
};
const job = (name: 'running' | 'succeeded'): Job => ({
  id,
  kind: 'backup',
  trigger: 'person',
  planId: planId.parse('00000000-0000-4000-8000-000000000002'),
  planName: 'Home',
  repositoryId: null,
  state: { name },
  createdAt: '2026-11-22T12:00:00.000Z',
  startedAt: null,
  endedAt: null,
  result: null,
  problemCount: 0,
});
const progress = (filesDone: number): JobProgress => ({
  jobId: id,
  phase: 'reading',
  fraction: null,
  bytesDone: 0,
  bytesTotal: null,
  bytesWritten: null,
  filesDone,
  filesTotal: null,
  bytesPerSecond: null,
  secondsLeft: null,
  currentPath: null,
  problemCount: 0,
  retrying: null,
});

function setUp() {
  const clock = createManualClock();
  const bugs: unknown[] = [];
  const store = createReadModel(initial, clock, (bug) => bugs.push(bug));
  const events: ContractEvent[] = [];
  store.subscribe((event) => events.push(event));
  const filesTold = (): number[] =>
    events.flatMap((event) =>
      event.kind === 'gauge' && event.gauge.type === 'job-progress' ? [event.gauge.progress.filesDone] : [],
    );
  const push = (filesDone: number): void => {
    store.gauge({ type: 'job-progress', progress: progress(filesDone) });
  };
  return { clock, store, events, filesTold, push, bugs };
}

describe('the read model', () => {
  it('numbers facts without gaps, and a front end that replays them has the same model', () => {
    const { store, events } = setUp();
    const start = store.current();
    store.publish({ type: 'job-changed', job: job('running') });
    store.publish({ type: 'pause-changed', pause: { until: null } });
    expect(events.map((event) => (event.kind === 'fact' ? event.sequence : null))).toEqual([1, 2]);
    expect(events.reduce(reduce, start)).toEqual(store.current());
  });

  it('delivers gauges of a source at most four times a second, and always the last one', () => {
    const { clock, store, filesTold, push } = setUp();
    store.publish({ type: 'job-changed', job: job('running') });
    for (let file = 1; file <= 1000; file += 1) {
      push(file);
      clock.advance(1);
    }
    expect(filesTold().length).toBeLessThanOrEqual(5);
    clock.advance(1000);
    expect(filesTold().at(-1)).toBe(1000);
    expect(store.current().progress[id]?.filesDone).toBe(1000);
  });

  it('delivers the first gauge after a silence at once', () => {
    const { clock, store, filesTold, push } = setUp();
    store.publish({ type: 'job-changed', job: job('running') });
    push(1);
    clock.advance(10_000);
    push(2);
    expect(filesTold()).toEqual([1, 2]);
  });

  it('keeps no progress of a job that has ended, not even one that comes late', () => {
    const { clock, store, push } = setUp();
    store.publish({ type: 'job-changed', job: job('running') });
    push(1);
    push(2);
    store.publish({ type: 'job-changed', job: job('succeeded') });
    clock.advance(1000);
    push(3);
    clock.advance(1000);
    expect(store.current().progress).toEqual({});
  });

  it('tells a fact that a listener publishes after the one that it listens to', () => {
    const { store } = setUp();
    const late: number[] = [];
    const unsubscribe = store.subscribe((event) => {
      if (event.kind === 'fact' && event.sequence === 1)
        store.publish({ type: 'notice-dismissed', noticeId: 'x' });
    });
    store.subscribe((event) => {
      if (event.kind === 'fact') late.push(event.sequence);
    });
    store.publish({ type: 'pause-changed', pause: null });
    unsubscribe();
    expect(late).toEqual([1, 2]);
  });

  it('goes on when a listener throws, and drops that listener', () => {
    const { store, events, bugs } = setUp();
    store.subscribe(() => {
      throw new Error('window is gone');
    });
    store.publish({ type: 'pause-changed', pause: null });
    store.publish({ type: 'pause-changed', pause: null });
    expect(events.length).toBe(2);
    expect(bugs.length).toBe(1);
  });
});
