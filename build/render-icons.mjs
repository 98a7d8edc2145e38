/**
 * Renders resources/icons/sources into the pictures that the application and the packager load. The pictures are
 * committed; run this after changing a source: node build/render-icons.mjs
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { appleIcon, windowsIcon } from './icon-containers.mjs';
import { inProject } from './shared/paths.mjs';

const states = ['safe', 'working', 'waiting', 'attention', 'paused'];
const appSizes = [16, 22, 24, 32, 44, 48, 64, 128, 256, 512];
const traySizes = [16, 22, 24];
const panels = {
  light: { ink: '#231f1a', attention: '#a65f00' },
  dark: { ink: '#f3eee7', attention: '#f0b45c' },
  template: { ink: '#000000', attention: '#000000' },
};

const source = (/** @type {string} */ name) =>
  readFileSync(inProject('resources/icons/sources', `${name}.svg`), 'utf8');

/**
 * @param {string} svg
 * @param {number} size
 */
function render(svg, size) {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

/** @param {string} path @param {Buffer} content */
function save(path, content) {
  writeFileSync(inProject('resources/icons', path), content);
}

/** Small sizes have drawings of their own, whose edges lie on whole pixels. @param {number} size */
function appPicture(size) {
  if (size === 16 || size === 32) return render(source(`app-${size}`), size);
  if (size % 24 === 0 && size <= 48) return render(source('app-24'), size);
  if (size % 22 === 0) return render(source('app-24').replace('0 0 24 24', '1 1 22 22'), size);
  return render(source('app'), size);
}

/**
 * @param {string} state
 * @param {number} size
 * @param {{ ink: string, attention: string }} colours
 */
function trayPicture(state, size, colours) {
  const isWide = size % 22 === 0 || size % 24 === 0;
  const drawing = source(`tray-${state}-${isWide ? 22 : 16}`);
  const placed = size % 24 === 0 ? drawing.replace('0 0 22 22', '-1 -1 24 24') : drawing;
  const colour = state === 'attention' ? colours.attention : colours.ink;
  return render(placed.replaceAll('currentColor', colour), size);
}

function renderApp() {
  for (const size of appSizes) save(`app/${size}x${size}.png`, appPicture(size));
  save(
    'app/icon.ico',
    windowsIcon([16, 24, 32, 48, 64, 256].map((size) => ({ size, png: appPicture(size) }))),
  );
  save(
    'app/icon.icns',
    appleIcon([16, 32, 64, 128, 256, 512, 1024].map((size) => ({ size, png: appPicture(size) }))),
  );
}

/** @param {'light' | 'dark'} panel */
function renderTray(panel) {
  for (const state of states) {
    const picture = (/** @type {number} */ size) => trayPicture(state, size, panels[panel]);
    for (const size of traySizes) {
      save(`tray/${panel}/${state}-${size}.png`, picture(size));
      // Electron finds the sharp one by its name.
      save(`tray/${panel}/${state}-${size}@2x.png`, picture(2 * size));
    }
    save(`tray/${panel}/${state}-64.png`, picture(64));
    save(
      `tray/${panel}/${state}.ico`,
      windowsIcon([16, 24, 32, 48].map((size) => ({ size, png: picture(size) }))),
    );
  }
}

/** macOS colours these itself and finds the second one by its name. */
function renderTemplates() {
  for (const state of states) {
    save(`tray/template/${state}Template.png`, trayPicture(state, 16, panels.template));
    save(`tray/template/${state}Template@2x.png`, trayPicture(state, 32, panels.template));
  }
}

for (const folder of ['app', 'tray'])
  rmSync(inProject('resources/icons', folder), { recursive: true, force: true });
for (const folder of ['app', 'tray/light', 'tray/dark', 'tray/template']) {
  mkdirSync(inProject('resources/icons', folder), { recursive: true });
}
renderApp();
renderTray('light');
renderTray('dark');
renderTemplates();
