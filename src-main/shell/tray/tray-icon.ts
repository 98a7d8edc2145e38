import { nativeImage, nativeTheme, type NativeImage } from 'electron';
import { join } from 'node:path';
import type { TrayMenu } from './tray-menu.ts';

/** The icon for a state, drawn for the colour of this system's panel. */
export function trayIcon(folder: string, state: TrayMenu['icon']): NativeImage {
  if (process.platform === 'darwin') {
    // The system finds the sharp picture beside it and colours both.
    const image = nativeImage.createFromPath(join(folder, 'tray', 'template', `${state}Template.png`));
    image.setTemplateImage(true);
    return image;
  }
  const pictures = join(folder, 'tray', isPanelDark() ? 'dark' : 'light');
  if (process.platform === 'win32') return nativeImage.createFromPath(join(pictures, `${state}.ico`));
  return nativeImage.createFromPath(join(pictures, `${state}-22.png`));
}

function isPanelDark(): boolean {
  // GNOME's panel is dark in both of its styles.
  if (/gnome|unity/iu.test(process.env['XDG_CURRENT_DESKTOP'] ?? '')) return true;
  const theme: { readonly shouldUseDarkColorsForSystemIntegratedUI?: boolean } = nativeTheme;
  return theme.shouldUseDarkColorsForSystemIntegratedUI ?? nativeTheme.shouldUseDarkColors;
}
