import type { WindowApi } from '../../src-shared/contract/window-api.ts';
import { createBridge } from './bridge.ts';

declare global {
  interface Window {
    readonly timelocker: WindowApi;
  }
}

/** The bridge of this window: what every actions module uses. */
export const bridge = createBridge(() => window.timelocker);
