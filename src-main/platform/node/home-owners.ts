import { constants } from 'node:fs';
import { copyFile, link, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { processIdentity } from '../process-identity.ts';
import { errorCodeOf } from './file-fault.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

const ownerSchema = z.object({
  pid: z.number().int(),
  /** See `processIdentity`. */
  identity: z.string(),
  isReleased: z.boolean(),
});
export type Owner = z.infer<typeof ownerSchema>;

export interface NumberedOwner {
  readonly number: number;
  readonly owner: Owner;
}

const fileName = /^owner\.(\d{1,15})\.json$/u;

/** The owner with the highest number; null if there is none. */
export async function newestOwner(folder: string): Promise<NumberedOwner | null> {
  for (;;) {
    const number = Math.max(0, ...(await numbersIn(folder)));
    if (number === 0) return null;
    const owner = await readOwner(join(folder, `owner.${number}.json`));
    if (owner !== null) return { number, owner };
  }
}

export async function olderOwners(folder: string, number: number): Promise<readonly string[]> {
  const older = (await numbersIn(folder)).filter((candidate) => candidate < number);
  return older.map((candidate) => join(folder, `owner.${candidate}.json`));
}

async function numbersIn(folder: string): Promise<readonly number[]> {
  return (await readdir(folder)).flatMap((name) => {
    const number = fileName.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

const nobody: Owner = { pid: 0, identity: '', isReleased: true };

/** Null when the file has just gone; nobody when it cannot be understood (a damaged disk: no living owner wrote it). */
async function readOwner(file: string): Promise<Owner | null> {
  for (let attempt = 1; attempt <= 20; attempt += 1) {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      if (errorCodeOf(error) === 'ENOENT') return null;
      throw error;
    });
    if (text === null) return null;
    const owner = parseOwner(text);
    if (owner !== null) return owner;
    // Without hard links another starter's file can be seen before it is full.
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return nobody;
}

function parseOwner(text: string): Owner | null {
  try {
    return ownerSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export async function isAlive(owner: Owner): Promise<boolean> {
  if (owner.isReleased) return false;
  const identity = await processIdentity(owner.pid);
  return identity !== null && (identity === owner.identity || owner.identity === 'unknown');
}

const encode = (owner: Owner): string => `${JSON.stringify(owner)}\n`;
export const releasedOwner = (owner: Owner): string => encode({ ...owner, isReleased: true });

/** Makes the file with this number, whole from its first moment; null if the number is taken. */
export async function addOwner(folder: string, number: number, owner: Owner): Promise<string | null> {
  const candidate = join(folder, `candidate.${process.pid}.json`);
  const file = join(folder, `owner.${number}.json`);
  try {
    await writeFileAtomically(candidate, encode(owner));
    await linkOrCopy(candidate, file);
    return file;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return null;
    throw error;
  } finally {
    await rm(candidate, { force: true }).catch(() => undefined);
  }
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') throw error;
    // FAT, exFAT and some network drives have no hard links.
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}
