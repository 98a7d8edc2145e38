import { expect, test, type Locator, type Page } from '@playwright/test';
import { openGallery, type OpenGallery } from '../gallery/open-gallery.ts';

let gallery: OpenGallery;
let page: Page;

test.beforeAll(async () => {
  gallery = await openGallery();
  page = gallery.page;
});

test.afterEach(async () => {
  expect(await gallery.complaints()).toEqual([]);
});

test.afterAll(async () => {
  await gallery.close();
});

const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const callsOf = async (name: string) => (await gallery.calls()).filter((call) => call.name === name);

test('a wrong passphrase is refused in its place, and the field is empty again', async () => {
  await gallery.show({ scenario: 'home-locked' });
  const field = page.getByLabel('Passphrase', { exact: true });
  await field.fill('wrong guess');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toContainText('passphrase');
  await expect(field).toHaveValue('');
  expect(await callsOf('vault.unlock')).toHaveLength(1);
});

test('a notice that was dismissed goes, the others stay', async () => {
  await gallery.show({ scenario: 'home-notices' });
  await expect(page.getByText('Settings were recovered')).toBeVisible();
  await button('Dismiss').first().click();
  await expect(page.getByText('Settings were recovered')).toBeHidden();
  await expect(page.getByText('The clock of this computer jumped')).toBeVisible();
});

test('a running backup is cancelled from its card', async () => {
  await gallery.show({ scenario: 'home-busy' });
  await expect(page.getByRole('progressbar', { name: 'Progress of “My files”' })).toHaveAttribute(
    'aria-valuetext',
    '42%',
  );
  await button('Cancel the backup of “My files”').click();
  expect(await callsOf('jobs.cancel')).toHaveLength(1);
});

test('that everything is paused is said beside what is more urgent, and can be ended there', async () => {
  await gallery.show({ scenario: 'home-failed-paused' });
  await expect(page.getByText('Backups are paused')).toBeVisible();
  await button('Resume').click();
  await expect(page.getByText('Backups are paused')).toBeHidden();
});

test('the last run of a failed plan is one click away', async () => {
  await gallery.show({ scenario: 'home-failed' });
  await button('See what happened').first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeFocused();
});

test('the sections are reached with the keyboard, and their headings are read out', async () => {
  await gallery.show({ scenario: 'home-safe' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-page-heading]')).toBeFocused();
  await expect(button('Timeline')).toHaveAttribute('aria-current', 'page');
});
