import type { Fact } from '../../src-shared/model/event.ts';
import { done, type Outcome } from '../../src-shared/model/fault.ts';
import type { Instant } from '../../src-shared/model/ids.ts';
import type { Handlers } from '../ipc/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Settings } from '../settings/index.ts';

export interface PauseDependencies {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly publish: (fact: Fact) => void;
}

export interface PauseFeature {
  readonly handlers: Pick<Handlers, 'pause.set' | 'pause.clear'>;
  /** Null when not paused. */
  readonly current: () => { readonly until: Instant | null } | null;
  /** Ends by itself a pause whose time has come; also one found at start. */
  readonly start: () => void;
  readonly stop: () => void;
}

/** "Pause for an hour / until tomorrow": kept in the settings, so that it survives a restart. */
export function createPause(dependencies: PauseDependencies): PauseFeature {
  const { settings, clock } = dependencies;
  let callOff: (() => void) | null = null;

  const current = (): { readonly until: Instant | null } | null => {
    const { pause } = settings.value();
    const until = pause?.until ?? null;
    return until === null || new Date(until) > clock.now() ? pause : null;
  };
  const change = async (pause: { until: Instant | null } | null): Promise<Outcome<Record<string, never>>> => {
    const changed = await settings.change((value) => ({ ...value, pause }));
    if (!changed.ok) return changed;
    dependencies.publish({ type: 'pause-changed', pause });
    return done({});
  };
  const watch = (): void => {
    const { pause } = settings.value();
    if (pause !== null && current() === null) void change(null);
    callOff = clock.after(watchMs, watch);
  };
  return {
    current,
    start: () => {
      if (callOff === null) watch();
    },
    stop: () => {
      callOff?.();
      callOff = null;
    },
    handlers: {
      'pause.set': ({ until }) => change({ until }),
      'pause.clear': () => change(null),
    },
  };
}

/** By the wall clock and in short steps: the time may come while the computer sleeps. */
const watchMs = 15_000;
