import { makeFault } from '../../src-shared/model/fault.ts';
import type { Fault, FaultCode } from '../../src-shared/model/fault.ts';
import type { RunEnd } from './engine-run.ts';
import { lockParams } from './lock-params.ts';
import { lostConnection, networkWords, type WordTable as Table } from './network-words.ts';
import { redact } from './redact.ts';
import type { Stop } from './stops.ts';

/** What the words of an exit are judged by. */
export interface ExitContext {
  readonly verb: string;
  readonly secrets: readonly string[];
  /** True for codes that are this verb's way to answer. */
  readonly isAccepted: (code: number) => boolean;
  /** The folder that held (or should hold) the repository is not there; false for repositories without a folder. */
  readonly isFolderGone: boolean;
}

/** The fault that a run ended with; undefined if it ended well. Every exit has an answer. */
export function explainExit(end: RunEnd, context: ExitContext): Fault | undefined {
  const { exit, stop } = end;
  const isDone = exit.kind === 'code' && context.isAccepted(exit.code);
  // Who cancels at the very end gets what was finished: the snapshot is there.
  if (stop !== undefined && !(stop === 'cancelled' && isDone)) return stopped(stop, end, context);
  if (isDone) return undefined;
  const detail = detailOf(end, context.secrets);
  if (exit.kind === 'not-started') return makeFault('engine.missing', { detail: exit.error.message });
  if (exit.kind === 'signal') {
    const code = outOfMemory.test(end.errorText) ? 'engine.out-of-memory' : 'engine.crashed';
    return makeFault(code, { params: { signal: exit.signal }, detail });
  }
  return explainCode(exit.code, end, context, detail);
}

function stopped(stop: Stop, end: RunEnd, context: ExitContext): Fault {
  const detail = detailOf(end, context.secrets);
  switch (stop) {
    case 'cancelled':
      return makeFault('request.cancelled');
    case 'gave-up':
      return makeFault(byText(networkWords, wordsOf(end)) ?? 'repository.unreachable', { detail });
    case 'gone':
      return makeFault('repository.gone-while-used', { detail });
    case 'read-only':
      return makeFault('repository.read-only', { detail });
    case 'output-failed':
      return makeFault(outputCode(end.outputError), { detail: String(end.outputError) });
  }
}

function outputCode(error: unknown): FaultCode {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? 'restore.destination-full'
    : 'restore.destination-not-writable';
}

function explainCode(exitCode: number, end: RunEnd, context: ExitContext, detail: string): Fault {
  const words = wordsOf(end);
  const code = codeOf(exitCode, words, context);
  const params =
    exitCode === 11
      ? lockParams(words)
      : code === 'engine.unexpected'
        ? { verb: context.verb, exitCode }
        : undefined;
  return makeFault(code, { ...(params === undefined ? {} : { params }), detail });
}

function codeOf(exitCode: number, words: string, context: ExitContext): FaultCode {
  switch (exitCode) {
    case 1:
      return byWords(words, context) ?? 'engine.unexpected';
    case 2:
      return outOfMemory.test(words) ? 'engine.out-of-memory' : 'engine.crashed';
    case 10:
      return context.isFolderGone ? 'repository.absent' : 'repository.not-found';
    // restic also ends with 130 when one of its parts made it give up, e.g. a program that failed. If there are no
    // such words, somebody ended it by hand or the system is going down: we did not ask.
    case 130:
      return byWords(words, context) ?? 'job.interrupted';
    default:
      return plainCodes.get(exitCode) ?? 'engine.unexpected';
  }
}

/** Codes that mean one thing, whatever the words. */
const plainCodes: ReadonlyMap<number, FaultCode> = new Map([
  [3, 'target.source-unreadable'],
  [11, 'repository.locked'],
  [12, 'repository.wrong-password'],
]);

function byWords(words: string, context: ExitContext): FaultCode | undefined {
  if (noSpace.test(words)) return whichIsFull(words, context);
  if (context.verb === 'restore' && readOnlyDisk.test(words)) return 'restore.destination-not-writable';
  return context.isFolderGone ? 'repository.gone-while-used' : byText(texts, words);
}

function whichIsFull(words: string, context: ExitContext): FaultCode {
  if (words.includes('restic-temp-pack-')) return 'home.disk-full';
  return context.verb === 'restore' ? 'restore.destination-full' : 'repository.full';
}

const byText = (table: Table, words: string): FaultCode | undefined =>
  table.find(([pattern]) => pattern.test(words))?.[1];

const noSpace =
  /no space left on device|not enough space on the disk|quota.{0,20}(exceeded|used up)|QuotaExceeded|insufficient storage/iu;
const readOnlyDisk = /read-only file system|media is write.protected/iu;
const outOfMemory = /out of memory|cannot allocate memory|errno=12|failed to allocate/iu;

/** The first that fits wins. Recorded samples of both versions stand in explain-exit.test.ts. */
const texts: Table = [
  [/config file already exists/u, 'repository.already-exists'],
  [/all source directories\/files do not exist|nothing to backup, please specify/u, 'target.source-missing'],
  [
    /command failed: exit status|failed to start command|subprocess (?!\S*ssh\b).* failed/u,
    'target.source-unreadable',
  ],
  [/invalid pattern\(s\) provided/u, 'request.invalid'],
  [/refusing to delete last snapshot of snapshot group/u, 'retention.keeps-nothing'],
  [/refusing to remove key currently used/u, 'request.not-allowed'],
  [/no matching ID found for prefix/u, 'kit.none'],
  [
    /invalid data returned|ciphertext verification failed|is damaged|zero size, invalid repository|could be damaged|repository contains errors|unexpected pack id|invalid character .* looking for|not found in repository|does not match id|invalid ID returned/u,
    'repository.damaged',
  ],
  [/failed to load snapshot|failed to find snapshot|no snapshot found/u, 'snapshot.unknown'],
  [
    /path .+: (not found|not a directory)|path .+ not found in snapshot|cannot dump/u,
    'snapshot.path-not-found',
  ],
  [/unsupported repository version|only compatible with repository/u, 'repository.version-unsupported'],
  [/unable to create lock in backend: .*(permission denied|access is denied)/iu, 'repository.read-only'],
  [/read-only file system|media is write.protected/iu, 'repository.read-only'],
  ...networkWords,
  [/failed to refresh (stale )?lock|lock file was removed in the meantime/u, 'job.interrupted'],
  [/permission denied|access is denied|operation not permitted/iu, 'repository.permission-denied'],
  ...lostConnection,
  [
    /invalid backend|credentials found|\) is empty|could not find default credentials/u,
    'plugin.settings-invalid',
  ],
  // A pack or index that the repository should have; sources that are missing are told another way.
  [/(Load|LoadRaw|ReadFull)\(<.*no such file or directory/u, 'repository.damaged'],
];

const wordsOf = (end: RunEnd): string => `${end.lastWord ?? ''}\n${end.errorText}`;

/** restic appends Go stack traces to some errors: nobody reads them. */
const traceLine = /^\s*(\S+\.(go|s):\d+|[\w./-]+\.[\w.()*[\]]+)\s*$/u;

function detailOf(end: RunEnd, secrets: readonly string[]): string {
  const lines = (end.lastWord === undefined ? end.errorText : `${end.lastWord}\n${end.errorText}`).split(
    '\n',
  );
  const told = lines.filter((line) => !line.startsWith('{') && !traceLine.test(line));
  return redact([...new Set(told)].join('\n').trim(), secrets).slice(0, longestDetail);
}

const longestDetail = 4000;
