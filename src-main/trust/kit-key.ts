import { createHash } from 'node:crypto';
import { inGroups, randomReadable, readableAlphabet } from '../vault/index.ts';

const randomLength = 40;
const checkLength = 5;

/**
 * The key of a recovery kit as it is printed, and as restic knows it: nine groups of five characters, joined by dashes.
 * Eight groups are random (200 bits), the ninth is their checksum, so that a typing mistake is found at once.
 */
export function generateKitKey(): string {
  const random = randomReadable(randomLength);
  return inGroups(random + checksumOf(random));
}

/**
 * The printed form of a kit key however it was typed: lower case, spaces, other dashes or none. Null when it is no kit
 * key or the checksum says that it was mistyped.
 */
export function normaliseKitKey(typed: string): string | null {
  const characters = typed.toUpperCase().replaceAll(/[\s\p{Pd}_.,]/gu, '');
  if (characters.length !== randomLength + checkLength) return null;
  const random = characters.slice(0, randomLength);
  return characters.slice(randomLength) === checksumOf(random) ? inGroups(characters) : null;
}

function checksumOf(random: string): string {
  const digest = createHash('sha256').update(`timelocker-kit-1:${random}`).digest();
  let bits = digest.readUInt32BE(0);
  let text = '';
  for (let index = 0; index < checkLength; index += 1) {
    text += readableAlphabet[bits & 31] ?? '';
    bits >>>= 5;
  }
  return text;
}
