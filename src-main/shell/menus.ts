import { Menu } from 'electron';
import type { Language } from '../../src-shared/i18n/translate.ts';
import type { Clock } from '../platform/clock.ts';
import type { CoreState } from './core-state.ts';
import { applicationMenu } from './menu/application-menu.ts';
import { showTray } from './tray/show-tray.ts';
import { trayMenu, type TrayAction, type TrayItem, type TraySubject } from './tray/tray-menu.ts';

export interface MenusOptions {
  readonly clock: Clock;
  readonly iconFolder: string;
  readonly language: () => Language;
  readonly state: () => CoreState;
  readonly perform: (action: TrayAction) => void;
  readonly isDevelopment: boolean;
}

export interface Menus {
  /** Something may have changed; drawn soon, and at most so often that it costs nothing. */
  readonly refreshSoon: () => void;
  /** From now on they say that the app is about to quit. */
  readonly sayStopping: () => void;
  readonly destroy: () => void;
}

const betweenRedrawsMs = 500;
/** "today" becomes "yesterday" without anybody telling. */
const betweenLooksAtClockMs = 10 * 60_000;

/** The tray's menu and the menu bar, both drawn from the same model. */
export function createMenus(options: MenusOptions): Menus {
  let isStopping = false;
  let isDue = false;
  let drawnBar = '';

  const draw = (): ReturnType<typeof trayMenu> =>
    trayMenu(subjectOf(options.state(), isStopping), options.clock.now(), options.language());
  const tray = showTray(options.iconFolder, draw(), options.perform);
  const drawBar = (items: readonly TrayItem[]): void => {
    const template = applicationMenu(
      {
        items,
        platform: process.platform,
        language: options.language(),
        allowsDeveloperTools: options.isDevelopment,
      },
      options.perform,
    );
    const picture = JSON.stringify(template);
    if (picture === drawnBar) return;
    drawnBar = picture;
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  const refresh = (): void => {
    isDue = false;
    const menu = draw();
    tray.update(menu);
    drawBar(menu.items);
  };
  const refreshSoon = (): void => {
    if (isDue) return;
    isDue = true;
    options.clock.after(betweenRedrawsMs, refresh);
  };
  const lookAtClock = (): void => {
    refreshSoon();
    options.clock.after(betweenLooksAtClockMs, lookAtClock);
  };
  lookAtClock();
  refresh();
  return {
    refreshSoon,
    sayStopping: () => {
      isStopping = true;
      refreshSoon();
    },
    destroy: tray.destroy,
  };
}

function subjectOf(state: CoreState, isStopping: boolean): TraySubject {
  if (isStopping) return { phase: 'stopping' };
  return state.phase === 'running'
    ? { phase: 'running', model: state.core.readModel() }
    : { phase: state.phase };
}
