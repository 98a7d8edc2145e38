import { tmpdir } from 'node:os';
import type { Readable } from 'node:stream';
import { done, failed, makeFault } from '../../src-shared/model/fault.ts';
import type { Fault, Outcome } from '../../src-shared/model/fault.ts';
import type { ChildProcesses, RecoveryLevel } from '../platform/processes/child-processes.ts';
import { withAccessFiles } from './access-files.ts';
import { optionArgument } from './option-argument.ts';
import type { ResticAccess, RunOptions } from './access.ts';
import type { EngineInfo } from './engine-info.ts';
import { conflictsOf, resticEnvironment, secretsOf } from './environment.ts';
import { explainExit } from './explain-exit.ts';
import { runEngine } from './engine-run.ts';
import type { RunEnd, RunRequest } from './engine-run.ts';
import { localFolderOf, presenceOf } from './local-folder.ts';
import type { Message } from './message.ts';

/** What a verb asks of the driver. */
export interface VerbRequest {
  readonly verb: string;
  /** After the verb; the driver adds what every run has. */
  readonly args: readonly string[];
  /** reader: takes no lock; writer: puts right what an interrupted run left, then locks; plain: neither. */
  readonly mode: 'reader' | 'writer' | 'plain';
  readonly recovery: RecoveryLevel;
  readonly json?: boolean;
  /** Exit codes that are an answer; 0 alone by default. */
  readonly accepts?: (code: number) => boolean;
  readonly moreSecrets?: readonly string[];
  readonly from?: ResticAccess | undefined;
  readonly input?: Uint8Array | undefined;
  readonly programEnvironment?: Readonly<Record<string, string>> | undefined;
  readonly options: RunOptions;
  readonly onMessage?: (message: Message, stream: 'stdout' | 'stderr') => void;
  readonly takeOutput?: (output: Readable) => Promise<void>;
  /** After exit code 1: true if data was sent that nothing points at yet. */
  readonly hasSent?: () => boolean;
}

export interface VerbEnd {
  readonly code: number;
  readonly errorText: string;
}

/** Runs verbs of one engine; the verbs themselves are in `verbs/`. */
export interface Driver {
  readonly engine: EngineInfo;
  readonly processes: ChildProcesses;
  readonly temporaryDirectory: string;
  run(access: ResticAccess, request: VerbRequest): Promise<Outcome<VerbEnd>>;
}

export interface DriverParts {
  readonly engine: EngineInfo;
  readonly processes: ChildProcesses;
  readonly cacheDirectory: string;
  readonly temporaryDirectory: string | undefined;
  /** Puts right what an interrupted run left behind; `unlockOnly` is the answer to a lock of a dead process. */
  readonly recover: (
    driver: Driver,
    access: ResticAccess,
    options: RunOptions,
    level: RecoveryLevel,
  ) => Promise<Outcome<{ readonly locksRemoved: number }>>;
}

export function createDriver(parts: DriverParts): Driver {
  const driver: Driver = {
    engine: parts.engine,
    processes: parts.processes,
    temporaryDirectory: parts.temporaryDirectory ?? tmpdir(),
    run: async (access, request) => {
      const refusal = refusalOf(access, request);
      if (refusal !== undefined) return failed(refusal);
      if (request.mode === 'writer') {
        const ready = await putRight(parts, driver, access, request);
        if (!ready.ok) return ready;
      }
      const first = await runOnce(parts, access, request);
      if (first.ok || first.fault.code !== 'repository.locked' || request.mode === 'plain') return first;
      // While a child of ours stands still, its lock may look stale: unlocking would end it.
      if (parts.processes.hasPaused(access.key)) return first;
      const unlocked = await parts.recover(driver, access, request.options, 'light');
      return unlocked.ok && unlocked.value.locksRemoved > 0 ? runOnce(parts, access, request) : first;
    },
  };
  return driver;
}

function refusalOf(access: ResticAccess, request: VerbRequest): Fault | undefined {
  if (request.options.signal?.aborted === true) return makeFault('request.cancelled');
  if ([access.location, access.password, ...request.args].some((text) => text.includes('\0'))) {
    return makeFault('request.invalid', { detail: 'a NUL character cannot be passed on' });
  }
  const conflicts = request.from === undefined ? [] : conflictsOf(access, request.from);
  return conflicts.length === 0
    ? undefined
    : makeFault('request.not-allowed', { detail: `both repositories set ${conflicts.join(', ')}` });
}

