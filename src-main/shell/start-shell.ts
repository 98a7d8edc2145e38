import { app, ipcMain } from 'electron';
import { join } from 'node:path';
import type { Language } from '../../src-shared/i18n/translate.ts';
import type { LogBug } from '../platform/bug-log.ts';
import type { Clock } from '../platform/clock.ts';
import type { LoginItem } from '../platform/login-item.ts';
import type { Notifier } from '../platform/notifier.ts';
import type { TrayHost } from '../platform/tray-host.ts';
import { createAsk } from './ask.ts';
import type { StartCore } from './core-state.ts';
import { followCore, languageOf } from './follow-core.ts';
import { holdCore } from './hold-core.ts';
import { createCallDesk } from './link/call-desk.ts';
import { endCallsWithPage, openChannels } from './link/link-window.ts';
import { offerContextMenu } from './menu/context-menu.ts';
import { createMenus } from './menus.ts';
import { createSystemDesktop } from './operations/system-desktop.ts';
import { performAction } from './perform-action.ts';
import { quitWithApp } from './quit/quit-with-app.ts';
import { openSession } from './security/open-session.ts';
import { returnToPage } from './security/return-to-page.ts';
import type { TrayAction } from './tray/tray-menu.ts';
import { closeWindow } from './window/close-window.ts';
import { createMainWindow, type MainWindow } from './window/main-window.ts';
import { createReviver } from './window/revive-window.ts';
import { sayInDialog } from './window/say-in-dialog.ts';

export interface ShellOptions {
  /** Where the window keeps its place. */
  readonly windowFolder: string;
  readonly rendererFolder: string;
  readonly preloadFile: string;
  readonly iconFolder: string;
  /** Started by the session: without a window until somebody asks for it. */
  readonly startsHidden: boolean;
  readonly startCore: StartCore;
  readonly notifier: Notifier;
  /** Null: not installed, so there is nothing to start. */
  readonly loginItem: LoginItem | null;
  readonly trayHost: TrayHost;
  readonly clock: Clock;
  readonly logBug: LogBug;
  /** Not the packaged product: developer tools, and every answer is checked. */
  readonly isDevelopment: boolean;
}

export interface Shell {
  /** Brings the window to the front. */
  readonly show: () => void;
}

/** Window, tray, menus and quitting around a core that starts meanwhile. The app has to be ready. */
export function startShell(options: ShellOptions): Shell {
  const { notifier, clock, logBug, isDevelopment } = options;
  const held = holdCore(options.startCore, (error) => {
    logBug('start', error);
  });
  const language = (): Language => languageOf(held, app.getLocale());
  const desktop = createSystemDesktop({
    window: () => window.browserWindow(),
    language,
    documentsFolder: app.getPath('documents'),
  });
  const ask = createAsk({ core: held.ask, desktop, validatesOutput: isDevelopment, logBug });
  const window = createShellWindow(options, {
    desk: createCallDesk(ask),
    language,
    onCloseAsked: () => {
      void closeWindow({ ...options, ...around, state: held.state, platform: process.platform });
    },
  });
  const quit = (): void => void quitter.request();
  const perform = (action: TrayAction): void => {
    void performAction(action, { ask, show: window.show, quit, now: () => clock.now(), notifier, language });
  };
  const around = {
    window,
    language,
    quit,
    sayInDialog: (words: Parameters<typeof sayInDialog>[1]) =>
      sayInDialog(window.browserWindow(), words, language()),
  };
  const quitter = quitWithApp({
    ...{ held, window, language, clock, logBug },
    onFinishing: () => {
      menus.sayStopping();
    },
    onExit: () => {
      menus.destroy();
    },
  });
  if (!options.startsHidden) window.show();
  const menus = createMenus({ ...options, language, state: held.state, perform });
  followCore(held, { ...options, window, language, onChange: menus.refreshSoon });
  return { show: window.show };
}

interface WindowParts {
  readonly desk: ReturnType<typeof createCallDesk>;
  readonly language: () => Language;
  readonly onCloseAsked: () => void;
}

function createShellWindow(options: ShellOptions, { desk, language, onCloseAsked }: WindowParts): MainWindow {
  const window = createMainWindow({
    session: openSession(options.rendererFolder),
    preloadFile: options.preloadFile,
    iconFile: join(options.iconFolder, 'app', '256x256.png'),
    memoryFile: join(options.windowFolder, 'window.json'),
    allowsDeveloperTools: options.isDevelopment,
    onCloseAsked,
    onOpened: (opened) => {
      returnToPage(opened.webContents);
      endCallsWithPage(opened.webContents, desk);
      offerContextMenu(opened, language);
      revive(opened.webContents);
    },
  });
  const revive = createReviver({ ...options, language, window });
  openChannels(ipcMain, desk, window.contents);
  return window;
}
