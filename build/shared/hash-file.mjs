import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** SHA-256 of a file as lower-case hex, or undefined when there is no such file. @param {string} path */
export function sha256OfFile(path) {
  try {
    return sha256Of(readFileSync(path));
  } catch {
    return undefined;
  }
}

/** SHA-256 as lower-case hex. @param {Buffer | string} content */
export const sha256Of = (content) => createHash('sha256').update(content).digest('hex');

/** npm's integrity string of a file. @param {string} path */
export const integrityOfFile = (path) =>
  `sha512-${createHash('sha512').update(readFileSync(path)).digest('base64')}`;
