import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { electronRuntime } from '../../build/electron-runtime.mjs';
import { compileScript } from '../helpers/compile-script.ts';
import type { Exhibit } from './gallery.script.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export interface OpenGallery {
  readonly page: Page;
  /** Loads the window with a scenario and waits until it is drawn. */
  readonly show: (exhibit: Partial<Exhibit> & { readonly scenario: string }) => Promise<void>;
  /** Breaches of the contract and what the page complained about since it was opened; empty when all is well. */
  readonly complaints: () => Promise<readonly string[]>;
  readonly calls: () => Promise<readonly { readonly name: string; readonly input: unknown }[]>;
  readonly close: () => Promise<void>;
}

/**
 * The built window in the real Electron, behind its real preload script and content security policy, before a core
 * that plays scenarios and checks the contract.
 */
export async function openGallery(): Promise<OpenGallery> {
  const script = await compileScript(import.meta.url, './gallery.script.ts');
  const app = await _electron.launch({
    executablePath: electronRuntime().path,
    args: ['--no-sandbox', '--force-device-scale-factor=1', script],
    env: {
      ...withoutUndefined(process.env),
      GALLERY_RENDERER: process.env['GALLERY_RENDERER'] ?? at('out/renderer'),
      GALLERY_PRELOAD: process.env['GALLERY_PRELOAD'] ?? at('out/preload/index.cjs'),
    },
  });
  const page = await app.firstWindow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const said = listen(page);
  return {
    page,
    show: (exhibit) => show(app, page, exhibit),
    complaints: async () => [...said, ...(await app.evaluate(() => globalThis.gallery.breaches()))],
    calls: () => app.evaluate(() => globalThis.gallery.calls()),
    close: () => app.close(),
  };
}

const usual = { language: 'en', appearance: 'light', width: 1000, height: 700 } as const;

async function show(
  app: ElectronApplication,
  page: Page,
  exhibit: Partial<Exhibit> & { readonly scenario: string },
): Promise<void> {
  await app.evaluate((_electronModule, wanted) => globalThis.gallery.show(wanted), { ...usual, ...exhibit });
  await page.locator('[data-page-heading]').first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

function listen(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warning';
    if (isComplaint && !isUnknownFeature(message.text())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.stack ?? error.message));
  return said;
}

/** The oldest Electron does not know every feature that the policy denies; a newer one does. */
const isUnknownFeature = (text: string): boolean =>
  text.includes('Permissions-Policy header: Unrecognized feature');

const withoutUndefined = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
