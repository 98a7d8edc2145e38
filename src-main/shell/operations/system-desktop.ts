import { clipboard, dialog, shell, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { lstat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { translate, type Language } from '../../../src-shared/i18n/translate.ts';
import { done, failed, makeFault, type Outcome } from '../../../src-shared/model/fault.ts';
import type { Desktop } from './shell-operations.ts';

export interface SystemDesktopOptions {
  readonly window: () => BrowserWindow | null;
  readonly language: () => Language;
  /** Where a kit is offered to be saved. */
  readonly documentsFolder: string;
}

export function createSystemDesktop({ window, language, documentsFolder }: SystemDesktopOptions): Desktop {
  const t = (key: Parameters<typeof translate>[1]): string => translate(language(), key);
  return {
    chooseFolder: async ({ purpose, startAt }) => {
      const options: OpenDialogOptions = {
        title: t(`shell.choose.${purpose}`),
        message: t(`shell.choose.${purpose}`),
        buttonLabel: t('shell.choose.button'),
        properties: ['openDirectory', 'createDirectory', 'showHiddenFiles', 'dontAddToRecent'],
        ...(startAt === undefined ? {} : { defaultPath: startAt }),
      };
      const owner = window();
      const chosen = await (owner ? dialog.showOpenDialog(owner, options) : dialog.showOpenDialog(options));
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    chooseKitFile: async (suggestedName) => {
      const options = {
        title: t('shell.kit.title'),
        buttonLabel: t('shell.kit.button'),
        defaultPath: join(documentsFolder, suggestedName),
        filters: [{ name: t('shell.kit.type'), extensions: ['pdf'] }],
      };
      const owner = window();
      const chosen = await (owner ? dialog.showSaveDialog(owner, options) : dialog.showSaveDialog(options));
      return chosen.canceled || chosen.filePath === '' ? null : withEnding(chosen.filePath);
    },
    showFolder,
    openDocument,
    copyText: (text) => {
      // Newer Electron answers a promise.
      void Promise.resolve(clipboard.writeText(text));
    },
  };
}

/** GTK's dialog does not add the ending of the chosen kind. */
const withEnding = (path: string): string => (extname(path).toLowerCase() === '.pdf' ? path : `${path}.pdf`);

async function showFolder(path: string): Promise<Outcome<null>> {
  if (!(await isRealFolder(path))) {
    return failed(makeFault('restore.destination-missing', { params: { path } }));
  }
  // "Opening" a folder such as Photos.app starts a program on macOS; showing it from outside never does.
  if (process.platform === 'darwin' && extname(path) !== '') {
    shell.showItemInFolder(path);
    return done(null);
  }
  const trouble = await shell.openPath(path);
  return trouble === ''
    ? done(null)
    : failed(makeFault('restore.destination-missing', { params: { path }, detail: trouble }));
}

async function openDocument(path: string): Promise<Outcome<null>> {
  const isFile = await lstat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile || extname(path).toLowerCase() !== '.pdf') return failed(makeFault('kit.none'));
  const trouble = await shell.openPath(path);
  return trouble === '' ? done(null) : failed(makeFault('kit.none', { detail: trouble }));
}

const isRealFolder = (path: string): Promise<boolean> =>
  lstat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
