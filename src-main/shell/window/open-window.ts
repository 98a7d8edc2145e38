import { BrowserWindow, nativeTheme, screen, type Session } from 'electron';
import { paper } from './paper.ts';
import { placeWindow, smallestWindow, type Bounds } from './place-window.ts';

export interface WindowLook {
  readonly session: Session;
  readonly preloadFile: string;
  readonly iconFile: string;
  readonly allowsDeveloperTools: boolean;
}

/** Makes the window, hidden until its page is drawn, with nothing in it yet. */
export function openWindow(look: WindowLook, remembered: Bounds | null): BrowserWindow {
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...placeWindow(remembered, workAreas),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'TimeLocker',
    icon: look.iconFile,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      session: look.session,
      preload: look.preloadFile,
      devTools: look.allowsDeveloperTools,
      ...lockedPreferences,
    },
  });
  window.setMenuBarVisibility(false);
  window.once('ready-to-show', () => {
    window.show();
  });
  const recolour = (): void => {
    window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? paper.dark : paper.light);
  };
  nativeTheme.on('updated', recolour);
  window.on('closed', () => nativeTheme.off('updated', recolour));
  return window;
}

/** Most are Electron's defaults; written down, a new default cannot loosen them. */
const lockedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  webgl: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  disableDialogs: true,
} as const;
