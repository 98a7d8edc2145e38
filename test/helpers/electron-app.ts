import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { electronRuntime } from '../../build/electron-runtime.mjs';
import { sandboxArguments } from '../../build/shared/sandbox.mjs';

/** The folders of one person and one installation; given again, the app starts where it was left. */
export interface Place {
  /** TIMELOCKER_HOME. */
  readonly home: string;
  /** HOME: the person's own folder. */
  readonly person: string;
}

export interface LaunchOptions {
  /** Default: fresh and empty folders. */
  readonly place?: Place;
  /** For the app, e.g. `--hidden`. */
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** As the system says it. Default `en_US.UTF-8`. */
  readonly locale?: string;
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly place: Place;
  /** The page of the window, waiting for it if need be. */
  readonly page: () => Promise<Page>;
  /** What the page has complained about so far; a test of the product expects none. */
  readonly consoleErrors: readonly string[];
  /** Ends the app as the end of a session does; resolves with the exit code. */
  readonly close: () => Promise<number | null>;
  /** Ends it as a crash does. */
  readonly kill: () => Promise<void>;
}

export async function makePlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'timelocker-e2e-'));
  const place = { home: join(folder, 'home'), person: join(folder, 'person') };
  await mkdir(place.person);
  return place;
}

export const removePlace = (place: Place): Promise<void> =>
  rm(resolve(place.home, '..'), { recursive: true, force: true });

/** The clone, or another folder with a built app in `out/`. */
const appFolder = process.env['TIMELOCKER_APP_FOLDER'] ?? resolve(import.meta.dirname, '../..');

/** Starts the built app under Playwright. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const place = options.place ?? (await makePlace());
  const runtime = electronRuntime();
  const app = await _electron.launch({
    executablePath: runtime.path,
    args: [...sandboxArguments(runtime.distPath), appFolder, ...(options.args ?? [])],
    env: environmentOf(place, options),
  });
  const consoleErrors: string[] = [];
  const listen = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error') consoleErrors.push(message.text());
    });
    page.on('pageerror', (error) => consoleErrors.push(String(error)));
  };
  for (const page of app.windows()) listen(page);
  app.on('window', listen);
  return { app, place, consoleErrors, page: () => app.firstWindow(), ...endings(app) };
}

function endings(app: ElectronApplication): Pick<LaunchedApp, 'close' | 'kill'> {
  const child = app.process();
  const ended = new Promise<number | null>((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done(child.exitCode);
    else child.once('exit', done);
  });
  return {
    close: () => {
      child.kill('SIGTERM');
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Nothing of the developer's own session but its display and its bus. */
function environmentOf({ home, person }: Place, options: LaunchOptions): Record<string, string> {
  const kept = ['PATH', 'DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'TIMELOCKER_RESTIC'];
  const inherited = kept.flatMap((name): [string, string][] => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  const locale = options.locale ?? 'en_US.UTF-8';
  return {
    ...Object.fromEntries(inherited),
    HOME: person,
    TIMELOCKER_HOME: home,
    LANG: locale,
    LC_ALL: locale,
    LANGUAGE: locale.split('.')[0] ?? locale,
    ...options.environment,
  };
}

interface Fixtures {
  /** Starts the app; it ends, and its folders go, with the test. */
  readonly launch: (options?: LaunchOptions) => Promise<LaunchedApp>;
}

export const test = base.extend<Fixtures>({
  // Playwright reads the names of the first parameter.
  // eslint-disable-next-line no-empty-pattern
  launch: async ({}, use) => {
    const launched: LaunchedApp[] = [];
    await use(async (options) => {
      const one = await launchApp(options);
      launched.push(one);
      return one;
    });
    for (const one of launched) await one.close();
    for (const { place } of launched) await removePlace(place);
  },
});

export { expect } from '@playwright/test';
