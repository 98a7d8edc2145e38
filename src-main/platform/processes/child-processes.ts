import type { Readable } from 'node:stream';

/**
 * What the owner has to put right if a child dies halfway: `none`, `light` (it may have left a lock) or `full` (it
 * may also have left data that nothing points at yet).
 */
export type RecoveryLevel = 'none' | 'light' | 'full';

/** What a child process is for; it is written into the registry, so nothing secret may stand in it. */
export interface ChildPurpose {
  /** Opaque key of the repository that the child works on (our RepositoryId), or any other owner. */
  readonly key: string;
  /** A word for people and logs, e.g. `backup`. */
  readonly name: string;
  readonly recoveryIfInterrupted: RecoveryLevel;
}

export interface SpawnRequest {
  readonly file: string;
  readonly args: readonly string[];
  /** The whole environment of the child; nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
  readonly workingDirectory?: string;
  /** Written to the child's standard input, which is then closed; without it standard input is empty. */
  readonly input?: Uint8Array;
  readonly purpose: ChildPurpose;
}

/** How a child ended: by itself with a code, or by a signal. */
export type ChildExit =
  | { readonly kind: 'code'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: NodeJS.Signals }
  /** It could not be started at all. */
  | { readonly kind: 'not-started'; readonly error: NodeJS.ErrnoException };

export interface RunningChild {
  /** Undefined if the system refused to start it; `exit` then says why. */
  readonly pid: number | undefined;
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Settles when the process has ended and both streams are closed; never rejects. */
  readonly exit: Promise<ChildExit>;
  readonly isPaused: boolean;
  /** Asks the child and everything it started to end (SIGINT to the group; on Windows this is `kill`). */
  interrupt(): void;
  /** Ends the child and everything it started, at once. */
  kill(): void;
  /** Stops it where it stands; false where the system cannot (Windows) or the child has ended. */
  pause(): boolean;
  resume(): void;
  /** Closes the registry's record once the child has ended; with a level the key is kept as needing recovery. */
  settle(recovery: RecoveryLevel): Promise<void>;
}

export interface OrphanReport {
  /** How many children of a dead app were still running and have been ended now. */
  readonly ended: number;
  /** Keys whose repositories need recovery; they stay recorded until `markRecovered`. */
  readonly keysNeedingRecovery: readonly string[];
}

/**
 * Starts children and remembers each on disk (pid, start time, key, purpose; never arguments or environment),
 * so that nothing outlives a crash of the app unseen. One home has one such directory and one app at a time.
 */
export interface ChildProcesses {
  spawn(request: SpawnRequest): Promise<RunningChild>;
  /** True while a child of ours for this key is stopped by `pause`. */
  hasPaused(key: string): boolean;
  /** The most that interrupted children of this key, also those of a dead app, have left to put right. */
  recoveryNeeded(key: string): Promise<RecoveryLevel>;
  markRecovered(key: string): Promise<void>;
  /** Call once at start, before any `spawn`: ends what a dead app left running (never a reused pid). */
  cleanUpOrphans(): Promise<OrphanReport>;
  /** Ends every child that still runs (interrupt, then kill after `graceMs`) and the watchdog. */
  shutDown(graceMs: number): Promise<void>;
}
