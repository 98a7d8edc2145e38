import type { App, WebContents } from 'electron';
import { isAppPage } from './app-address.ts';

/** Applies to every page that the app will ever have, also to one that it never meant to have. */
export function wallAllContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    wallContents(contents);
  });
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('login', (event) => {
    event.preventDefault();
  });
}

/** A page stays where it is: no other address, no second window, no web view, no device. */
function wallContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Loading itself anew is the one thing that a page may ask for.
  contents.on('will-navigate', (event) => {
    if (!event.isMainFrame || !isAppPage(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  // Without a listener Chromium takes the first device that it finds.
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault();
    answer('');
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
