import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOf, valueOf } from '../../test/helpers/expect-outcome.ts';
import { createLeases } from './leases.ts';

describe('leases', () => {
  test('writers of one repository take turns, first come first served; other repositories are not concerned', async () => {
    const leases = createLeases();
    const order: string[] = [];
    const first = valueOf(await leases.acquire('r', 'writer', 'backup'));
    const waiting = ['prune', 'check'].map(async (purpose) => {
      const lease = valueOf(await leases.acquire('r', 'writer', purpose));
      order.push(`${purpose} while ${leases.holder('r') ?? ''}`);
      lease.release();
    });
    valueOf(await leases.acquire('other', 'writer', 'backup')).release();
    expect(leases.holder('r')).toBe('backup');
    order.push('backup ends');
    first.release();
    await Promise.all(waiting);
    expect(order).toEqual(['backup ends', 'prune while prune', 'check while check']);
    expect(leases.holder('r')).toBeUndefined();
  });

  test('readers never wait', async () => {
    const leases = createLeases();
    valueOf(await leases.acquire('r', 'writer', 'prune'));
    const reader = valueOf(await leases.acquire('r', 'reader', 'browse'));
    reader.release();
    expect(leases.holder('r')).toBe('prune');
  });

  test('who stops waiting is passed over', async () => {
    const leases = createLeases();
    const first = valueOf(await leases.acquire('r', 'writer', 'backup'));
    const control = new AbortController();
    const impatient = leases.acquire('r', 'writer', 'prune', control.signal);
    const patient = leases.acquire('r', 'writer', 'check');
    control.abort();
    expect(faultOf(await impatient).code).toBe('request.cancelled');
    first.release();
    valueOf(await patient).release();
    expect(faultOf(await leases.acquire('r', 'writer', 'x', control.signal)).code).toBe('request.cancelled');
  });

  test('releasing twice does not let two in', async () => {
    const leases = createLeases();
    const first = valueOf(await leases.acquire('r', 'writer', 'one'));
    const second = leases.acquire('r', 'writer', 'two');
    void leases.acquire('r', 'writer', 'three');
    first.release();
    first.release();
    await second;
    expect(leases.holder('r')).toBe('two');
  });

  test('never more than one writer at once, in any order of events', async () => {
    const scheduler = fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
      async (schedule, gaveUp) => {
        const leases = createLeases();
        let writing = 0;
        let most = 0;
        const runs = gaveUp.map(async (isImpatient, index) => {
          const control = new AbortController();
          if (isImpatient) void schedule.schedule(Promise.resolve()).then(() => control.abort());
          const lease = await leases.acquire('r', 'writer', String(index), control.signal);
          if (!lease.ok) return;
          writing += 1;
          most = Math.max(most, writing);
          await schedule.schedule(Promise.resolve());
          writing -= 1;
          lease.value.release();
        });
        await schedule.waitIdle();
        await schedule.waitFor(Promise.all(runs));
        expect(most).toBeLessThanOrEqual(1);
        expect(leases.holder('r')).toBeUndefined();
      },
    );
    await fc.assert(scheduler, { numRuns: 50 });
  });
});
