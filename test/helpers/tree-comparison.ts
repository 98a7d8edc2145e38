import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { BigIntStats } from 'node:fs';

/** What has to be equal about one entry for a restore to be right; each field in a form that can be shown. */
export interface EntryDescription {
  readonly type: string;
  readonly mode: string;
  readonly owner: string;
  readonly modifiedNs: string;
  readonly content: string;
  readonly linkTarget: string;
  /** The other paths of the same file, joined. */
  readonly hardLinks: string;
  readonly attributes: string;
}

/** Paths relative to the root, bytes that are no text as `%ff`. */
export type TreeDescription = ReadonlyMap<string, EntryDescription>;

export interface ComparisonOptions {
  /** Entries that are not compared, e.g. sockets, which restic saves but does not make again. */
  readonly ignore?: (path: string, entry: EntryDescription) => boolean;
  /** Fields that are not compared, e.g. `owner` when not root. */
  readonly without?: readonly (keyof EntryDescription)[];
}

/** One line a difference between two folders; empty when every byte, time, mode, link and attribute is the same. */
export function differencesBetween(
  expectedRoot: string,
  actualRoot: string,
  options: ComparisonOptions = {},
): readonly string[] {
  const [expected, actual] = [describeTree(expectedRoot), describeTree(actualRoot)];
  const paths = [...new Set([...expected.keys(), ...actual.keys()])].sort();
  return paths.flatMap((path) => differencesAt(path, expected.get(path), actual.get(path), options));
}

function differencesAt(
  path: string,
  before: EntryDescription | undefined,
  after: EntryDescription | undefined,
  { ignore, without = [] }: ComparisonOptions,
): readonly string[] {
  const known = before ?? after;
  if (known === undefined || ignore?.(path, known) === true) return [];
  if (after === undefined) return [`${path}: is missing`];
  if (before === undefined) return [`${path}: should not be there`];
  return fields
    .filter((field) => !without.includes(field) && before[field] !== after[field])
    .map((field) => `${path}: ${field} is ${after[field]} instead of ${before[field]}`);
}

const fields = [
  'type',
  'mode',
  'owner',
  'modifiedNs',
  'content',
  'linkTarget',
  'hardLinks',
  'attributes',
] as const satisfies readonly (keyof EntryDescription)[];

export function describeTree(root: string): TreeDescription {
  const attributes = attributesIn(root);
  const entries = new Map<string, EntryDescription>();
  const names = new Map<bigint, string[]>();
  const inodes = new Map<string, bigint>();
  walk(Buffer.from(root), Buffer.alloc(0), (path, absolute, stat) => {
    const shown = shownPath(path);
    entries.set(shown, describe(absolute, stat, attributes.get(attributeKey(path)) ?? ''));
    if (stat.nlink > 1n && !stat.isDirectory()) {
      inodes.set(shown, stat.ino);
      names.set(stat.ino, [...(names.get(stat.ino) ?? []), shown]);
    }
  });
  for (const [path, inode] of inodes) {
    const entry = entries.get(path);
    const others = (names.get(inode) ?? []).filter((name) => name !== path).sort();
    if (entry !== undefined) entries.set(path, { ...entry, hardLinks: others.join(' | ') });
  }
  return entries;
}

function walk(
  folder: Buffer,
  relative: Buffer,
  visit: (path: Buffer, absolute: Buffer, stat: BigIntStats) => void,
): void {
  const slash = Buffer.from('/');
  for (const name of readdirSync(folder, { encoding: 'buffer' }).sort((a, b) => a.compare(b))) {
    const path = relative.length === 0 ? name : Buffer.concat([relative, slash, name]);
    const absolute = Buffer.concat([folder, slash, name]);
    const stat = lstatSync(absolute, { bigint: true });
    visit(path, absolute, stat);
    if (stat.isDirectory()) walk(absolute, path, visit);
  }
}

function describe(absolute: Buffer, stat: BigIntStats, attributes: string): EntryDescription {
  return {
    type: typeOf(stat),
    mode: (stat.mode & 0o7777n).toString(8),
    owner: `${stat.uid}:${stat.gid}`,
    modifiedNs: stat.mtimeNs.toString(),
    content: stat.isFile() ? createHash('sha256').update(readFileSync(absolute)).digest('hex') : '',
    linkTarget: stat.isSymbolicLink()
      ? readlinkSync(absolute, { encoding: 'buffer' }).toString('latin1')
      : '',
    hardLinks: '',
    attributes,
  };
}

function typeOf(stat: BigIntStats): string {
  if (stat.isFile()) return 'file';
  if (stat.isDirectory()) return 'folder';
  if (stat.isSymbolicLink()) return 'link';
  if (stat.isFIFO()) return 'fifo';
  return stat.isSocket() ? 'socket' : 'device';
}

/** Text stays text; a byte that is none becomes `%ff`. */
function shownPath(path: Buffer): string {
  const text = path.toString();
  if (Buffer.from(text).equals(path)) return text;
  return [...path]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `%${byte.toString(16)}`))
    .join('');
}

let knowsAttributes: boolean | undefined;

/** The tools for extended attributes are there (package `attr`). */
export function hasExtendedAttributes(): boolean {
  knowsAttributes ??= process.platform === 'linux' && spawnSync('getfattr', ['--version']).status === 0;
  return knowsAttributes;
}

/** All of a tree at once; `getfattr` writes odd bytes of a name as `\\ooo`. */
function attributesIn(root: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!hasExtendedAttributes()) return found;
  const output = execFileSync('getfattr', ['-R', '-P', '-h', '-d', '-m', '^user\\.', '-e', 'hex', '.'], {
    cwd: root,
    maxBuffer: 50_000_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString('latin1');
  for (const block of output.split('\n\n')) {
    const [head, ...lines] = block.split('\n');
    const name = /^# file: (?:\.\/)?(.*)$/u.exec(head ?? '')?.[1];
    if (name !== undefined)
      found.set(
        name,
        lines
          .filter((line) => line !== '')
          .sort()
          .join(' '),
      );
  }
  return found;
}

const attributeKey = (path: Buffer): string =>
  [...path]
    .map((byte) =>
      byte < 0x20 || byte >= 0x7f || byte === 0x5c
        ? `\\${byte.toString(8).padStart(3, '0')}`
        : String.fromCharCode(byte),
    )
    .join('');
