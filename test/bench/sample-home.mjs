import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, utimesSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A seeded home folder of mixed kinds: at least 1 GiB in at least 50,000 files. The same seed makes the same bytes.
 *
 * @typedef {{ kind: string, folder: string, count: number, medianBytes: number, extension: string, isText: boolean }} Family
 */

/** @type {readonly Family[]} */
const families = [
  {
    kind: 'source code',
    folder: 'projects',
    count: 30_000,
    medianBytes: 3_500,
    extension: 'ts',
    isText: true,
  },
  {
    kind: 'notes',
    folder: 'Documents/notes',
    count: 9_000,
    medianBytes: 2_000,
    extension: 'md',
    isText: true,
  },
  { kind: 'mail', folder: 'mail', count: 6_000, medianBytes: 9_000, extension: 'eml', isText: true },
  {
    kind: 'office files',
    folder: 'Documents/office',
    count: 4_500,
    medianBytes: 22_000,
    extension: 'docx',
    isText: false,
  },
  {
    kind: 'logs and exports',
    folder: 'Documents/exports',
    count: 40,
    medianBytes: 1_500_000,
    extension: 'csv',
    isText: true,
  },
  {
    kind: 'thumbnails',
    folder: 'Pictures/small',
    count: 1_200,
    medianBytes: 14_000,
    extension: 'jpg',
    isText: false,
  },
  { kind: 'photos', folder: 'Pictures', count: 200, medianBytes: 2_200_000, extension: 'jpg', isText: false },
  { kind: 'video', folder: 'Videos', count: 3, medianBytes: 64_000_000, extension: 'mp4', isText: false },
];

/** A small fast generator (xorshift128) that is the same on every machine. */
export function makeRandom(seed) {
  const digest = createHash('sha256').update(String(seed)).digest();
  const state = [0, 4, 8, 12].map((offset) => digest.readUInt32LE(offset) || 1);
  const next = () => {
    let t = state[3];
    const s = state[0];
    state[3] = state[2];
    state[2] = state[1];
    state[1] = s;
    t ^= t << 11;
    t ^= t >>> 8;
    state[0] = (t ^ s ^ (s >>> 19)) >>> 0;
    return state[0];
  };
  return { next, fraction: () => next() / 2 ** 32 };
}

/** Writes the sample below `root`; answers what it holds. `scale` shrinks the counts for quick trials. */
export function makeSampleHome(root, { seed = 42, scale = 1 } = {}) {
  const random = makeRandom(seed);
  const words = makeWords(random);
  let files = 0;
  let bytes = 0;
  for (const family of families) {
    const count = Math.max(1, Math.round(family.count * scale));
    for (let index = 0; index < count; index += 1) {
      const folder = join(root, family.folder, `${Math.floor(index / 60) % 500}`);
      if (index % 60 === 0) mkdirSync(folder, { recursive: true });
      const size = logNormal(random, family.medianBytes);
      const file = join(folder, `${words[random.next() % words.length]}-${index}.${family.extension}`);
      writeFile(file, family.isText ? text(random, words, size) : noise(random, size));
      const time = 1_600_000_000 + (random.next() % 150_000_000);
      utimesSync(file, time, time);
      files += 1;
      bytes += size;
    }
  }
  return { files, bytes };
}

function writeFile(file, chunks) {
  const descriptor = openSync(file, 'w');
  for (const chunk of chunks) writeSync(descriptor, chunk);
  closeSync(descriptor);
}

function logNormal(random, median) {
  const u = Math.max(random.fraction(), 1e-9);
  const normal = Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random.fraction());
  const spread = median > 1_000_000 ? 0.25 : 0.8;
  return Math.max(16, Math.round(median * Math.exp(spread * normal)));
}

const chunkBytes = 1 << 20;

function* noise(random, size) {
  for (let left = size; left > 0; left -= chunkBytes) {
    const chunk = Buffer.allocUnsafe(Math.min(left, chunkBytes));
    let offset = 0;
    for (; offset + 4 <= chunk.length; offset += 4) chunk.writeUInt32LE(random.next(), offset);
    for (; offset < chunk.length; offset += 1) chunk[offset] = random.next() & 255;
    yield chunk;
  }
}

function makeWords(random) {
  const letters = 'etaoinshrdlucmfwypvbgkjqxz';
  return Array.from({ length: 4_000 }, () => {
    const length = 3 + (random.next() % 8);
    return Array.from({ length }, () => letters[Math.floor(random.fraction() ** 2 * letters.length)]).join(
      '',
    );
  });
}

function* text(random, words, size) {
  for (let left = size; left > 0;) {
    let line = '';
    while (line.length < Math.min(left, 4_096)) {
      line += `${words[Math.floor(random.fraction() ** 3 * words.length)]} `;
      if (random.next() % 12 === 0) line += '\n';
    }
    const chunk = Buffer.from(line.slice(0, left));
    left -= chunk.length;
    yield chunk;
  }
}

/** Edits, adds and removes a few files, the same ones for the same seed. */
export function changeSampleHome(root, { seed = 7, count = 500 } = {}) {
  const random = makeRandom(seed);
  mkdirSync(join(root, 'Documents/fresh'), { recursive: true });
  for (let index = 0; index < count; index += 1) {
    writeFileSync(
      join(root, 'Documents/fresh', `${index}.md`),
      Buffer.concat([...text(random, makeWords(random), 2_000)]),
    );
  }
}
