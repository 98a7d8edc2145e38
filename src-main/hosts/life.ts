import { randomUUID } from 'node:crypto';
import { done } from '../../src-shared/model/fault.ts';
import type { RepositoryId } from '../../src-shared/model/ids.ts';
import type { Job } from '../../src-shared/model/job.ts';
import { createScheduler, type Scheduler } from '../schedule/index.ts';
import type { Features } from './features.ts';
import type { Ground } from './ground.ts';
import { reasonsOf } from './pause-reasons.ts';
import { watchPlaces } from './watch-places.ts';

/** What a core does by itself: schedules, tidying up after a crash, noticing drives. A command line leaves it asleep. */
export interface Life {
  readonly begin: () => void;
  readonly end: () => void;
  /** The person paused, or ended the pause. */
  readonly pauseChanged: () => void;
}

const never = new AbortController().signal;

export function createLife(ground: Ground, features: Features): Life {
  const scheduler = makeScheduler(ground, features);
  const places = watchPlaces(ground.clock, features);
  let stopFollowing: () => void = () => undefined;

  return {
    begin: () => {
      stopFollowing = features.jobs.onEnded((job) => {
        void afterJob(ground, features, job);
      });
      void tidyUp(ground, features);
      places.begin();
      features.plans.start();
      features.pause.start();
      scheduler.start();
    },
    end: () => {
      places.end();
      stopFollowing();
      scheduler.stop();
      features.pause.stop();
      features.plans.stop();
    },
    pauseChanged: () => {
      const reasons = reasonsOf(features.pause.current());
      const [first] = reasons;
      if (first === undefined) {
        features.jobs.retryNow();
        scheduler.look();
      } else {
        features.jobs.postpone((job) => job.kind === 'backup', [first]);
      }
    },
  };
}

function makeScheduler({ clock }: Ground, features: Features): Scheduler {
  const { plans, jobs, pause, backup, bus } = features;
  return createScheduler({
    clock,
    plans: plans.all,
    history: plans.runHistory,
    isBusy: (planId) => jobs.active().some((job) => job.kind === 'backup' && job.planId === planId),
    isPaused: () => pause.current() !== null,
    startBackup: (planId, trigger) => {
      backup.start(planId, trigger);
    },
    onClockSetBack: (byMs) => {
      const days = Math.round(byMs / 86_400_000);
      const at = clock.now().toISOString();
      bus.publish({
        type: 'notice-added',
        notice: { id: randomUUID(), code: 'clock-jumped', params: { days }, at },
      });
    },
  });
}

/** What a crash left in a repository is put right at once, not only before the next backup. */
async function tidyUp({ restic }: Ground, { repositories, jobs, bus }: Features): Promise<void> {
  for (const { id } of repositories.all()) {
    if (!(await restic.needsRecovery(id))) continue;
    await repositories.health.update(id, { needsRecovery: true });
    const jobId = jobs.start({
      kind: 'recovery',
      trigger: 'system',
      planId: null,
      repositoryId: id,
      run: async (run) => {
        const opened = await repositories.open(id, run.signal);
        if (!opened.ok) return opened;
        run.enter('running');
        run.report({ phase: 'cleaning' });
        const recovered = await restic.recoverAfterInterruption(opened.value.access, {
          signal: run.signal,
          onLine: (line) => {
            run.log(line.text);
          },
        });
        if (!recovered.ok) return recovered;
        await repositories.health.update(id, { needsRecovery: false });
        return done({ kind: 'recovery', indexRepaired: recovered.value.isIndexRepaired });
      },
    });
    await jobs.ended(jobId);
    bus.publish({ type: 'snapshots-changed', repositoryId: id });
  }
}

async function afterJob(ground: Ground, features: Features, job: Job): Promise<void> {
  if (job.kind === 'backup' && job.result !== null && job.planId !== null)
    features.retention.applyWhenDue(job.planId);
  const changesSize = job.kind === 'backup' || job.kind === 'retention';
  if (changesSize && job.result !== null && job.repositoryId !== null)
    await weigh(ground, features, job.repositoryId);
}

/** How much room the repository takes, for those who look at it; costs half a second of reading. */
async function weigh({ restic }: Ground, { repositories }: Features, id: RepositoryId): Promise<void> {
  const opened = await repositories.open(id, never);
  if (!opened.ok) return;
  const stats = await restic.stats(opened.value.access, 'raw-data', { signal: never });
  if (stats.ok) await repositories.health.update(id, { usedBytes: stats.value.totalBytes });
}
