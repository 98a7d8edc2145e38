/** The way of a new user through the window, step by step; the demonstration and the end-to-end test both walk it. */

/** @typedef {import('./window.mjs').AppWindow} AppWindow */

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

/** @param {AppWindow} window @param {string} planName */
export async function backUpNow({ page }, planName) {
  await goTo({ page }, 'Home');
  const finished = await page.evaluate(() => performance.now());
  await button(page, `Back up “${planName}” now`).click();
  await button(page, `Back up “${planName}” now`).waitFor({ timeout: longMs });
  return finished;
}

/** @param {Pick<AppWindow, 'page'>} window @param {'Home' | 'Timeline' | 'Activity' | 'Settings'} section */
export async function goTo({ page }, section) {
  await page.getByRole('navigation').getByRole('link', { name: section }).or(page.getByRole('navigation').getByRole('button', { name: section })).first().click();
  await page.getByRole('heading', { name: section, level: 1 }).first().waitFor();
}

/** Finds part of a name in all snapshots. @param {AppWindow} window @param {string} text */
export async function findInTimeline({ page }, text) {
  await goTo({ page }, 'Timeline');
  await page.getByRole('searchbox', { name: 'Search for a name' }).fill(text);
  await page.getByText(/^(one|\d+) results?$/iu).first().waitFor({ timeout: longMs });
}
