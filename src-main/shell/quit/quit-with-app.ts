import { app, powerMonitor } from 'electron';
import type { Language } from '../../../src-shared/i18n/translate.ts';
import { pause, type Clock } from '../../platform/clock.ts';
import type { LogBug } from '../../platform/bug-log.ts';
import type { HeldCore } from '../hold-core.ts';
import type { MainWindow } from '../window/main-window.ts';
import { askToQuit } from './ask-to-quit.ts';
import { createQuitter, type Quitter } from './quitter.ts';

export interface QuitWithAppOptions {
  readonly held: HeldCore;
  readonly window: Pick<MainWindow, 'browserWindow' | 'destroy'>;
  readonly onFinishing: () => void;
  /** The last thing before the process ends. */
  readonly onExit: () => void;
  readonly language: () => Language;
  readonly clock: Clock;
  readonly logBug: LogBug;
}

/** Every way in which the app may be told to end leads through one quitter. */
export function quitWithApp(options: QuitWithAppOptions): Quitter {
  const quitter = createQuitter({
    core: () => runningCore(options.held),
    ask: () => askToQuit(options.window.browserWindow(), options.language()),
    onFinishing: options.onFinishing,
    exit: () => {
      options.onExit();
      void options.window.destroy().finally(() => {
        app.exit(0);
      });
    },
    pause: (ms) => pause(options.clock, ms),
    logBug: (error) => {
      options.logBug('quit', error);
    },
  });
  app.on('before-quit', (event) => {
    event.preventDefault();
    void quitter.request();
  });
  endWithSession(() => void quitter.now());
  return quitter;
}

/** Nobody can be asked any more: the session ends or the system tells the process to. */
function endWithSession(endNow: () => void): void {
  // Electron has its own handlers until the app is ready; these take their place.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, endNow);
  // Preventing it asks the system for the moment that a clean end takes.
  powerMonitor.on('shutdown', (...[event]: { readonly preventDefault?: () => void }[]) => {
    event?.preventDefault?.();
    endNow();
  });
  app.on('browser-window-created', (_event, window) => {
    window.on('session-end', endNow);
  });
}

function runningCore(held: HeldCore) {
  const state = held.state();
  return state.phase === 'running' ? state.core : null;
}
