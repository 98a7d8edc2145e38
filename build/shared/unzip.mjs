import { closeSync, fstatSync, mkdirSync, openSync, readSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/**
 * @typedef {object} ZipEntry
 * @property {string} name
 * @property {number} mode Unix mode, 0 when the archive does not tell
 * @property {number} method 0 stored, 8 deflated
 * @property {number} compressedSize
 * @property {number} offset of the local header
 */

const endRecordSize = 22;

/**
 * Unpacks chosen entries of a zip archive (no zip64: nothing that we fetch is that large). Written out here because
 * set-up runs before any package is installed, and a bare machine need not have `unzip`.
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | undefined} nameFor the path below `folder` for an entry, undefined to leave it out
 */
export function unzip(archive, folder, nameFor) {
  const file = openSync(archive, 'r');
  try {
    for (const entry of entriesOf(file)) {
      const name = nameFor(entry.name);
      if (name !== undefined && !entry.name.endsWith('/')) writeEntry(file, entry, pathInside(folder, name));
    }
  } finally {
    closeSync(file);
  }
}

/**
 * @param {number} file
 * @returns {ZipEntry[]}
 */
function entriesOf(file) {
  const { size } = fstatSync(file);
  const tail = readAt(
    file,
    Math.max(0, size - 65_536 - endRecordSize),
    Math.min(size, 65_536 + endRecordSize),
  );
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('not a zip archive');
  const directory = readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = [];
  for (let at = 0; at < directory.length;) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      method: directory.readUInt16LE(at + 10),
      compressedSize: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * @param {number} file
 * @param {ZipEntry} entry
 * @param {string} path
 */
function writeEntry(file, entry, path) {
  const header = readAt(file, entry.offset, 30);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = readAt(file, start, entry.compressedSize);
  const content = entry.method === 0 ? packed : inflateRawSync(packed);
  mkdirSync(dirname(path), { recursive: true });
  if ((entry.mode & 0o170000) === 0o120000) symlinkSync(content.toString('utf8'), path);
  else writeFileSync(path, content, { mode: entry.mode & 0o777 || 0o644 });
}

/**
 * @param {string} folder
 * @param {string} name
 */
function pathInside(folder, name) {
  const relative = normalize(name);
  if (isAbsolute(relative) || relative.startsWith('..'))
    throw new Error(`zip entry leaves its folder: ${name}`);
  return join(folder, relative);
}

/**
 * @param {number} file
 * @param {number} offset
 * @param {number} length
 */
function readAt(file, offset, length) {
  const buffer = Buffer.allocUnsafe(length);
  const read = readSync(file, buffer, 0, length, offset);
  if (read !== length) throw new Error('zip archive is cut short');
  return buffer;
}
