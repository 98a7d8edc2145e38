import { protocol } from 'electron';
import { appScheme } from './app-address.ts';

/**
 * Makes `timelocker:` a scheme with a proper origin. Has to run before the app is ready. No fetch, no service workers,
 * no way around the content security policy.
 */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: false,
        allowServiceWorkers: false,
        bypassCSP: false,
        corsEnabled: false,
        stream: false,
      },
    },
  ]);
}
