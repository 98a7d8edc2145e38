import type { WebContents, WebFrameMain } from 'electron';
import { appOrigin, isAppPage } from './app-address.ts';

interface SenderEvent {
  readonly sender: WebContents;
  /** Null when the frame has gone in the meantime. */
  readonly senderFrame: WebFrameMain | null;
}

/** Whether a message comes from the page itself: our window, its top frame, our origin, our page. */
export function isTrustedSender(event: SenderEvent, window: WebContents | null): boolean {
  const frame = event.senderFrame;
  if (window === null || frame === null || event.sender !== window) return false;
  // An empty page has the origin of the page that went there.
  return frame.parent === null && frame.origin === appOrigin && isAppPage(frame.url);
}
