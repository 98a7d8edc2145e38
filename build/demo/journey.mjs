/** The way of a new user through the window, step by step; the demonstration and the end-to-end test both walk it. */

/** @typedef {import('./window.mjs').AppWindow} AppWindow */

/** @param {import('@playwright/test').Page | import('@playwright/test').Locator} page @param {string | RegExp} name */
const button = (page, name) => page.getByRole('button', { name, exact: typeof name === 'string' });
const longMs = 120_000;

/** Step 1: the suggested folders are measured. @param {AppWindow} window */
export async function chooseWhat({ page }) {
  await page.getByRole('heading', { name: 'What should be kept safe?' }).waitFor();
  await page.getByText(/^Together (?!.*so far)/u).waitFor({ timeout: longMs });
}

/** Step 2: a folder of the person's choice. @param {AppWindow} window @param {string} folder */
export async function chooseWhere({ page, answerDialogs }, folder) {
  await button(page, 'Continue').click();
  await page.getByRole('heading', { name: 'Where should it be kept?' }).waitFor();
  await answerDialogs({ folder });
  await button(page, 'Choose another folder…').click();
  await page.getByText('This place is ready').waitFor();
}

/** Step 3: how the key is kept. @param {AppWindow} window @param {string} passphrase */
export async function protect({ page }, passphrase) {
  await button(page, 'Continue').click();
  await page.getByRole('heading', { name: 'Only you can read it' }).waitFor();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Passphrase once more', { exact: true }).fill(passphrase);
  await button(page, 'Protect it with a passphrase').click();
  await button(page, 'Encrypt and create').click();
  await page.getByText('Encrypted and ready').waitFor({ timeout: longMs });
}

/** Step 3, second half: the recovery kit. @param {AppWindow} window @param {string} kitFile */
export async function saveKit({ page, answerDialogs }, kitFile) {
  await answerDialogs({ kitFile });
  await button(page, 'Save recovery kit…').click();
  await page.getByText('Recovery kit saved', { exact: true }).waitFor({ timeout: longMs });
}

/** Step 4: the choices that are already made. @param {AppWindow} window */
export async function chooseWhen({ page }) {
  await button(page, 'Continue').click();
  await page.getByRole('heading', { name: 'When should it run?' }).waitFor();
}

/** Starts the first backup. @param {AppWindow} window */
export async function startFirstBackup({ page }) {
  await button(page, 'Start the first backup').click();
  await page.getByRole('heading', { name: 'Plans' }).waitFor();
}

/** Waits on Home until the newest backup has ended well. @param {AppWindow} window */
export async function waitUntilSafe({ page }) {
  await page.getByText('Safe', { exact: true }).first().waitFor({ timeout: longMs });
}

/** Backs up again by hand and waits for the end. @param {AppWindow} window */
export async function backUpNow(window) {
  const { page } = window;
  await goTo(window, 'Activity');
  const jobs = page.getByRole('listbox', { name: 'Jobs, newest first' }).getByRole('option');
  const before = await jobs.count();
  await goTo(window, 'Home');
  await button(page, 'Back up now').first().click();
  await goTo(window, 'Activity');
  await jobs.nth(before).waitFor({ timeout: longMs });
  await jobs
    .first()
    .filter({ hasText: /changed/u })
    .waitFor({ timeout: longMs });
  await goTo(window, 'Home');
  await waitUntilSafe(window);
}

/** @param {AppWindow} window @param {'Home' | 'Timeline' | 'Activity' | 'Settings'} section */
export async function goTo({ page }, section) {
  await page.getByRole('navigation').getByRole('button', { name: section, exact: true }).click();
  await page.locator('[data-page-heading]').first().waitFor();
}

/** Finds part of a name in all snapshots and unfolds the first file. @param {AppWindow} window @param {string} text */
export async function findInTimeline(window, text) {
  const { page } = window;
  await goTo(window, 'Timeline');
  await page.getByRole('searchbox', { name: 'Search for a name' }).fill(text);
  await page.getByText(/^\d+ results?$/u).waitFor({ timeout: longMs });
  await page
    .getByRole('region', { name: /^\d+ results?$/u })
    .getByRole('button')
    .first()
    .click();
}

/** Opens the restore dialog for the newest version of what was found. @param {AppWindow} window @param {string} name */
export async function restoreFound({ page }, name) {
  await button(page, new RegExp(`^Restore ${escaped(name)} from`, 'u'))
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
}

/** Ends the search, chooses a snapshot (0 is the newest) and picks entries of the folder that is shown.
 * @param {AppWindow} window @param {number} index @param {readonly string[]} names */
export async function pickInSnapshot(window, index, names) {
  const { page } = window;
  await goTo(window, 'Home');
  await goTo(window, 'Timeline');
  await page
    .getByRole('listbox', { name: /Snapshots/u })
    .getByRole('option')
    .nth(index)
    .click();
  for (const name of names) {
    await page
      .getByRole('grid')
      .getByRole('checkbox', { name, exact: true })
      .click({ timeout: longMs, force: true });
  }
}

/** In the open restore dialog: where to, what happens to what is there, and go.
 * @param {AppWindow} window
 * @param {{ folder?: string, onConflict?: 'Keep both' | 'Replace' | 'Skip' }} choices without a folder: the original place */
export async function restore({ page, answerDialogs }, { folder, onConflict = 'Keep both' }) {
  const dialog = page.getByRole('dialog');
  if (folder === undefined) await dialog.getByText('To the original place', { exact: true }).click();
  else {
    await answerDialogs({ folder });
    await dialog.getByText('To another folder', { exact: true }).click();
    if (await button(dialog, 'Choose folder…').isVisible()) await button(dialog, 'Choose folder…').click();
  }
  await dialog.getByText(onConflict, { exact: true }).click();
  await button(dialog, 'Restore').click();
  await page
    .getByRole('dialog')
    .getByText(/^Restored/u)
    .first()
    .waitFor({ timeout: longMs });
}

/** @param {AppWindow} window */
export async function closeDialog({ page }) {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Done|Close)$/u })
    .first()
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** @param {string} text */
const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
