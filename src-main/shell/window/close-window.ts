import { translate, type Language } from '../../../src-shared/i18n/translate.ts';
import type { Notification, Notifier } from '../../platform/notifier.ts';
import type { TrayHost } from '../../platform/tray-host.ts';
import type { CoreState } from '../core-state.ts';
import { closeDecision } from './close-decision.ts';

export interface CloseWindowOptions {
  readonly state: () => CoreState;
  readonly trayHost: TrayHost;
  readonly notifier: Notifier;
  readonly platform: NodeJS.Platform;
  readonly language: () => Language;
  readonly window: { readonly hide: () => void; readonly minimise: () => void; readonly show: () => void };
  readonly quit: () => void;
  /** Says it in a dialog over the window; for systems without notifications. */
  readonly sayInDialog: (words: Notification) => Promise<void>;
}

/** Closes the window on the person's wish, and says once where it has gone. */
export async function closeWindow(options: CloseWindowOptions): Promise<void> {
  const state = options.state();
  const hasTray = await options.trayHost.isPresent();
  const decision = closeDecision({ phase: state.phase, hasTray, platform: options.platform });
  if (decision === 'quit') {
    options.quit();
    return;
  }
  if (state.phase === 'running' && !state.core.readModel().preferences.wasToldAboutTray) {
    await sayOnce(options, farewell(decision, options));
    await state.core.call('preferences.change', { wasToldAboutTray: true }, new AbortController().signal);
  }
  if (decision === 'hide') options.window.hide();
  else options.window.minimise();
}

async function sayOnce(options: CloseWindowOptions, words: Notification): Promise<void> {
  const isSeen = await options.notifier.notify(words, options.window.show);
  if (!isSeen) await options.sayInDialog(words);
}

function farewell(decision: 'hide' | 'minimise', { language, platform }: CloseWindowOptions): Notification {
  const title = translate(language(), 'shell.closed.title');
  if (decision === 'hide') return { title, body: translate(language(), 'shell.closed.in-tray') };
  const keys = platform === 'darwin' ? '⌘Q' : translate(language(), 'shell.closed.quit-keys');
  return { title, body: translate(language(), 'shell.closed.minimised', { keys }) };
}
