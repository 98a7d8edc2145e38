import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import { translate, type Language } from '../../../src-shared/i18n/translate.ts';

/** The right mouse button in text: cut, copy and paste as in every other program. */
export function offerContextMenu(window: BrowserWindow, language: () => Language): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    const items: MenuItemConstructorOptions[] = [];
    const t = (name: 'cut' | 'copy' | 'paste' | 'select-all'): string =>
      translate(language(), `shell.menu.${name}`);
    if (isEditable) items.push({ role: 'cut', label: t('cut'), enabled: editFlags.canCut });
    if (isEditable || selectionText !== '') {
      items.push({ role: 'copy', label: t('copy'), enabled: editFlags.canCopy });
    }
    if (isEditable) {
      items.push({ role: 'paste', label: t('paste'), enabled: editFlags.canPaste });
      items.push({ role: 'selectAll', label: t('select-all'), enabled: editFlags.canSelectAll });
    }
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}
