import { dialog, type BrowserWindow } from 'electron';
import { translate, type Language } from '../../../src-shared/i18n/translate.ts';
import type { Notification } from '../../platform/notifier.ts';

/** Tells something over the window and waits until it was read. */
export async function sayInDialog(
  window: BrowserWindow | null,
  words: Notification,
  language: Language,
): Promise<void> {
  const message = {
    type: 'info' as const,
    title: 'TimeLocker',
    message: words.title,
    detail: words.body,
    buttons: [translate(language, 'shell.closed.understood')],
  };
  await (window === null ? dialog.showMessageBox(message) : dialog.showMessageBox(window, message));
}
