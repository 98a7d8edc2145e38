import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import { channels } from '../../../src-shared/contract/channels.ts';
import type { ContractEvent } from '../../../src-shared/model/event.ts';
import { failed, makeFault } from '../../../src-shared/model/fault.ts';
import { isTrustedSender } from '../security/is-trusted-sender.ts';
import type { CallDesk } from './call-desk.ts';

/** Opens the three channels to the core, for the page of our window alone. */
export function openChannels(ipc: IpcMain, desk: CallDesk, windowContents: () => WebContents | null): void {
  const isTrusted = (event: IpcMainInvokeEvent | IpcMainEvent): boolean =>
    isTrustedSender(event, windowContents());
  ipc.handle(channels.call, (event, callId: unknown, name: unknown, text: unknown) =>
    isTrusted(event)
      ? desk.call(event.sender.id, callId, name, text)
      : failed(makeFault('request.not-allowed', { detail: 'unknown sender' })),
  );
  ipc.on(channels.cancel, (event, callId: unknown) => {
    if (isTrusted(event)) desk.cancel(event.sender.id, callId);
  });
}

/** The page that made the calls has gone, crashed or was loaded anew: nobody waits for their answers. */
export function endCallsWithPage(contents: WebContents, desk: CallDesk): void {
  const { id } = contents;
  const leave = (): void => {
    desk.leave(id);
  };
  contents.on('destroyed', leave);
  contents.on('render-process-gone', leave);
  contents.on('did-navigate', leave);
}

/** Sends an event to the page; a gauge that nobody can see is not worth waking it for. */
export function sendEvent(contents: WebContents, event: ContractEvent, isVisible: boolean): void {
  if (event.kind === 'gauge' && !isVisible) return;
  if (!contents.isDestroyed() && !contents.isCrashed()) contents.send(channels.event, event);
}
