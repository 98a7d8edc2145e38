import { app, BrowserWindow, ipcMain, session } from 'electron';
import { channels } from '../../src-shared/contract/channels.ts';
import type { Preferences } from '../../src-shared/model/preferences.ts';
import { appPage } from '../../src-main/shell/security/app-address.ts';
import { registerAppScheme } from '../../src-main/shell/security/register-app-scheme.ts';
import { serveApp } from '../../src-main/shell/security/serve-app.ts';
import { createFakeCore, type FakeCore, type Scenario } from './fake-core.ts';
import { scenarios } from './scenarios/index.ts';

/** What the gallery shows: a scenario in one look. */
export interface Exhibit {
  readonly scenario: string;
  readonly language: 'en' | 'de';
  readonly appearance: Preferences['appearance'];
  readonly width: number;
  readonly height: number;
}

/** What a test drives through Playwright's `evaluate`. */
export interface Gallery {
  /** Loads the window anew with the exhibit. */
  readonly show: (exhibit: Exhibit) => Promise<void>;
  readonly breaches: () => readonly string[];
  readonly calls: () => FakeCore['calls'];
}

declare global {
  var gallery: Gallery;
}

const rendererFolder = process.env['GALLERY_RENDERER'] ?? '';
const preloadFile = process.env['GALLERY_PRELOAD'] ?? '';

registerAppScheme();
// Electron is not ready before this module has been run to its end.
void app.whenReady().then(open);

async function open(): Promise<void> {
  serveApp(session.defaultSession, rendererFolder);
  const window = new BrowserWindow({
    useContentSize: true,
    width: 1000,
    height: 700,
    webPreferences: { preload: preloadFile, sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  window.setMenuBarVisibility(false);
  let core: FakeCore | null = null;
  ipcMain.handle(channels.call, (_event, callId: string, name: unknown, text: unknown) =>
    core?.call(callId, name, text),
  );
  ipcMain.on(channels.cancel, (_event, callId: string) => core?.cancel(callId));

  globalThis.gallery = {
    show: async (exhibit) => {
      core = createFakeCore(scenarioOf(exhibit), (event) => {
        window.webContents.send(channels.event, event);
      });
      window.setContentSize(exhibit.width, exhibit.height);
      await window.loadURL(appPage);
    },
    breaches: () => core?.breaches ?? [],
    calls: () => core?.calls ?? [],
  };
  await window.loadURL('about:blank');
}

function scenarioOf({ scenario: name, language, appearance }: Exhibit): Scenario {
  const scenario = scenarios[name]?.();
  if (scenario === undefined) throw new Error(`There is no scenario ${name}`);
  const preferences = { ...scenario.model.preferences, language, appearance };
  return { ...scenario, model: { ...scenario.model, preferences } };
}
