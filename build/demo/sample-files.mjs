import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  lstatSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** A small home folder as people have them; the same bytes each time. @param {string} home */
export function makeSampleFiles(home) {
  const files = {
    'Documents/Letter to the landlord.txt': 'Dear Mrs Brown,\nthe tap drips again.\n',
    'Documents/Household/Budget 2026.csv': 'month,rent,food\n1,800,312\n2,800,298\n',
    'Documents/Household/Recipe – Grüne Soße.md': '# Grüne Soße\nSeven herbs, eggs, sour cream.\n',
    'Documents/Work/Thesis.tex': '\\section{On time}\n'.repeat(400),
    'Pictures/2026 Summer/IMG_0001.jpg': noise('one', 180_000),
    'Pictures/2026 Summer/IMG_0002.jpg': noise('two', 240_000),
    'Pictures/Wedding/first dance.jpg': noise('dance', 320_000),
    'Music/lullaby.mp3': noise('lullaby', 150_000),
  };
  for (const [path, content] of Object.entries(files)) write(join(home, path), content);
}

/** What a day does to a home folder: an edit, a new file, and two losses. @param {string} home */
export function liveADay(home) {
  write(
    join(home, 'Documents/Household/Budget 2026.csv'),
    'month,rent,food\n1,800,312\n2,800,298\n3,820,305\n',
  );
  write(join(home, 'Documents/Work/Notes.md'), 'Ask about the deadline.\n');
  rmSync(join(home, 'Documents/Letter to the landlord.txt'));
  rmSync(join(home, 'Pictures/Wedding'), { recursive: true });
}

/** @param {string} path @param {string | Uint8Array} content */
function write(path, content) {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
}

/** @param {string} seed @param {number} size in bytes */
function noise(seed, size) {
  const blocks = [];
  for (let index = 0; index * 32 < size; index += 1) {
    blocks.push(createHash('sha256').update(`${seed} ${index}`).digest());
  }
  return Buffer.concat(blocks).subarray(0, size);
}

/** Everything that a folder holds, by path: what it is, its time, its mode and the sum of its bytes. @param {string} folder */
export function fingerprint(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .sort()
    .map((path) => `${path} ${describe(join(folder, path))}`);
}

/** @param {string} path */
function describe(path) {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return `link ${readlinkSync(path)}`;
  if (found.isDirectory()) return `folder ${found.mode.toString(8)}`;
  const sum = createHash('sha256').update(readFileSync(path)).digest('hex');
  return `file ${found.mode.toString(8)} ${statSync(path, { bigint: true }).mtimeNs} ${sum}`;
}
