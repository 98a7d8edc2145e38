import type { KeyId } from '../../src-shared/model/ids.ts';
import type { LogLine } from './log-line.ts';

/**
 * Everything one run needs to reach one repository. Location, password and environment travel to restic by
 * environment variables only, never by argument.
 */
export interface ResticAccess {
  /** Opaque key of the repository (our RepositoryId): leases, the registry of children and recovery go by it. */
  readonly key: string;
  /** As restic writes it: `/path`, `D:\path`, `sftp:user@host:/path`, `rest:https://user:pass@host/`, ... */
  readonly location: string;
  /** Lives in memory only. */
  readonly password: string;
  /** The password is the one that was stored for this repository: who refuses it is `repository.different`. */
  readonly isPasswordStored?: boolean;
  /** For the back end, e.g. `AWS_SECRET_ACCESS_KEY`. Every value is treated as a secret in logs. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Extended options, each `name=value` as for `restic -o`. They are visible in the process list: no secrets. */
  readonly options?: readonly string[];
  /** Laid into a private folder during each run; see `filePlaceholder`. Their content never shows. */
  readonly files?: readonly AccessFile[];
  /** The key that this password opens; spares trying the others (0.1 s to 0.8 s). */
  readonly keyHint?: KeyId;
}

export interface AccessFile {
  /** Unique among the files of this and a second repository. */
  readonly name: string;
  readonly content: string;
}

/** A running child, so that a job can pause it. Pausing is safe for less than 30 minutes (restic's lock time). */
export interface EngineRun {
  readonly pid: number;
  readonly isPaused: boolean;
  /** False where the system cannot stop a process (Windows; see `EngineInfo.capabilities.canPause`). */
  pause(): boolean;
  resume(): void;
}

/** The connection is in trouble and restic tries again by itself, for up to 15 minutes. */
export interface RetryNotice {
  /** The cause in the tool's words, redacted. */
  readonly cause: string;
  /** How many such lines this run has seen. */
  readonly count: number;
  /** True when it went through again afterwards. */
  readonly isOver: boolean;
}

export interface RunOptions {
  /** Aborting interrupts restic, waits 10 s, then kills it; the answer is the fault `request.cancelled`. */
  readonly signal?: AbortSignal | undefined;
  /** The technical log, redacted. */
  readonly onLine?: ((line: LogLine) => void) | undefined;
  readonly onRetry?: ((notice: RetryNotice) => void) | undefined;
  /** Stop with `repository.unreachable` at this many retries instead of waiting 15 minutes (interactive use: 2). */
  readonly giveUpAfterRetries?: number | undefined;
  /** Called with every child this call starts (a call may start several). */
  readonly onRun?: ((run: EngineRun) => void) | undefined;
  /** How long to wait for another computer's lock before `repository.locked`; 0 by default. */
  readonly waitForLockSeconds?: number | undefined;
  /** KiB/s, fixed for the whole run; 0 or absent is unlimited. */
  readonly limitUploadKiBps?: number | undefined;
  readonly limitDownloadKiBps?: number | undefined;
}
