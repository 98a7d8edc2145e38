import { bytesOf, type RawPath } from '../platform/raw-path.ts';

/** What is put into the name of a restored file that stays beside an existing one. */
export interface Mark {
  /** `restored` in the person's language. */
  readonly word: string;
  readonly at: Date;
}

/** The longest name that the usual file systems take, in bytes. */
const maxNameBytes = 255;

/**
 * The `attempt`th try (from 1) at a new name: `letter (restored 2026-11-22 14.05).txt`, then `… 2).txt`. Local time,
 * no colon because Windows forbids it. Bytes that are no text stay as they are; a long name is cut at a character.
 */
export function nameBeside(name: RawPath, mark: Mark, attempt: number): RawPath {
  const count = attempt === 1 ? '' : ` ${attempt}`;
  const addition = Buffer.from(` (${mark.word} ${stamp(mark.at)}${count})`);
  const bytes = bytesOf(name);
  const end = extensionStart(bytes);
  const extension = bytes.subarray(end);
  const stem = cut(bytes.subarray(0, end), maxNameBytes - addition.length - extension.length);
  const beside = Buffer.concat([stem, addition, extension]);
  return typeof name === 'string' ? beside.toString() : beside;
}

const two = (value: number): string => String(value).padStart(2, '0');

const stamp = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}.${two(at.getMinutes())}`;

const dot = 0x2e;
const longestExtension = 16;

/** Where `.txt` begins; the end of the name if it has none, as `.bashrc` or `v1.2 draft of something`. */
function extensionStart(name: Buffer): number {
  const start = name.lastIndexOf(dot);
  const isExtension = start > 0 && start < name.length - 1 && name.length - start <= longestExtension;
  return isExtension && !name.subarray(start).includes(' ') ? start : name.length;
}

const isInsideCharacter = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

function cut(stem: Buffer, length: number): Buffer {
  if (stem.length <= length) return stem;
  let end = length;
  while (end > 0 && isInsideCharacter(stem[end])) end -= 1;
  return stem.subarray(0, end);
}
