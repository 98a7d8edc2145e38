import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, makeFault } from '../../src-shared/model/fault.ts';
import type { Outcome } from '../../src-shared/model/fault.ts';
import { needsArgument, patternFileLine } from './patterns.ts';

export interface PatternList {
  /** `--exclude`, `--iexclude` or `--include`; with `-file` behind it restic reads a file. */
  readonly flag: string;
  readonly patterns: readonly string[];
}

/**
 * Hands patterns to a run by files that only we can read and that are gone afterwards: there may be more of them than
 * a command line holds, and they are nobody's business in the process list.
 */
export async function withPatternFiles<Value>(
  temporaryDirectory: string,
  lists: readonly PatternList[],
  use: (args: readonly string[]) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const used = lists.filter(({ patterns }) => patterns.length > 0);
  if (used.length === 0) return use([]);
  let directory: string | undefined;
  try {
    directory = await mkdtemp(join(temporaryDirectory, 'timelocker-'));
    const args: string[] = [];
    for (const list of used) args.push(...(await writeList(directory, list)));
    return await use(args);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const isFull = code === 'ENOSPC' || code === 'EDQUOT';
    return failed(makeFault(isFull ? 'home.disk-full' : 'home.not-writable', { detail: String(error) }));
  } finally {
    if (directory !== undefined) await rm(directory, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function writeList(directory: string, { flag, patterns }: PatternList): Promise<readonly string[]> {
  const lines = patterns.filter((pattern) => !needsArgument(pattern)).map(patternFileLine);
  const args = patterns.filter(needsArgument).flatMap((pattern) => [flag, pattern]);
  if (lines.length === 0) return args;
  const file = join(directory, flag.slice(2));
  await writeFile(file, `${lines.join('\n')}\n`, { mode: 0o600, flag: 'wx' });
  return [`${flag}-file`, file, ...args];
}
