import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { appHost, appScheme } from './app-address.ts';

export interface Asset {
  /** Real path of a regular file inside the folder. */
  readonly file: string;
  readonly contentType: string;
}

/** What the window is made of; a file of any other kind is not served, even from inside the folder. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

// Segments begin with a letter, digit, underscore or dash: no `..`, no hidden files, no backslash, no percent encoding at all.
const plainPath = /^(?:\/[\w-][\w.-]*)+$/u;

/** The file behind an address of the window, or null when there is none that the window may have. */
export async function findAsset(folder: string, address: string): Promise<Asset | null> {
  const path = pathInFolder(address);
  const contentType = path === null ? undefined : contentTypes[extname(path)];
  if (path === null || contentType === undefined) return null;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    // A link that leads out of the folder resolves to somewhere else.
    if (!file.startsWith(root + sep) || !(await stat(file)).isFile()) return null;
    return { file, contentType };
  } catch {
    return null;
  }
}

function pathInFolder(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isOurs = url.protocol === `${appScheme}:` && url.host === appHost;
  const isBare = url.username === '' && url.password === '' && url.port === '';
  return isOurs && isBare && plainPath.test(url.pathname) ? url.pathname : null;
}
