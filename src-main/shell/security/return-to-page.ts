import type { WebContents } from 'electron';
import { appPage, isAppPage } from './app-address.ts';

/** Chromium lets any page go to `about:blank` without asking; the window comes back from there at once. */
export function returnToPage(contents: WebContents): void {
  contents.on('did-navigate', (_event, address) => {
    if (!isAppPage(address)) void contents.loadURL(appPage).catch(() => undefined);
  });
}
