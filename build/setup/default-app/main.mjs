// What `electron .` means for a runtime that comes without Electron's own default application: find the application
// in the arguments, give the process its identity, run it. Electron waits with `ready` until this module is done.
import { app } from 'electron';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const { preloads, applicationPath } = readArguments(process.argv.slice(1));
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
const require = createRequire(import.meta.url);
for (const preload of preloads) require(resolve(preload));
if (applicationPath === undefined) {
  console.error('usage: electron [-r module] FOLDER');
  app.exit(1);
} else {
  await load(resolve(applicationPath));
}

function readArguments(argv) {
  const found = { preloads: [], applicationPath: undefined };
  for (let at = 0; at < argv.length; at += 1) {
    const argument = argv[at];
    if (argument === '-r' || argument === '--require') found.preloads.push(argv[(at += 1)]);
    else if (!argument.startsWith('-')) return { ...found, applicationPath: argument };
  }
  return found;
}

async function load(path) {
  if (!existsSync(path)) throw new Error(`no application at ${path}`);
  const isFolder = statSync(path).isDirectory();
  const about = isFolder ? JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) : {};
  if (isFolder) identify(path, about);
  await import(pathToFileURL(isFolder ? join(path, about.main ?? 'index.js') : path).href);
}

function identify(path, about) {
  if (about.version) app.setVersion(about.version);
  app.name = about.productName ?? about.name ?? app.name;
  if (about.desktopName) app.setDesktopName(about.desktopName);
  app.setPath('userData', join(app.getPath('appData'), app.name));
  app.setAppPath(path);
}
