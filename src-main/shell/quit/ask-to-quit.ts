import { dialog, type BrowserWindow } from 'electron';
import { translate, type Language, type TextKey } from '../../../src-shared/i18n/translate.ts';
import type { QuitAnswer } from './quitter.ts';

const answers: readonly QuitAnswer[] = ['finish-first', 'stop-now', 'cancel'];

/** Asks what becomes of the work that is going on. Closing the dialog means to go on as before. */
export async function askToQuit(window: BrowserWindow | null, language: Language): Promise<QuitAnswer> {
  const t = (key: TextKey): string => translate(language, key);
  const question = {
    type: 'question' as const,
    title: t('shell.quit.title'),
    message: t('shell.quit.text'),
    detail: t('shell.quit.detail'),
    buttons: answers.map((answer) => t(`shell.quit.${answer}`)),
    defaultId: answers.indexOf('finish-first'),
    cancelId: answers.indexOf('cancel'),
    noLink: true,
  };
  const isOwned = window?.isVisible() === true;
  const { response } = await (isOwned
    ? dialog.showMessageBox(window, question)
    : dialog.showMessageBox(question));
  return answers[response] ?? 'cancel';
}
