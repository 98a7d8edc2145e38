import { randomInt } from 'node:crypto';

/** 32 characters (5 bits each) that survive paper and voice: no 0 and O, no 1 and I, and case does not matter. */
export const readableAlphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Random characters of {@link readableAlphabet}, 5 bits each, from the system's generator. */
export const randomReadable = (length: number): string =>
  Array.from({ length }, () => readableAlphabet[randomInt(readableAlphabet.length)]).join('');

/** `ABCDEFGHJK` -> `ABCDE-FGHJK` */
export const inGroups = (text: string, size = 5): string =>
  (text.match(new RegExp(`.{1,${size}}`, 'gu')) ?? []).join('-');

/** A password for a repository: 275 bits, in groups, so that a person can still copy it from a screen by hand. */
export const generatePassword = (): string => inGroups(randomReadable(55));
