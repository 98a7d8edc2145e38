import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src-shared/model/plan.ts';
import type { Repository } from '../../../src-shared/model/repository.ts';
import type { Retention } from '../../../src-shared/model/retention.ts';
import { makePlace, openAt, setUp, type FrontEnd } from '../../helpers/core.ts';
import { runRestic } from '../../helpers/foreign-restic.ts';
import { makeSpyEngine } from '../../helpers/spy-engine.ts';

const rules = { last: 0, hourly: 0, daily: 0, weekly: 0, monthly: 0, yearly: 0 };
const keepLast = (last: number): Retention => ({ preset: 'custom', rules: { ...rules, last } });

interface World {
  readonly frontEnd: FrontEnd;
  readonly plan: Plan;
  readonly repository: Repository;
  /** Snapshots of the plan as old as this, made by plain restic as the plan would have made them. */
  readonly snapshotsOf: (daysAgo: readonly number[], more?: readonly string[]) => void;
  readonly count: () => Promise<number>;
  readonly apply: (acceptsImplausible: boolean) => ReturnType<FrontEnd['ended']>;
}

async function makeWorld(retention: Retention): Promise<World> {
  const place = makePlace();
  writeFileSync(join(place.source, 'a.txt'), 'a');
  const spy = makeSpyEngine(place.folder);
  const frontEnd = await openAt(place, { enginePath: spy.path });
  const { plan, repository } = await setUp(frontEnd, place, { retention });
  const tags = [`tl-plan:${plan.id}`, `tl-target:${plan.targetIds[0] ?? ''}`];
  const list = () => frontEnd.ask('snapshots.list', { repositoryId: repository.id });
  return {
    frontEnd,
    plan,
    repository,
    snapshotsOf: (daysAgo, more) => {
      for (const days of daysAgo) {
        const time = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 19).replace('T', ' ');
        const own = more ?? ['--host', plan.host, ...tags.flatMap((tag) => ['--tag', tag])];
        const words = ['backup', '--quiet', '--time', time, ...own, place.source];
        runRestic(place.repository, spy.seen().passwords[0] ?? '', words);
      }
    },
    count: async () => (await list()).snapshots.length,
    apply: async (acceptsImplausible) => {
      const { jobId } = await frontEnd.ask('retention.apply', { planId: plan.id, acceptsImplausible });
      return frontEnd.ended(jobId);
    },
  };
}

describe('thinning out', () => {
  it('shows before what goes, removes just that, and leaves what others have made', async () => {
    const { frontEnd, plan, snapshotsOf, count, apply } = await makeWorld(keepLast(3));
    snapshotsOf([5, 4, 3, 2, 1]);
    snapshotsOf([9, 8], ['--host', 'another', '--tag', 'theirs']);
    const preview = await frontEnd.ask('retention.preview', { planId: plan.id });
    expect([preview.keep.length, preview.remove.length, preview.implausible]).toEqual([3, 2, null]);
    const newest = preview.keep.map(({ time }) => Date.parse(time));
    expect(Math.min(...newest)).toBeGreaterThan(Date.parse(preview.remove[0]?.time ?? ''));
    expect(await count()).toBe(7);
    expect(await apply(false)).toMatchObject({
      state: { name: 'succeeded' },
      result: { kind: 'retention', kept: 3, removed: 2 },
    });
    expect(await count()).toBe(5);
    expect(frontEnd.core.readModel().planStatuses[0]?.snapshotCount).toBe(3);
  });

  it('removes nothing when it would be most of a history, until the person says yes', async () => {
    const { frontEnd, plan, snapshotsOf, count, apply } = await makeWorld(keepLast(1));
    snapshotsOf([8, 7, 6, 5, 4, 3, 2, 1]);
    expect((await frontEnd.ask('retention.preview', { planId: plan.id })).implausible).toEqual({
      reason: 'most-at-once',
      removeCount: 7,
      totalCount: 8,
    });
    expect((await apply(false)).state).toMatchObject({ fault: { code: 'retention.implausible' } });
    expect(await count()).toBe(8);
    expect((await apply(true)).state.name).toBe('succeeded');
    expect(await count()).toBe(1);
  });

  it('removes nothing while a snapshot lies in the future', async () => {
    const { frontEnd, plan, snapshotsOf, count, apply } = await makeWorld(keepLast(2));
    snapshotsOf([3, 2, 1, -400]);
    const { implausible } = await frontEnd.ask('retention.preview', { planId: plan.id });
    expect(implausible?.reason).toBe('clock-jumped');
    expect((await apply(false)).state).toMatchObject({ fault: { code: 'retention.implausible' } });
    expect(await count()).toBe(4);
  });

  it('can be tried out with other rules without saving them', async () => {
    const { frontEnd, plan, snapshotsOf } = await makeWorld({ preset: 'everything' });
    snapshotsOf([3, 2, 1]);
    const tryOut = async (retention?: Retention) => {
      const preview = await frontEnd.ask('retention.preview', { planId: plan.id, retention });
      return [preview.keep.length, preview.remove.length];
    };
    expect(await tryOut()).toEqual([3, 0]);
    expect(await tryOut(keepLast(2))).toEqual([2, 1]);
    expect(await tryOut({ preset: 'thin-out' })).toEqual([3, 0]);
    expect(frontEnd.core.readModel().plans[0]?.retention).toEqual({ preset: 'everything' });
  });
});
