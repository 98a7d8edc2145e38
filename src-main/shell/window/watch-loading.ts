import type { WebContents } from 'electron';

/** A page of our own files is there after a second; a slow computer gets this long. */
const patienceMs = 12_000;
const mostTries = 3;

/**
 * Calls `onStuck` when a page that began to load is not there in time. Chromium's page process now and then stops
 * before it has read what it was given (about 1 of 100 starts of Electron 33 on a busy computer, however the page is
 * served) and would leave an empty window for ever. After some tries it gives up: then it is something else.
 */
export function watchLoading(contents: WebContents, onStuck: () => void): void {
  let timer: NodeJS.Timeout | null = null;
  let tries = 0;
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const giveUp = (): void => {
    timer = null;
    tries += 1;
    if (tries < mostTries) onStuck();
  };
  contents.on('did-start-loading', () => {
    stop();
    timer = setTimeout(giveUp, patienceMs);
  });
  contents.on('dom-ready', () => {
    stop();
    tries = 0;
  });
  contents.on('did-fail-load', stop);
  contents.on('render-process-gone', stop);
  contents.on('destroyed', stop);
}
