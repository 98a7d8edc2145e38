import { describe, expect, it } from 'vitest';
import { done, makeFault } from '../../../src-shared/model/fault.ts';
import { initialPreferences, type Preferences } from '../../../src-shared/model/preferences.ts';
import { sampleModel } from '../../../test/helpers/sample-model.ts';
import { createMemoryNotifier } from '../../platform/memory/memory-notifier.ts';
import type { CoreState } from '../core-state.ts';
import { closeWindow } from './close-window.ts';

/** A running core that keeps preferences, and everything that closing does written down in order. */
function setUp(more: { hasTray?: boolean; notifies?: boolean; state?: CoreState } = {}) {
  const happened: string[] = [];
  let preferences: Preferences = initialPreferences;
  const running: CoreState = {
    phase: 'running',
    core: {
      call: (_name, input) => {
        preferences = { ...preferences, ...(input as Partial<Preferences>) };
        return Promise.resolve(done(preferences));
      },
      readModel: () => sampleModel({ preferences }),
      subscribe: () => () => undefined,
      stop: () => Promise.resolve(),
    },
  };
  const notifier = createMemoryNotifier(more.notifies ?? true);
  const close = () =>
    closeWindow({
      state: () => more.state ?? running,
      trayHost: { isPresent: () => Promise.resolve(more.hasTray ?? true) },
      notifier,
      platform: 'linux',
      language: () => 'en',
      window: {
        hide: () => happened.push('hide'),
        minimise: () => happened.push('minimise'),
        show: () => happened.push('show'),
      },
      quit: () => happened.push('quit'),
      sayInDialog: ({ body }) => {
        happened.push(body);
        return Promise.resolve();
      },
    });
  return { close, happened, notifier };
}

describe('Closing the window', () => {
  it('hides it and says once that the app keeps running', async () => {
    const { close, happened, notifier } = setUp();
    await close();
    await close();
    expect(happened).toEqual(['hide', 'hide']);
    expect(notifier.told.map(({ title }) => title)).toEqual(['TimeLocker keeps running']);
    notifier.clickLast();
    expect(happened).toContain('show');
  });

  it('says it in a dialog where notifications reach nobody, before the window goes', async () => {
    const { close, happened } = setUp({ notifies: false });
    await close();
    expect(happened).toEqual([expect.stringContaining('icon in the tray'), 'hide']);
  });

  it('minimises it where there is no tray, and says how to quit', async () => {
    const { close, happened, notifier } = setUp({ hasTray: false });
    await close();
    expect(happened).toEqual(['minimise']);
    expect(notifier.told[0]?.body).toContain('Ctrl+Q');
  });

  it('quits without a word when the core could not start', async () => {
    const { close, happened, notifier } = setUp({
      state: { phase: 'failed', fault: makeFault('home.in-use') },
    });
    await close();
    expect(happened).toEqual(['quit']);
    expect(notifier.told).toEqual([]);
  });

  it('only hides it while the core still starts', async () => {
    const { close, happened, notifier } = setUp({ state: { phase: 'starting' } });
    await close();
    expect(happened).toEqual(['hide']);
    expect(notifier.told).toEqual([]);
  });
});
