import { sep } from 'node:path';

/** A path of this computer; bytes where it holds a name that is no text. */
export type RawPath = string | Buffer;

export function joinRaw(folder: RawPath, name: RawPath): RawPath {
  if (typeof folder === 'string' && typeof name === 'string')
    return folder.endsWith(sep) ? `${folder}${name}` : `${folder}${sep}${name}`;
  const bytes = bytesOf(folder);
  const between = bytes.at(-1) === sep.charCodeAt(0) ? '' : sep;
  return Buffer.concat([bytes, Buffer.from(between), bytesOf(name)]);
}

export const bytesOf = (path: RawPath): Buffer => (typeof path === 'string' ? Buffer.from(path) : path);

/**
 * How restic shows a name in its answers: every byte that is no part of a valid UTF-8 character becomes one U+FFFD.
 * (Node's own decoder makes one of several such bytes at times.)
 */
export function textOf(path: RawPath): string {
  if (typeof path === 'string') return path;
  const text = path.toString('utf8');
  if (!text.includes('\uFFFD')) return text;
  let shown = '';
  for (let index = 0; index < path.length;) {
    const length = validLength(path, index);
    shown += length === 0 ? '\uFFFD' : path.toString('utf8', index, index + length);
    index += Math.max(1, length);
  }
  return shown;
}

/** First bytes below the bound begin a character of so many bytes. */
const starts = [
  [0x80, 1],
  [0xc2, 0],
  [0xe0, 2],
  [0xf0, 3],
  [0xf5, 4],
] as const;

/** Bytes of the valid character that begins here; 0 if none does. */
function validLength(bytes: Buffer, start: number): number {
  const first = bytes[start] ?? 0;
  const length = starts.find(([below]) => first < below)?.[1] ?? 0;
  if (length < 2) return length;
  const character = bytes.subarray(start, start + length);
  return character.length === length && decodes(character) ? length : 0;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodes(bytes: Buffer): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
