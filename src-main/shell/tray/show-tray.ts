import { Menu, nativeTheme, Tray } from 'electron';
import { menuTemplate } from '../menu/menu-template.ts';
import { trayIcon } from './tray-icon.ts';
import type { TrayAction, TrayMenu } from './tray-menu.ts';

export interface ShownTray {
  /** Redraws what has changed; an equal menu costs nothing. */
  readonly update: (menu: TrayMenu) => void;
  readonly destroy: () => void;
}

/** Puts the icon into the tray. Where the system has none, this does nothing that anyone could see. */
export function showTray(
  iconFolder: string,
  first: TrayMenu,
  perform: (action: TrayAction) => void,
): ShownTray {
  const tray = new Tray(trayIcon(iconFolder, first.icon));
  let shown: TrayMenu | null = null;

  const update = (menu: TrayMenu): void => {
    if (shown?.icon !== menu.icon) tray.setImage(trayIcon(iconFolder, menu.icon));
    if (shown?.tooltip !== menu.tooltip) tray.setToolTip(menu.tooltip);
    if (JSON.stringify(shown?.items) !== JSON.stringify(menu.items)) {
      tray.setContextMenu(Menu.buildFromTemplate(menuTemplate(menu.items, perform)));
    }
    shown = menu;
  };
  const redraw = (): void => {
    if (shown !== null) tray.setImage(trayIcon(iconFolder, shown.icon));
  };
  nativeTheme.on('updated', redraw);
  // On macOS a click opens the menu by itself.
  if (process.platform !== 'darwin') {
    tray.on('click', () => {
      perform({ do: 'open' });
    });
  }
  update(first);
  return {
    update,
    destroy: () => {
      nativeTheme.off('updated', redraw);
      tray.destroy();
    },
  };
}