/** A disk that is full cannot take a new index, but prune is what frees it. */
async function putRight(
  parts: DriverParts,
  driver: Driver,
  access: ResticAccess,
  request: VerbRequest,
): Promise<Outcome<null>> {
  const level = await parts.processes.recoveryNeeded(access.key);
  if (level === 'none') return done(null);
  if (parts.processes.hasPaused(access.key)) return failed(makeFault('repository.in-use'));
  const recovered = await parts.recover(driver, access, request.options, level);
  if (recovered.ok) return done(null);
  return request.verb === 'prune' && recovered.fault.code === 'repository.full' ? done(null) : recovered;
}

async function runOnce(
  parts: DriverParts,
  access: ResticAccess,
  request: VerbRequest,
): Promise<Outcome<VerbEnd>> {
  const secrets = [...secretsOf(access, request.from), ...(request.moreSecrets ?? [])];
  const run: RunRequest = {
    verb: request.verb,
    args: [...request.verb.split(' '), ...commonArguments(access, request), ...request.args],
    access,
    environment: resticEnvironment({
      ...parts,
      access,
      from: request.from,
      programEnvironment: request.programEnvironment,
    }),
    secrets,
    recovery: request.recovery,
    input: request.input,
    options: request.options,
    onMessage: request.onMessage,
    takeOutput: request.takeOutput,
  };
  const files = [...(access.files ?? []), ...(request.from?.files ?? [])];
  const end = await withAccessFiles(parts.temporaryDirectory ?? tmpdir(), files, run, (told) =>
    runEngine(parts.engine.path, parts.processes, { ...run, ...told }),
  );
  await end.child.settle(leftBehind(end, request));
  const fault = explainExit(end, {
    verb: request.verb,
    secrets,
    isAccepted: request.accepts ?? ((code) => code === 0),
    isFolderGone: await isFolderGone(access.location, end),
  });
  if (fault !== undefined) return failed(asSeenBy(access, fault));
  return done({ code: end.exit.kind === 'code' ? end.exit.code : 0, errorText: end.errorText });
}

/** A password that was stored for a repository opens it; so it is another one that refuses it. */
const asSeenBy = (access: ResticAccess, fault: Fault): Fault =>
  access.isPasswordStored === true && fault.code === 'repository.wrong-password'
    ? makeFault('repository.different', fault.detail === undefined ? {} : { detail: fault.detail })
    : fault;

function commonArguments(access: ResticAccess, request: VerbRequest): readonly string[] {
  const { waitForLockSeconds, limitUploadKiBps, limitDownloadKiBps } = request.options;
  return [
    ...(request.json === false ? [] : ['--json']),
    ...(request.mode === 'reader' ? ['--no-lock'] : []),
    ...(access.options ?? []).flatMap((option) => ['--option', optionArgument(option)]),
    ...numbered('--retry-lock', waitForLockSeconds, 's'),
    ...numbered('--limit-upload', limitUploadKiBps),
    ...numbered('--limit-download', limitDownloadKiBps),
  ];
}

const numbered = (name: string, value: number | undefined, unit = ''): readonly string[] =>
  value === undefined || value <= 0 ? [] : [name, `${String(Math.round(value))}${unit}`];

/** Exits by which restic has taken its lock away itself, or never had one. */
const tidyCodes = new Set([0, 3, 10, 11, 12]);

function leftBehind(end: RunEnd, request: VerbRequest): RecoveryLevel {
  const { exit } = end;
  if (exit.kind === 'not-started') return 'none';
  // 2 is a crash of the Go runtime.
  const endedByItself = exit.kind === 'code' && exit.code !== 2 && end.stop !== 'gone';
  if (!endedByItself) return request.recovery;
  if (tidyCodes.has(exit.code) || request.recovery !== 'full') return 'none';
  return (request.hasSent?.() ?? true) ? 'full' : 'none';
}

async function isFolderGone(location: string, end: RunEnd): Promise<boolean> {
  const folder = localFolderOf(location);
  const isFine = end.exit.kind === 'code' && end.exit.code === 0;
  return folder !== undefined && !isFine && (await presenceOf(folder)).state === 'gone';
}
