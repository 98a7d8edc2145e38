import type { MenuItemConstructorOptions } from 'electron';
import type { TrayAction, TrayItem } from '../tray/tray-menu.ts';

/** Turns the menu model into what the system's menus are made from. */
export function menuTemplate(
  items: readonly TrayItem[],
  perform: (action: TrayAction) => void,
): MenuItemConstructorOptions[] {
  return items.map((item): MenuItemConstructorOptions => {
    switch (item.kind) {
      case 'separator':
        return { type: 'separator' };
      case 'text':
        return { label: escaped(item.label), enabled: false };
      case 'submenu':
        return { id: item.id, label: escaped(item.label), submenu: menuTemplate(item.items, perform) };
      case 'action':
        return {
          id: item.id,
          label: escaped(item.label),
          enabled: item.isEnabled,
          click: () => {
            perform(item.action);
          },
        };
    }
  });
}

/** A single ampersand would underline the letter behind it; plans may well be called "Photos & Films". */
const escaped = (label: string): string => label.replaceAll('&', '&&');
