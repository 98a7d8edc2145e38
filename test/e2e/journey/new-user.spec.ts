import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as journey from '../../../build/demo/journey.mjs';
import { fingerprint, liveADay, makeSampleFiles } from '../../../build/demo/sample-files.mjs';
import { openWindow } from '../../../build/demo/window.mjs';

/** Axe looks at the page of Electron itself: it cannot open a page of its own there. */
async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // React Aria's announcements stand there for a moment and name elements that may be gone by then.
    .exclude('[data-live-announcer]')
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${screen}: ${id} ${nodes.map((node) => node.html).join(' | ')}`,
  );
  expect.soft(found).toEqual([]);
}

for (const appearance of ['light', 'dark'] as const) {
  test(`a new user backs up, loses files and gets them back, in ${appearance}`, async () => {
    test.setTimeout(300_000);
    const root = mkdtempSync(join(tmpdir(), 'timelocker-journey-'));
    const at = (name: string): string => join(root, name);
    for (const folder of ['home', 'drive', 'restored']) mkdirSync(at(folder));
    makeSampleFiles(at('home'));
    const asItWas = fingerprint(at('home'));
    const window = await openWindow({ home: at('home'), state: at('state') });
    const { app, page } = window;
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    const look = async (screen: string): Promise<void> => {
      await page.screenshot({ path: `test-results/journey/${appearance}-${screen}.png` });
      await expectAccessible(page, screen);
    };
    try {
      await app.evaluate(({ nativeTheme }, theme) => {
        nativeTheme.themeSource = theme;
      }, appearance);

      await journey.chooseWhat(window);
      await look('what');
      await journey.chooseWhere(window, at('drive'));
      await look('where');
      await journey.protect(window, 'a passphrase of the test');
      await look('protect');
      await journey.saveKit(window, at('kit.pdf'));
      await look('kit');
      await journey.chooseWhen(window);
      await look('when');
      await journey.startFirstBackup(window);
      await journey.waitUntilSafe(window);
      await look('home');

      liveADay(at('home'));
      await journey.backUpNow(window);

      await journey.findInTimeline(window, 'landlord');
      await look('search');
      await journey.restoreFound(window, 'Letter to the landlord.txt');
      await look('restore');
      await journey.restore(window, { folder: at('restored') });
      await look('restored');
      await journey.closeDialog(window);
      const letter = asItWas.filter((line) => line.startsWith('Documents/Letter'));
      expect(fingerprint(at('restored')).map((line) => `Documents/${line}`)).toEqual(letter);

      await journey.pickInSnapshot(window, 1, ['Documents', 'Pictures']);
      await look('timeline');
      await page.getByRole('button', { name: 'Restore…', exact: true }).click();
      await journey.restore(window, { onConflict: 'Keep both' });
      await journey.closeDialog(window);
      const back = fingerprint(at('home'));
      const kept = asItWas.filter((line) => !line.startsWith('Documents/Household/Budget'));
      expect(back).toEqual(expect.arrayContaining(kept));
      // Edited since: the newer one stays, the older one stands beside it.
      const budgets = back.filter((line) => line.startsWith('Documents/Household/Budget 2026'));
      expect(budgets).toHaveLength(2);
      expect(budgets.filter((line) => line.includes('(restored '))).toHaveLength(1);

      await journey.goTo(window, 'Activity');
      await look('activity');
      await journey.goTo(window, 'Settings');
      await look('settings');
      expect(complaints).toEqual([]);
    } finally {
      await app.close();
      rmSync(root, { recursive: true, force: true });
    }
  });
}
