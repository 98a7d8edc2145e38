import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeFindings } from '../gallery/check-axe.ts';
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
const heading = (name: string): Locator => page.getByRole('heading', { level: 1, name });
const goOn = (): Promise<void> => button('Continue').click();

async function inputOf(name: string): Promise<unknown> {
  const calls = await gallery.calls();
  return calls.findLast((call) => call.name === name)?.input;
}

test('leads from nothing to the first backup with the keyboard alone', async () => {
  await gallery.show({ scenario: 'welcome' });
  await expect(heading('What should be kept safe?')).toBeFocused();
  await expect(page.getByText('Together 103 GB')).toBeVisible();
  await page.keyboard.press('Enter');

  await expect(heading('Where should it be kept?')).toBeFocused();
  await expect(page.getByText('This place is ready')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');

  await expect(heading('Only you can read it')).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await button('Encrypt and create').press('Enter');
  await button('Save recovery kit…').press('Enter');
  await expect(page.getByText('Recovery kit saved')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await button('Continue').press('Enter');

  await expect(heading('When should it run?')).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await button('Start the first backup').press('Enter');

  await expect(heading('The first backup has not run yet')).toBeVisible();
  expect(await inputOf('repositories.create')).toEqual({
    typeId: 'repository-local',
    settings: { path: '/media/anna/Blue/TimeLocker' },
    name: 'Blue',
  });
  expect(await inputOf('plans.save')).toMatchObject({
    name: 'My files',
    target: {
      settings: {
        folders: ['Documents', 'Pictures', 'Desktop', 'Music'].map((name) => `/home/anna/${name}`),
      },
    },
    schedule: { kind: 'daily', at: '12:00' },
    retention: { preset: 'thin-out' },
  });
  expect(await inputOf('plans.back-up-now')).toBeDefined();
});

test('keeps what was entered when going back with Escape, and when leaving for the home screen', async () => {
  await gallery.show({ scenario: 'welcome' });
  await page.getByRole('checkbox', { name: 'Videos' }).press('Space');
  await page.getByRole('checkbox', { name: 'Music' }).press('Space');
  await button('Add folder…').click();
  await expect(page.getByText('Family archive', { exact: true })).toBeVisible();
  await goOn();
  await page.getByText('attic', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('checkbox', { name: 'Videos' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Music' })).not.toBeChecked();
  await button('Not now').click();
  await button('Set up a backup').click();
  await expect(page.getByRole('checkbox', { name: 'Family archive' })).toBeChecked();
  await goOn();
  await expect(page.getByRole('radio', { name: /attic/ })).toBeChecked();
});

test('stops counting one folder, and cancels that call alone', async () => {
  await gallery.show({ scenario: 'welcome-counting' });
  await expect(page.getByText('Counting… 24.7 GB')).toBeVisible();
  await button('Stop counting “Pictures”').click();
  await expect(page.getByText('Not counted')).toBeVisible();
  await expect(page.getByText('Counting… 124 MB')).toBeVisible();
  await expect(page.getByText('Counting… 11.2 GB')).toBeVisible();
});

test('sizes follow a preset that is switched off, without counting again', async () => {
  await gallery.show({ scenario: 'welcome' });
  await expect(page.getByText('12.4 GB · 8,212 files')).toBeVisible();
  await button(/Leave out what nobody misses/).click();
  await page.locator('.presets__row').filter({ hasText: '1.8 GB' }).getByRole('checkbox').press('Space');
  await expect(page.getByText('14.2 GB · 8,212 files')).toBeVisible();
  const calls = await gallery.calls();
  expect(calls.filter((call) => call.name === 'sources.measure')).toHaveLength(6);
});

test('asks once more before going on without a recovery kit', async () => {
  await gallery.show({ scenario: 'welcome-resumed' });
  await goOn();
  await expect(page.getByText('“Blue” is ready')).toBeVisible();
  await goOn();
  await goOn();
  const question = page.getByRole('alertdialog');
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(heading('Only you can read it')).toBeVisible();
  await goOn();
  await question.getByRole('button', { name: 'Go on without' }).click();
  await expect(heading('When should it run?')).toBeFocused();
  expect(await inputOf('repositories.create')).toBeUndefined();
});

test('connects what is there already, or takes another folder', async () => {
  await gallery.show({ scenario: 'welcome-found' });
  await goOn();
  await page.getByLabel('Password or recovery key').fill('not the key');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The password does not fit')).toBeVisible();
  await expect(button('Continue')).toBeDisabled();
  expect(await axeFindings(page)).toEqual([]);
  await button(/Use a new folder/).click();
  expect(await inputOf('repositories.probe')).toMatchObject({
    settings: { path: '/media/anna/Blue/TimeLocker anna-laptop' },
  });
});

test('offers for a second plan what is set up already, without asking for its password', async () => {
  await gallery.show({ scenario: 'welcome-second-plan' });
  await button('Add a plan').click();
  await goOn();
  await expect(page.getByRole('radio', { name: /Already set up/ })).toBeChecked();
  await page.getByText('attic', { exact: true }).click();
  await expect(page.getByText('This place is ready')).toBeVisible();
  await page.getByText('Already set up', { exact: true }).click();
  await goOn();
  await expect(page.getByText('There is a recovery kit already')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await goOn();
  await expect(page.getByLabel('Name of this plan')).toHaveValue('My files 2');
  await button('Start the first backup').click();
  await expect(page.getByRole('heading', { level: 3, name: 'My files 2' })).toBeVisible();
  expect(await inputOf('repositories.create')).toBeUndefined();
});

test('never chooses this computer’s own disk by itself, and says why it is no good place', async () => {
  await gallery.show({ scenario: 'welcome-only-system' });
  await goOn();
  await expect(page.getByText('No other drive was found.')).toBeVisible();
  await expect(button('Continue')).toBeDisabled();
  await page.getByText('Fedora', { exact: true }).click();
  await expect(page.getByText('It is on the same disk as your folders.')).toBeVisible();
  await expect(button('Continue')).toBeEnabled();
});

test('offers a passphrase where there is no keychain, and checks it', async () => {
  await gallery.show({ scenario: 'welcome-weak-vault' });
  await goOn();
  await goOn();
  await expect(page.getByText('This system has no keychain')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByLabel('Passphrase', { exact: true }).fill('short');
  await button('Protect it with a passphrase').click();
  await expect(page.getByText('It needs at least 8 characters.')).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill('four words make sense');
  await page.getByLabel('Passphrase once more').fill('four words make cents');
  await button('Protect it with a passphrase').click();
  await expect(page.getByText('The two are not the same.')).toBeVisible();
  await page.getByLabel('Passphrase once more').fill('four words make sense');
  await button('Protect it with a passphrase').click();
  await button('Encrypt and create').click();
  await expect(page.getByText('The key is kept behind your passphrase.')).toBeVisible();
});
