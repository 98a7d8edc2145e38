import type { App, Session } from 'electron';
import { appOrigin } from './app-address.ts';

export interface SessionWall {
  /** Developer tools are pages of the browser itself; the product has none. */
  readonly allowsDeveloperTools: boolean;
}

/** Chromium's code for "refuse this certificate". */
const refuseCertificate = -2;

/** Walls every session that there will ever be, also those that nobody meant to open. Has to run before the app is ready. */
export function wallAllSessions(app: App, wall: SessionWall): void {
  app.on('session-created', (session) => {
    wallSession(session, wall);
  });
}

/** Takes from a session everything that the window has no use for: network, permissions, devices, downloads, spelling. */
function wallSession(session: Session, wall: SessionWall): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedAddress(details.url, wall) });
  });
  session.setCertificateVerifyProc((_request, answer) => {
    answer(refuseCertificate);
  });
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  // Chromium fetches its dictionaries from the network.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(`${appOrigin}/no-dictionaries/`);
}

function isAllowedAddress(address: string, wall: SessionWall): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` === appOrigin) return true;
  // Images that are part of a style sheet or script; they reach nobody.
  if (url.protocol === 'data:') return true;
  return wall.allowsDeveloperTools && url.protocol === 'devtools:';
}
