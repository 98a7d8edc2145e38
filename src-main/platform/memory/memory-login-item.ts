import { done } from '../../../src-shared/model/fault.ts';
import type { LoginItem } from '../login-item.ts';

export function createMemoryLoginItem(isOnAtFirst = false): LoginItem {
  let isOnNow = isOnAtFirst;
  return {
    isOn: () => Promise.resolve(isOnNow),
    set: (isOn) => {
      isOnNow = isOn;
      return Promise.resolve(done(null));
    },
  };
}
