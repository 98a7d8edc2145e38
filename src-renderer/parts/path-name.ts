/** The last part of a path of any system; the path itself when it has no parts, like `/` or `C:\`. */
export function fileNameOf(path: string): string {
  const parts = path.split(/[/\\]/u).filter((part) => part !== '');
  const last = parts.at(-1);
  return last === undefined || (parts.length === 1 && /^[A-Za-z]:$/u.test(last)) ? path : last;
}

/** A name within a folder, joined as the folder's system does it. */
export function joinPath(folder: string, name: string): string {
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`;
}

/** True when `path` lies in `folder` or is it. */
export function isWithin(path: string, folder: string): boolean {
  if (path === folder) return true;
  const separator = folder.includes('\\') ? '\\' : '/';
  return path.startsWith(folder.endsWith(separator) ? folder : `${folder}${separator}`);
}
