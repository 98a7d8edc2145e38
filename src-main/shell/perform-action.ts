import { translate, type Language } from '../../src-shared/i18n/translate.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';
import type { Notifier } from '../platform/notifier.ts';
import { faultTitle } from './fault-words.ts';
import type { AskCore } from './link/call-desk.ts';
import { pauseEnd, type TrayAction } from './tray/tray-menu.ts';

export interface PerformOptions {
  readonly ask: AskCore;
  readonly show: () => void;
  readonly quit: () => void;
  readonly now: () => Date;
  readonly notifier: Notifier;
  readonly language: () => Language;
}

/** Does what was clicked in the tray or the menu bar; what cannot be done is told. */
export async function performAction(action: TrayAction, options: PerformOptions): Promise<void> {
  if (action.do === 'open') {
    options.show();
    return;
  }
  if (action.do === 'quit') {
    options.quit();
    return;
  }
  const outcome = await askFor(action, options);
  if (outcome.ok) return;
  const title = translate(options.language(), 'shell.not-done');
  await options.notifier.notify({ title, body: faultTitle(outcome.fault, options.language()) }, options.show);
}

function askFor(
  action: Exclude<TrayAction, { do: 'open' | 'quit' }>,
  { ask, now }: PerformOptions,
): Promise<Outcome<unknown>> {
  const { signal } = new AbortController();
  switch (action.do) {
    case 'back-up':
      return ask('plans.back-up-now', { planId: action.planId }, signal);
    case 'pause':
      return ask('pause.set', { until: pauseEnd(action.forThe, now()).toISOString() }, signal);
    case 'resume':
      return ask('pause.clear', {}, signal);
  }
}
