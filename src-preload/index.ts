import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import { channels } from '../src-shared/contract/channels.ts';
import type { WindowApi } from '../src-shared/contract/window-api.ts';

// The input travels as text, so that the core sees its size before anything is made of it.
const api: WindowApi = {
  call: (callId, name, input) => ipcRenderer.invoke(channels.call, callId, name, JSON.stringify(input)),
  cancel: (callId) => {
    ipcRenderer.send(channels.cancel, callId);
  },
  subscribe: (listener) => {
    const deliver = (_: IpcRendererEvent, event: unknown): void => {
      listener(event);
    };
    ipcRenderer.on(channels.event, deliver);
    return () => {
      ipcRenderer.removeListener(channels.event, deliver);
    };
  },
  pathOfDroppedFile: (file) => webUtils.getPathForFile(file as File),
};

contextBridge.exposeInMainWorld('timelocker', api);
