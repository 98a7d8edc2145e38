import type { MenuItemConstructorOptions } from 'electron';
import { translate, type Language, type TextKey } from '../../../src-shared/i18n/translate.ts';
import type { TrayAction, TrayItem } from '../tray/tray-menu.ts';
import { menuTemplate } from './menu-template.ts';

export interface ApplicationMenu {
  readonly platform: NodeJS.Platform;
  readonly language: Language;
  /** The tray's items; the window offers the same commands, also where there is no tray. */
  readonly items: readonly TrayItem[];
  readonly allowsDeveloperTools: boolean;
}

type Template = MenuItemConstructorOptions[];

/** The menu bar of macOS; elsewhere it is not shown, but its keys work. */
export function applicationMenu(menu: ApplicationMenu, perform: (action: TrayAction) => void): Template {
  const t = (key: TextKey): string => translate(menu.language, key);
  const isMac = menu.platform === 'darwin';
  const commands = menuTemplate(menu.items.filter(isCommand), perform);
  const quit: MenuItemConstructorOptions = {
    label: t('tray.quit'),
    accelerator: 'CommandOrControl+Q',
    click: () => {
      perform({ do: 'quit' });
    },
  };
  return [
    ...(isMac ? [appleMenu(t, quit)] : []),
    { label: t('shell.menu.backup'), submenu: isMac ? commands : [...commands, quit] },
    { label: t('shell.menu.edit'), submenu: editMenu(t) },
    { label: t('shell.menu.view'), submenu: viewMenu(t, menu.allowsDeveloperTools) },
    {
      label: t('shell.menu.window'),
      submenu: [
        { role: 'minimize', label: t('shell.menu.minimise') },
        { role: 'close', label: t('shell.menu.close-window') },
      ],
    },
  ];
}

/** Opening and quitting have places of their own here, and lines that change all the time would disturb an open menu. */
const isCommand = (item: TrayItem): boolean =>
  item.kind === 'submenu' || (item.kind === 'action' && item.id !== 'open' && item.id !== 'quit');

const appleMenu = (
  t: (key: TextKey) => string,
  quit: MenuItemConstructorOptions,
): MenuItemConstructorOptions => ({
  label: 'TimeLocker',
  submenu: [
    { role: 'about', label: t('shell.menu.about') },
    { type: 'separator' },
    { role: 'hide', label: t('shell.menu.hide') },
    { role: 'hideOthers', label: t('shell.menu.hide-others') },
    { role: 'unhide', label: t('shell.menu.show-all') },
    { type: 'separator' },
    quit,
  ],
});

const editMenu = (t: (key: TextKey) => string): Template => [
  { role: 'undo', label: t('shell.menu.undo') },
  { role: 'redo', label: t('shell.menu.redo') },
  { type: 'separator' },
  { role: 'cut', label: t('shell.menu.cut') },
  { role: 'copy', label: t('shell.menu.copy') },
  { role: 'paste', label: t('shell.menu.paste') },
  { role: 'selectAll', label: t('shell.menu.select-all') },
];

const viewMenu = (t: (key: TextKey) => string, allowsDeveloperTools: boolean): Template => [
  { role: 'resetZoom', label: t('shell.menu.actual-size') },
  { role: 'zoomIn', label: t('shell.menu.zoom-in') },
  { role: 'zoomOut', label: t('shell.menu.zoom-out') },
  { role: 'togglefullscreen', label: t('shell.menu.full-screen') },
  ...(allowsDeveloperTools ? [{ role: 'toggleDevTools' } as const] : []),
];
