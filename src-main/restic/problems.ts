import type { Problem } from '../../src-shared/model/job.ts';
import { fieldsIn, textIn } from './json-fields.ts';
import type { Message } from './message.ts';

type Cause = Problem['cause'];

/** The first that fits wins. Recorded samples stand in problems.test.ts. */
const causes: readonly (readonly [RegExp, Cause])[] = [
  [/no space left|not enough space on the disk|disk quota exceeded/iu, 'no-space'],
  [
    /ciphertext verification|invalid data returned|not known; the repository could be damaged|unexpected pack id|not found in (index|repository)|ReadFull\(|LoadRaw\(/u,
    'damaged',
  ],
  [/permission denied|operation not permitted|access is denied|read-only file system/iu, 'permission-denied'],
  [
    /no such file or directory|cannot find the (file|path)|does not exist|file has vanished|object does not exist/iu,
    'vanished',
  ],
  [/file name too long|filename, directory name, or volume label syntax|illegal byte/iu, 'name-not-possible'],
  [/not supported|function not implemented|unsupported/iu, 'not-supported'],
  [
    /input\/output error|stale|device not configured|data error|being used by another process/iu,
    'read-error',
  ],
];

/** `during` says which side failed: an unknown failure while restoring is one of writing. */
export function causeOf(text: string, during: 'backup' | 'restore'): Cause {
  const known = causes.find(([pattern]) => pattern.test(text))?.[1];
  if (known === 'vanished' && during === 'restore') return 'write-error';
  if (known === 'read-error' && during === 'restore') return 'write-error';
  return known ?? (during === 'restore' ? 'write-error' : 'other');
}

const missing = /^(.+) does not exist, skipping$/u;

/** The problem that a line of stderr tells, if it does. */
export function problemIn(message: Message, during: 'backup' | 'restore'): Problem | undefined {
  if (message.kind === 'text') {
    const path = missing.exec(message.text)?.[1];
    return path === undefined ? undefined : { path: shownPath(path), cause: 'missing', detail: message.text };
  }
  if (message.kind !== 'json' || message.type !== 'error') return undefined;
  const error = fieldsIn(message.fields, 'error');
  const text =
    (error === undefined ? undefined : textIn(error, 'message')) ?? textIn(message.fields, 'message');
  if (text === undefined) return undefined;
  return {
    path: shownPath(textIn(message.fields, 'item') ?? ''),
    cause: causeOf(text, during),
    detail: text.slice(0, longestDetail),
  };
}

const longestDetail = 2000;

/** Windows: without the prefix for long paths and the name of the shadow copy. */
const shownPath = (path: string): string =>
  path.replace(/^\\\\\?\\(GLOBALROOT\\Device\\HarddiskVolumeShadowCopy\d+\\|UNC\\)?/u, '');

/** Tells each problem once: restic meets the same file while it scans and again while it reads. */
export interface ProblemLog {
  add(problem: Problem): void;
  readonly count: number;
  has(cause: Cause): boolean;
  /** True if there are problems and all of them have this cause. */
  areAll(cause: Cause): boolean;
  readonly first: Problem | undefined;
}

export function createProblemLog(onProblem: ((problem: Problem) => void) | undefined): ProblemLog {
  const seen = new Set<string>();
  const seenCauses = new Set<Cause>();
  let first: Problem | undefined;
  return {
    add: (problem) => {
      if (seen.has(problem.path)) return;
      seen.add(problem.path);
      seenCauses.add(problem.cause);
      first ??= problem;
      onProblem?.(problem);
    },
    get count() {
      return seen.size;
    },
    get first() {
      return first;
    },
    has: (cause) => seenCauses.has(cause),
    areAll: (cause) => seenCauses.size === 1 && seenCauses.has(cause),
  };
}
