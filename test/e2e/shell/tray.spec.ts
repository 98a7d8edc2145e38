import { mkdir, writeFile } from 'node:fs/promises';
import { expect, test, type LaunchedApp } from '../../helpers/electron-app.ts';

/** The ids of the commands that the menu bar shares with the tray. */
const commands = ({ app }: LaunchedApp): Promise<string[]> =>
  app.evaluate(({ Menu }) => {
    const ids: string[] = [];
    const collect = (menu: Electron.Menu | null | undefined): void => {
      for (const item of menu?.items ?? []) {
        if (/^(?:back-up|pause|resume)/u.test(item.id)) ids.push(item.id);
        collect(item.submenu);
      }
    };
    collect(Menu.getApplicationMenu());
    return ids;
  });

const click = ({ app }: LaunchedApp, id: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => {
    Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click();
  }, id);

test('before anything is set up there is nothing to back up or pause', async ({ launch }) => {
  const launched = await launch();
  await (await launched.page()).getByRole('heading', { level: 1 }).first().waitFor();
  expect(await commands(launched)).toEqual([]);
});

test('with a plan, the menu backs up, pauses and resumes', async ({ launch }) => {
  const launched = await launch();
  const page = await launched.page();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await setUpPlan(launched);
  await expect.poll(() => commands(launched)).toEqual(['back-up', 'pause', 'pause-hour', 'pause-tomorrow']);
  await click(launched, 'pause-hour');
  await expect.poll(() => commands(launched)).toEqual(['back-up', 'resume']);
  await click(launched, 'resume');
  await expect.poll(() => commands(launched)).toContain('pause-hour');
  await click(launched, 'back-up');
  await expect
    .poll(
      () => page.evaluate(() => window.timelocker.call(crypto.randomUUID(), 'jobs.list', { limit: 10 })),
      {
        timeout: 30_000,
      },
    )
    .toMatchObject({ ok: true, value: { jobs: [{ kind: 'backup', state: { name: 'succeeded' } }] } });
});

test('quitting from the menu ends the app', async ({ launch }) => {
  const launched = await launch();
  await (await launched.page()).getByRole('heading', { level: 1 }).first().waitFor();
  const ended = new Promise((done) => launched.app.process().once('exit', done));
  await launched.app.evaluate(({ app }) => {
    app.quit();
  });
  expect(await ended).toBe(0);
});

/** A folder with one file, a repository beside it and a plan, made through the contract as the wizard does. */
async function setUpPlan(launched: LaunchedApp): Promise<void> {
  const { person } = launched.place;
  await mkdir(`${person}/Documents`);
  await writeFile(`${person}/Documents/letter.txt`, 'Dear Anna');
  const page = await launched.page();
  const answers = await page.evaluate(async (home) => {
    const call = async (
      name: string,
      input: unknown,
    ): Promise<{ ok: boolean; value?: { repository?: { id: string } } }> =>
      (await window.timelocker.call(crypto.randomUUID(), name, input)) as { ok: boolean };
    const weak = await call('vault.use-system', {});
    const made = await call('repositories.create', {
      typeId: 'repository-local',
      name: 'Drive',
      settings: { path: `${home}/Drive` },
    });
    const plan = await call('plans.save', {
      name: 'Documents',
      target: {
        typeId: 'target-folders',
        settings: { folders: [`${home}/Documents`], excludePresets: [], excludePatterns: [] },
      },
      repositoryIds: [made.value?.repository?.id],
      schedule: { kind: 'manual' },
      retention: { preset: 'everything' },
      isEnabled: true,
    });
    return [weak, made, plan];
  }, person);
  expect(answers.filter((answer) => !answer.ok)).toEqual([]);
}
