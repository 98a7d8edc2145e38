import type { Page } from '@playwright/test';
import type { WindowApi } from '../../../src-shared/contract/window-api.ts';
import { launchApp, removePlace, test, type LaunchedApp } from '../../helpers/electron-app.ts';

declare global {
  interface Window {
    readonly timelocker: WindowApi;
    /** Set by a script of the attacker, had it run. */
    pwned?: string;
    /** Left in the memory of the page to tell it from the next one. */
    mark?: string;
  }
}

/** One started app for all tests of a file; each test gets its page, and proves afterwards that it still stands. */
export function windowUnderAttack(): {
  readonly launched: () => LaunchedApp;
  readonly page: () => Promise<Page>;
} {
  let running: LaunchedApp | null = null;
  const launched = (): LaunchedApp => {
    if (running === null) throw new Error('The app has not been started.');
    return running;
  };
  test.beforeAll(async () => {
    running = await launchApp();
    const page = await running.page();
    await page.getByRole('heading').first().waitFor();
  });
  test.afterAll(async () => {
    await running?.close();
    if (running !== null) await removePlace(running.place);
  });
  return { launched, page: () => launched().page() };
}

/**
 * Runs an attack as the page's own code would: code that the test driver evaluates is freed from parts of the content
 * security policy, code that a timer runs is not.
 */
export async function attack<Found, Given>(
  page: Page,
  code: (given: Given) => Found | Promise<Found>,
  given?: Given,
): Promise<Found> {
  return page.evaluate(
    ({ source, argument }) =>
      new Promise<Found>((resolve, reject) => {
        // The source becomes a function here, where the driver may; it runs later, where it may not.
        const run = (0, eval)(`(${source})`) as (given: unknown) => Found;
        setTimeout(() => {
          Promise.resolve()
            .then(() => run(argument))
            .then(resolve, reject);
        }, 0);
      }),
    { source: code.toString(), argument: given },
  );
}
