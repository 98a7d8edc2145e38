import type { App } from 'electron';
import { quietChromium } from './quiet-chromium.ts';
import { registerAppScheme } from './register-app-scheme.ts';
import { wallAllContents } from './wall-contents.ts';
import { wallAllSessions, type SessionWall } from './wall-session.ts';

/** Everything that has to stand before the app is ready. docs/adr, "Hardening", says what each wall is for. */
export function harden(app: App, wall: SessionWall): void {
  quietChromium(app);
  registerAppScheme();
  wallAllSessions(app, wall);
  wallAllContents(app);
}
