import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  expect,
  launchApp,
  makePlace,
  removePlace,
  test,
  type LaunchedApp,
  type Place,
} from '../../helpers/electron-app.ts';

/** Answers message boxes without a person, and writes down what they said. */
const stubDialogs = ({ app }: LaunchedApp, response = 0): Promise<void> =>
  app.evaluate(({ dialog }, answer) => {
    const said: string[] = [];
    (globalThis as unknown as { said: string[] }).said = said;
    dialog.showMessageBox = ((...words: { message?: string; detail?: string }[]) => {
      const options = words.at(-1);
      said.push(`${options?.message ?? ''} ${options?.detail ?? ''}`);
      return Promise.resolve({ response: answer, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
  }, response);

const said = ({ app }: LaunchedApp): Promise<string[]> =>
  app.evaluate(() => (globalThis as unknown as { said: string[] }).said);

const isShown = ({ app }: LaunchedApp): Promise<boolean> =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return window !== undefined && window.isVisible() && !window.isMinimized();
  });

const closeWindow = ({ app }: LaunchedApp): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });

test('the wizard opens without a complaint, and the app ends cleanly', async ({ launch }) => {
  const launched = await launch();
  const page = await launched.page();
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  expect(launched.consoleErrors).toEqual([]);
  expect(await launched.close()).toBe(0);
});

test('a home that cannot be made is explained in the window, and asking again works once it can', async ({
  launch,
}) => {
  const place = await makePlace();
  await writeFile(place.home, 'a file in the way');
  const launched = await launch({ place });
  const page = await launched.page();
  await expect(page.getByText('TimeLocker could not start')).toBeVisible();
  await rm(place.home);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('TimeLocker could not start')).toBeHidden();
  expect(await launched.close()).toBe(0);
});

test('an engine that is missing is explained in the window', async ({ launch }) => {
  const launched = await launch({ environment: { TIMELOCKER_RESTIC: '/nowhere/restic' } });
  const page = await launched.page();
  await expect(page.getByText('TimeLocker could not start')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

/** A desktop that answers whether it shows tray icons, as far as the app can tell. */
async function desktopWithTray(place: Place, hasTray: boolean): Promise<Record<string, string>> {
  const programs = join(place.person, '.programs');
  await mkdir(programs);
  await writeFile(join(programs, 'gdbus'), `#!/bin/sh\necho '(<${String(hasTray)}>,)'\n`);
  await chmod(join(programs, 'gdbus'), 0o755);
  return { PATH: `${programs}:${process.env['PATH'] ?? ''}` };
}

const preferencesOf = async (place: Place): Promise<unknown> => {
  const text = await readFile(join(place.home, 'settings.json'), 'utf8').catch(() => '{}');
  return (JSON.parse(text) as { preferences?: unknown }).preferences;
};

test('closing the window hides it behind its icon, and says so once', async ({ launch }) => {
  const place = await makePlace();
  const launched = await launch({ place, environment: await desktopWithTray(place, true) });
  await (await launched.page()).getByRole('heading', { level: 1 }).first().waitFor();
  await stubDialogs(launched);
  await closeWindow(launched);
  await expect.poll(() => isShown(launched)).toBe(false);
  await expect.poll(() => preferencesOf(place)).toMatchObject({ wasToldAboutTray: true });
  const before = await said(launched);
  expect(before.length).toBeLessThanOrEqual(1);
  await launched.app.evaluate(({ app }) => app.emit('activate'));
  await expect.poll(() => isShown(launched)).toBe(true);
  await closeWindow(launched);
  await expect.poll(() => isShown(launched)).toBe(false);
  expect(await said(launched)).toEqual(before);
});

test('without tray icons closing the window minimises it', async ({ launch }) => {
  const place = await makePlace();
  const launched = await launch({ place, environment: await desktopWithTray(place, false) });
  await (await launched.page()).getByRole('heading', { level: 1 }).first().waitFor();
  await stubDialogs(launched);
  // The display of the tests has no window manager that would minimise anything.
  await launched.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const asked = { minimise: 0 };
    Object.assign(globalThis, { asked });
    if (window !== undefined) window.minimize = () => (asked.minimise += 1);
  });
  await closeWindow(launched);
  const minimised = () =>
    launched.app.evaluate(() => (globalThis as unknown as { asked: { minimise: number } }).asked.minimise);
  await expect.poll(minimised).toBe(1);
  await expect.poll(() => preferencesOf(place)).toMatchObject({ wasToldAboutTray: true });
});

test('a second start shows the window of the first and ends', async ({ launch }) => {
  const place = await makePlace();
  const first = await launch({ place, args: ['--hidden'] });
  expect(await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
  const second = await launchApp({ place }).catch(() => null);
  await second?.close();
  const page = await first.page();
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
});

test('a page whose process dies is opened anew', async ({ launch }) => {
  const launched = await launch();
  const page = await launched.page();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const headings = (): Promise<number> =>
    launched.app.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          "document.querySelectorAll('h1').length",
        ) as Promise<number>,
    );
  const pid = (): Promise<number> =>
    launched.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    );
  const before = await pid();
  process.kill(before, 'SIGKILL');
  await expect.poll(pid, { timeout: 15_000 }).not.toBe(before);
  await expect.poll(headings, { timeout: 15_000 }).toBeGreaterThan(0);
});

test('the window comes back in its size', async () => {
  const place = await makePlace();
  try {
    const first = await launchApp({ place });
    await first.page();
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(940, 660));
    expect(await first.close()).toBe(0);
    const second = await launchApp({ place });
    await second.page();
    const size = await second.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getSize(),
    );
    expect(size).toEqual([940, 660]);
    await second.close();
  } finally {
    await removePlace(place);
  }
});
