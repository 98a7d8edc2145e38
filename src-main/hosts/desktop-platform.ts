import { homedir } from 'node:os';
import { createSystemLoginItem } from '../platform/electron/system-login-item.ts';
import type { LoginItem } from '../platform/login-item.ts';
import { createStatusNotifierHost } from '../platform/node/status-notifier-host.ts';
import { autostartFile, createXdgLoginItem } from '../platform/node/xdg-login-item.ts';
import type { TrayHost } from '../platform/tray-host.ts';

/** Null for a program run from its project: a developer's session is not ours to change. */
export function chooseLoginItem(isPackaged: boolean, args: readonly string[]): LoginItem | null {
  if (!isPackaged) return null;
  if (process.platform !== 'linux') return createSystemLoginItem(args);
  // An AppImage is mounted somewhere else each time; this is the file itself.
  const program = process.env['APPIMAGE'] ?? process.execPath;
  return createXdgLoginItem(autostartFile(process.env, homedir()), [program, ...args]);
}

/** macOS and Windows always have a place for the icon. */
export const chooseTrayHost = (): TrayHost =>
  process.platform === 'linux'
    ? createStatusNotifierHost(process.env)
    : { isPresent: () => Promise.resolve(true) };
