import { app } from 'electron';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '../../src-shared/model/fault.ts';
import { createSystemNotifier } from '../platform/electron/system-notifier.ts';
import { homeFolder } from '../platform/home-folder.ts';
import { createBugLogFile } from '../platform/node/bug-log-file.ts';
import { systemClock } from '../platform/node/system-clock.ts';
import { guardProcess, harden, startShell, type Shell, type ShellCore } from '../shell/index.ts';
import { appVersion } from './app-version.ts';
import { chooseLoginItem, chooseTrayHost } from './desktop-platform.ts';
import { findResources } from './resources.ts';
import { windowFolder } from './window-folder.ts';

/** The composition root of the application with a window. What has to stand before the app is ready comes first. */
const hiddenStart = '--hidden';
const home = homeFolder(process.env, process.platform, homedir());
const logBug = createBugLogFile(join(home, 'logs', 'app.log'), () => systemClock.now());
const resources = findResources(process.env);
const out = join(import.meta.dirname, '..');

guardProcess(logBug);
app.setPath('userData', windowFolder(home));
harden(app, { allowsDeveloperTools: !resources.isPackaged });

if (app.requestSingleInstanceLock()) void app.whenReady().then(run);
else app.exit(0);

function run(): void {
  const shell = startShell({
    windowFolder: app.getPath('userData'),
    rendererFolder: join(out, 'renderer'),
    preloadFile: join(out, 'preload', 'index.cjs'),
    iconFolder: resources.isPackaged
      ? join(process.resourcesPath, 'icons')
      : join(out, '..', 'resources', 'icons'),
    startsHidden: process.argv.includes(hiddenStart) || wasOpenedAtLogin(),
    startCore,
    notifier: createSystemNotifier(),
    loginItem: chooseLoginItem(resources.isPackaged, [hiddenStart]),
    trayHost: chooseTrayHost(),
    clock: systemClock,
    logBug,
    isDevelopment: !resources.isPackaged,
  });
  keepOneWindow(shell);
}

/** macOS hands no arguments to what it starts at login. */
const wasOpenedAtLogin = (): boolean =>
  process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;

/** The core is loaded beside the window, so that the window need not wait for its code. */
async function startCore(): Promise<Outcome<ShellCore>> {
  const [{ startDesktopCore }, { createSafeStorageCipher }] = await Promise.all([
    import('./desktop-core.ts'),
    import('../platform/electron/safe-storage-cipher.ts'),
  ]);
  return startDesktopCore({
    home,
    version: appVersion,
    enginePath: resources.enginePath,
    measureWorker: resources.measureWorker,
    kitWorker: resources.kitWorker,
    pluginHost: resources.pluginHost,
    cipher: await createSafeStorageCipher(),
    locale: app.getLocale(),
    environment: process.env,
    logBug,
    validatesOutput: !resources.isPackaged,
  });
}

function keepOneWindow(shell: Shell): void {
  app.on('second-instance', (_event, words) => {
    if (!words.includes(hiddenStart)) shell.show();
  });
  app.on('activate', shell.show);
  // The app lives on in the tray; without a listener Electron would quit.
  app.on('window-all-closed', () => undefined);
}
