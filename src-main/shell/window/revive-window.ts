import { dialog, type WebContents } from 'electron';
import { translate, type Language, type TextKey } from '../../../src-shared/i18n/translate.ts';
import type { Clock } from '../../platform/clock.ts';
import type { LogBug } from '../../platform/bug-log.ts';
import type { Notifier } from '../../platform/notifier.ts';
import { crashDecision } from './crash-decision.ts';

export interface ReviveOptions {
  readonly clock: Clock;
  readonly notifier: Notifier;
  readonly language: () => Language;
  readonly logBug: LogBug;
  readonly window: { readonly reload: () => void; readonly show: () => void; readonly hide: () => void };
}

/** Opens the page anew when its process has died, and says so; asks before doing it again and again. */
export function createReviver(options: ReviveOptions): (contents: WebContents) => void {
  let lastCrashMs: number | null = null;
  const t = (key: TextKey): string => translate(options.language(), key);

  const askFirst = async (): Promise<void> => {
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      title: 'TimeLocker',
      message: t('shell.broken.title'),
      detail: t('shell.broken.text'),
      buttons: [t('shell.broken.open'), t('shell.broken.close')],
      cancelId: 1,
    });
    if (response === 0) options.window.reload();
    else options.window.hide();
  };
  const openAgain = (): void => {
    options.window.reload();
    const words = { title: t('shell.reloaded.title'), body: t('shell.reloaded.body') };
    void options.notifier.notify(words, options.window.show);
  };
  return (contents) => {
    contents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (reason === 'clean-exit') return;
      options.logBug('window', `its process is gone: ${reason}, ${String(exitCode)}`);
      const nowMs = options.clock.monotonicMs();
      const decision = crashDecision(lastCrashMs, nowMs);
      lastCrashMs = nowMs;
      if (decision === 'open-again') openAgain();
      else void askFirst();
    });
  };
}
