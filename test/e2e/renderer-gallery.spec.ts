import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { axeFindings } from '../gallery/check-axe.ts';
import { openGallery, type OpenGallery } from '../gallery/open-gallery.ts';
import { scenarios } from '../gallery/scenarios/index.ts';

let gallery: OpenGallery;

test.beforeAll(async () => {
  gallery = await openGallery();
});

test.afterAll(async () => {
  await gallery.close();
});

const looks = [
  { language: 'en', appearance: 'light', width: 1000, height: 700, hasAxe: true },
  { language: 'de', appearance: 'dark', width: 1000, height: 700, hasAxe: true },
  { language: 'de', appearance: 'light', width: 880, height: 600, hasAxe: false },
  { language: 'en', appearance: 'dark', width: 1440, height: 900, hasAxe: false },
] as const;

for (const scenario of Object.keys(scenarios)) {
  test(`${scenario} is drawn without complaints and is accessible`, async () => {
    const { outputDir } = test.info().project;
    for (const { hasAxe, ...look } of looks) {
      await gallery.show({ scenario, ...look });
      await goToSectionOf(scenario);
      const name = `${scenario}-${look.language}-${look.appearance}-${String(look.width)}.png`;
      await gallery.page.screenshot({ path: join(outputDir, 'gallery', name) });
      if (hasAxe) expect(await axeFindings(gallery.page), name).toEqual([]);
      expect(await sidewaysOverflow(), name).toEqual([]);
      expect(await gallery.complaints(), name).toEqual([]);
    }
  });
}

/** Scenarios are named after the section that they are about; the window opens on the first. */
async function goToSectionOf(scenario: string): Promise<void> {
  const index = ['home', 'timeline', 'activity', 'settings'].findIndex((section) =>
    scenario.startsWith(section),
  );
  if (index < 1) return;
  const leaveWizard = gallery.page.locator('.wizard__leave button');
  if (await leaveWizard.isVisible()) await leaveWizard.click();
  await gallery.page.getByRole('navigation').getByRole('button').nth(index).click();
  await expect(gallery.page.locator('[data-page-heading]').first()).toBeFocused();
  await atRest();
}

/** Colours in the middle of fading in are no colours to judge. */
const atRest = (): Promise<unknown> =>
  gallery.page.evaluate(() => {
    const finite = document.getAnimations().filter((one) => one.effect?.getTiming().iterations !== Infinity);
    return Promise.all(finite.map((one) => one.finished.then(() => null)));
  });

/** Elements that are wider than the window; nothing may have to be scrolled sideways to be read. */
const sidewaysOverflow = (): Promise<string[]> =>
  gallery.page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .filter((element) => getComputedStyle(element).position !== 'absolute')
      .map((element) => element.getAttribute('class') ?? element.tagName),
  );
