import { sep } from 'node:path';

/** Names that are no text can only be used as bytes. */
export type Path = string | Buffer;

export function join(folder: Path, name: Path): Path {
  if (typeof folder === 'string' && typeof name === 'string')
    return folder.endsWith(sep) ? `${folder}${name}` : `${folder}${sep}${name}`;
  return Buffer.concat([bytesOf(folder), Buffer.from(sep), bytesOf(name)]);
}

const bytesOf = (path: Path): Buffer => (typeof path === 'string' ? Buffer.from(path) : path);
