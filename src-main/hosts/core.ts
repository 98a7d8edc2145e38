import type { ContractEvent } from '../../src-shared/model/event.ts';
import { done, type Outcome } from '../../src-shared/model/fault.ts';
import type { ReadModel } from '../../src-shared/model/read-model.ts';
import { createGate, type Gate, type Handlers } from '../ipc/index.ts';
import { createReadModel, type ReadModelStore } from '../read-model/index.ts';
import { composeFeatures, type Features } from './features.ts';
import { openGround, type CoreOptions, type Ground } from './ground.ts';
import { initialModel } from './initial-model.ts';
import { createLife } from './life.ts';

export type { CoreOptions } from './ground.ts';

/** The core of one home: all features behind one gate. The window, the tray and the command line are its clients. */
export interface Core {
  /** Through the gate: name and input may be anything. Never rejects. */
  readonly call: Gate['call'];
  readonly readModel: () => ReadModel;
  readonly subscribe: (listener: (event: ContractEvent) => void) => () => void;
  /** From now on plans run by their schedules, and a crash is tidied up after. A command line leaves that to the app. */
  readonly startSchedules: () => void;
  /** Ends cleanly: running jobs are interrupted so that nothing sent is lost, or (`finish-first`) may end. Lets the home go. */
  readonly stop: (how: 'quit' | 'finish-first') => Promise<void>;
}

/**
 * Takes a home and puts everything together. Faults: `home.in-use`, `home.not-writable`, `home.disk-full`,
 * `engine.missing`, `engine.wrong-version`; nothing is held then.
 */
export async function createCore(options: CoreOptions): Promise<Outcome<Core>> {
  const ground = await openGround(options);
  if (!ground.ok) return ground;
  const features = await composeFeatures(options, ground.value);
  if (!features.ok) {
    await ground.value.close();
    return features;
  }
  return done(await startCore(options, ground.value, features.value));
}

async function startCore(options: CoreOptions, ground: Ground, features: Features): Promise<Core> {
  features.jobs.takeOverInterrupted();
  features.history.trim(ground.clock.now());
  await features.restore.cleanUp();
  const store = createReadModel(initialModel(options, ground, features), ground.clock, (error) => {
    options.logBug('event listener', error);
  });
  features.bus.attach(store);
  features.bus.follow(features.plans.hear);
  features.bus.follow(features.snapshots.hear);
  features.bus.follow(features.notices.hear);
  const gate = createGate(handlersOf(features, store), options);
  const life = createLife(ground, features);
  features.bus.follow((fact) => {
    if (fact.type === 'pause-changed') life.pauseChanged();
  });
  features.vault.onUnlocked(features.jobs.retryNow);
  return {
    call: gate.call,
    readModel: store.current,
    subscribe: store.subscribe,
    startSchedules: life.begin,
    stop: async (how) => {
      life.end();
      await features.jobs.stop(how);
      await features.pluginHome.stop();
      await ground.close();
    },
  };
}

type CoreHandlers = Omit<Handlers, Extract<keyof Handlers, `shell.${string}`>>;

function handlersOf(features: Features, store: ReadModelStore): CoreHandlers {
  return {
    'app.read-model': () => Promise.resolve(done(store.current())),
    ...features.notices.handlers,
    ...features.preferences.handlers,
    ...features.vault.handlers,
    ...features.sources.handlers,
    ...features.pause.handlers,
    ...features.jobs.handlers,
    ...features.plans.handlers,
    ...features.repositories.handlers,
    ...features.backup.handlers,
    ...features.retention.handlers,
    ...features.snapshots.handlers,
    ...features.restore.handlers,
    ...features.trust.handlers,
  };
}
