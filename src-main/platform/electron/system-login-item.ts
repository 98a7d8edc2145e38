import { app } from 'electron';
import { done } from '../../../src-shared/model/fault.ts';
import type { LoginItem } from '../login-item.ts';

/** macOS and Windows keep the list of what starts with a session themselves. */
export function createSystemLoginItem(args: readonly string[]): LoginItem {
  const options = { args: [...args] };
  const isOn = (): boolean => app.getLoginItemSettings(options).openAtLogin;
  return {
    isOn: () => Promise.resolve(isOn()),
    set: (wanted) => {
      if (isOn() !== wanted) app.setLoginItemSettings({ ...options, openAtLogin: wanted });
      return Promise.resolve(done(null));
    },
  };
}
