import { describe, expect, it } from 'vitest';
import { done, failed, makeFault } from '../../src-shared/model/fault.ts';
import { samplePlan } from '../../test/helpers/sample-model.ts';
import { createMemoryNotifier } from '../platform/memory/memory-notifier.ts';
import { operations, isOperationName } from '../../src-shared/contract/index.ts';
import { performAction } from './perform-action.ts';
import type { TrayAction } from './tray/tray-menu.ts';

const now = new Date(2026, 10, 22, 15, 30);

async function perform(action: TrayAction, works = true) {
  const asked: unknown[] = [];
  const notifier = createMemoryNotifier();
  const did: string[] = [];
  await performAction(action, {
    ask: (name, input) => {
      asked.push([name, input]);
      return Promise.resolve(works ? done({}) : failed(makeFault('repository.absent')));
    },
    show: () => did.push('show'),
    quit: () => did.push('quit'),
    now: () => now,
    notifier,
    language: () => 'en',
  });
  return { asked, did, told: notifier.told };
}

describe('A click in the tray', () => {
  const { id: planId } = samplePlan(1, 'Documents');

  it.each<[TrayAction, string, unknown]>([
    [{ do: 'back-up', planId }, 'plans.back-up-now', { planId }],
    [{ do: 'pause', forThe: 'hour' }, 'pause.set', { until: new Date(2026, 10, 22, 16, 30).toISOString() }],
    [
      { do: 'pause', forThe: 'rest-of-the-day' },
      'pause.set',
      { until: new Date(2026, 10, 23, 6).toISOString() },
    ],
    [{ do: 'resume' }, 'pause.clear', {}],
  ])('%j asks the core in words of the contract', async (action, name, input) => {
    const { asked, told } = await perform(action);
    expect(asked).toEqual([[name, input]]);
    expect(isOperationName(name) && operations[name].input.safeParse(input).success).toBe(true);
    expect(told).toEqual([]);
  });

  it('opens the window, or quits', async () => {
    expect((await perform({ do: 'open' })).did).toEqual(['show']);
    expect((await perform({ do: 'quit' })).did).toEqual(['quit']);
  });

  it('says when it could not be done', async () => {
    const { told } = await perform({ do: 'back-up', planId }, false);
    expect(told).toHaveLength(1);
    expect(told[0]?.body).not.toBe('');
  });
});
