import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  linkSync,
  lchownSync,
  lutimesSync,
  mkdirSync,
  openSync,
  renameSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { hasExtendedAttributes } from './tree-comparison.ts';

/**
 * Makes a tree of everything that backups trip over, the same for the same seed: names with line feeds, quotes,
 * emoji, right-to-left marks, glob characters, bytes that are no text and 255 bytes; deep paths; empty, sparse and
 * big files; hard links, links (also dangling, to folders, and onto themselves), FIFOs, sockets, odd modes, owners
 * (as root), extended attributes and times from 1970 to 2100.
 */
export async function makeSampleTree(root: string, seed = 1): Promise<void> {
  const random = createRandom(seed);
  mkdirSync(root, { recursive: true });
  const base = Buffer.from(root);
  for (const name of oddNames) writeFileSync(inside(base, name), random.bytes(random.upTo(5000)));
  makeOddFolders(base, random);
  makeDeepPath(base, random);
  makeContents(base, random);
  makeLinks(root);
  makeModes(root, random);
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(root, 'a fifo')]);
  await makeSocket(root);
  if (hasExtendedAttributes()) makeAttributes(root);
  makeTimes(root, random);
}

/** The names of the tree's top level, as bytes. Those that are no text are `bytesThatAreNoText`. */
export const bytesThatAreNoText: readonly Buffer[] = [
  Buffer.from('caf\xe9 latin1', 'latin1'),
  Buffer.from([0x66, 0xff, 0xfe, 0x2e, 0x74, 0x78, 0x74]),
];

const oddNames: readonly Buffer[] = [
  ...[
    'plain.txt',
    'line\nfeed.txt',
    'tab\tand\rreturn',
    `"quoted" and 'single'`,
    'back\\slash',
    '[brackets] and (parens)',
    'star*question?.txt',
    '$HOME and $$',
    '#hash',
    '!bang',
    '-rf',
    '--help',
    ' leading and trailing space ',
    'trailing dot.',
    'emoji 👩‍👩‍👧‍👦 🏳️‍🌈',
    'bidi \u202Etxt.exe\u202C',
    'zero\u200Bwidth',
    'e\u0301 decomposed',
    '\u00E9 composed',
    'ﬁ ligature and ẞ',
    '日本語のファイル',
    'percent%20%2F',
    'semi;colon&amp|pipe`tick`',
    'con.aux.nul',
    '\u0001control\u007F',
    'replacement \uFFFD itself',
    'x'.repeat(255),
    '€'.repeat(85),
  ].map((name) => Buffer.from(name)),
  ...bytesThatAreNoText,
];

interface Random {
  upTo(limit: number): number;
  bytes(count: number): Buffer;
}

/** Mulberry32: small, fast, the same everywhere. */
function createRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    upTo: (limit) => next() % limit,
    bytes: (count) => {
      const bytes = Buffer.alloc(count);
      for (let at = 0; at + 4 <= count; at += 4) bytes.writeUInt32LE(next(), at);
      return bytes;
    },
  };
}

const inside = (folder: Buffer, name: Buffer | string): Buffer =>
  Buffer.concat([folder, Buffer.from('/'), Buffer.from(name)]);

function makeOddFolders(base: Buffer, random: Random): void {
  for (const [index, name] of ['folder [1]*', 'line\nfeed folder', 'empty folder'].entries()) {
    const folder = inside(base, name);
    mkdirSync(folder);
    if (index < 2) writeFileSync(inside(folder, 'inner \n "file"'), random.bytes(700));
  }
  const noText = inside(base, Buffer.from('f\xfclder', 'latin1'));
  mkdirSync(noText);
  writeFileSync(inside(noText, Buffer.from('inner \xe9', 'latin1')), random.bytes(300));
}

function makeDeepPath(base: Buffer, random: Random): void {
  let folder = inside(base, 'deep');
  mkdirSync(folder);
  for (let level = 0; level < 40; level += 1) {
    folder = inside(folder, `level ${level} ${'-'.repeat(60)}`);
    mkdirSync(folder);
  }
  writeFileSync(inside(folder, 'at the bottom'), random.bytes(1234));
}

function makeContents(base: Buffer, random: Random): void {
  writeFileSync(inside(base, 'empty'), '');
  writeFileSync(inside(base, 'one byte'), 'x');
  writeFileSync(inside(base, 'same content 1'), 'the same content');
  writeFileSync(inside(base, 'same content 2'), 'the same content');
  writeFileSync(inside(base, 'big'), random.bytes(6_000_000));
  writeFileSync(inside(base, 'zeros'), Buffer.alloc(3_000_000));
  const sparse = openSync(inside(base, 'sparse'), 'w');
  ftruncateSync(sparse, 20_000_000);
  writeSync(sparse, random.bytes(5000), 0, 5000, 9_000_000);
  closeSync(sparse);
}

function makeLinks(root: string): void {
  linkSync(join(root, 'plain.txt'), join(root, 'hard link to plain'));
  linkSync(join(root, 'plain.txt'), join(root, 'folder [1]*', 'hard link far away'));
  symlinkSync('plain.txt', join(root, 'link to a file'));
  symlinkSync('deep', join(root, 'link to a folder'));
  symlinkSync('/nowhere/at all', join(root, 'dangling link'));
  symlinkSync('link onto itself', join(root, 'link onto itself'));
  symlinkSync('line\nfeed.txt', join(root, 'link\nwith a line feed'));
}

const modes = [0o000, 0o400, 0o644, 0o755, 0o777, 0o4755, 0o2755, 0o1777] as const;

function makeModes(root: string, random: Random): void {
  for (const mode of modes) {
    const path = join(root, `mode ${mode.toString(8)}`);
    writeFileSync(path, random.bytes(50));
    // Before the mode: a new owner takes the set-user bit away.
    if (process.getuid?.() === 0) lchownSync(path, 1000 + random.upTo(1000), 2000 + random.upTo(1000));
    chmodSync(path, mode);
  }
  const folder = join(root, 'sticky folder');
  mkdirSync(folder);
  chmodSync(folder, 0o1770);
}

/** The server would remove its socket on closing, so that is moved aside first. */
async function makeSocket(root: string): Promise<void> {
  if (process.platform === 'win32') return;
  const server = createServer().listen(join(root, 's'));
  await once(server, 'listening');
  renameSync(join(root, 's'), join(root, 'a socket'));
  server.close();
  await once(server, 'close');
}

function makeAttributes(root: string): void {
  const set = (file: string, name: string, value: string): void => {
    execFileSync('setfattr', ['-h', '-n', name, '-v', value, join(root, file)]);
  };
  set('plain.txt', 'user.comment', 'a comment with "quotes" and ü');
  set('empty', 'user.binary', '0x00ff0a0d00');
  set('deep', 'user.on-a-folder', 'yes');
}

function makeTimes(root: string, random: Random): void {
  const times: readonly (readonly [string, number])[] = [
    ['one byte', 1],
    ['empty', 1_000_000_000.123456],
    ['big', 4_102_444_800.5],
    ['link to a file', 1_234_567_890.25],
    ['dangling link', 915_148_800],
    ['empty folder', 1_500_000_000 + random.upTo(1000)],
    ['deep', 1_600_000_000.75],
  ];
  for (const [name, seconds] of times) lutimesSync(join(root, name), seconds, seconds);
}
