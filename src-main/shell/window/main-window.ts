import { nativeTheme, type BrowserWindow, type WebContents } from 'electron';
import type { ContractEvent } from '../../../src-shared/model/event.ts';
import type { Preferences } from '../../../src-shared/model/preferences.ts';
import { sendEvent } from '../link/link-window.ts';
import { appPage } from '../security/app-address.ts';
import { openWindow, type WindowLook } from './open-window.ts';
import { recallWindow, rememberWindow } from './window-memory.ts';

export interface MainWindowOptions extends WindowLook {
  /** Where size, place and colour are kept. */
  readonly memoryFile: string;
  /** The person wants to close it; it stays as it is until {@link MainWindow.hide} or the like. */
  readonly onCloseAsked: () => void;
  /** A new window exists, for the first time or after the last had gone; nothing is loaded yet. */
  readonly onOpened: (window: BrowserWindow) => void;
}

/** The one window. It is made when it is first shown. */
export interface MainWindow {
  /** Makes it if need be, and brings it to the front. */
  readonly show: () => void;
  readonly hide: () => void;
  readonly minimise: () => void;
  readonly reload: () => void;
  readonly browserWindow: () => BrowserWindow | null;
  readonly contents: () => WebContents | null;
  readonly isVisible: () => boolean;
  readonly send: (event: ContractEvent) => void;
  readonly setAppearance: (appearance: Preferences['appearance']) => void;
  /** Ends it without asking, for quitting. */
  readonly destroy: () => Promise<void>;
}

export function createMainWindow(options: MainWindowOptions): MainWindow {
  let memory = recallWindow(options.memoryFile);
  let window: BrowserWindow | null = null;
  nativeTheme.themeSource = memory.appearance;

  const remember = async (): Promise<void> => {
    if (window !== null && !window.isMinimized()) {
      memory = { ...memory, bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
    }
    await rememberWindow(options.memoryFile, memory);
  };
  const open = (): void => {
    const opened = openWindow(options, memory.bounds);
    if (memory.isMaximized) opened.maximize();
    opened.on('close', (event) => {
      event.preventDefault();
      void remember();
      options.onCloseAsked();
    });
    opened.on('closed', () => (window = null));
    window = opened;
    options.onOpened(opened);
    void opened.loadURL(appPage).catch(() => undefined);
  };
  const isVisible = (): boolean => window !== null && window.isVisible() && !window.isMinimized();
  return {
    show: () => (window === null ? open() : bringToFront(window)),
    hide: () => window?.hide(),
    minimise: () => window?.minimize(),
    reload: () => window?.webContents.reload(),
    browserWindow: () => window,
    contents: () => window?.webContents ?? null,
    isVisible,
    send: (event) => {
      if (window !== null) sendEvent(window.webContents, event, isVisible());
    },
    setAppearance: (appearance) => {
      if (memory.appearance === appearance) return;
      nativeTheme.themeSource = appearance;
      memory = { ...memory, appearance };
      void remember();
    },
    destroy: async () => {
      await remember();
      window?.destroy();
    },
  };
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
