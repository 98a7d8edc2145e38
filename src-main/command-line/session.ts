import type { Fault, Outcome } from '../../src-shared/model/fault.ts';
import type { JobProgress } from '../../src-shared/model/job.ts';
import type { Language, TextKey, TextParams } from '../../src-shared/i18n/translate.ts';
import type { RepositoryTypeManifest } from '../../src-shared/plugin-sdk/index.ts';
import type { CoreClient } from './client.ts';

/** What a verb works with. */
export interface Session {
  readonly client: CoreClient;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  readonly language: Language;
  readonly text: (key: TextKey, params?: TextParams) => string;
  /** A running job's gauge: NDJSON or a live line on standard error. */
  readonly progress: (progress: JobProgress) => void;
  /** The folder that relative paths of the command line start from. */
  readonly workingFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The kinds of repository that there are. */
  readonly repositoryTypes: readonly RepositoryTypeManifest[];
}

/** What a verb answers: `value` is the JSON document, `lines` the text for people. */
export interface Report {
  readonly value: unknown;
  readonly lines: readonly string[];
  /** done 0, warnings 3, cancelled 130; a Fault is 1 and comes as a failed outcome. */
  readonly end?: 'done' | 'warnings' | 'cancelled';
  /** Set when the verb did report something and yet failed, e.g. `doctor` that found a broken part. */
  readonly isFailure?: boolean;
}

export type Verb<Options> = (session: Session, options: Options) => Promise<Outcome<Report>>;

/** The words were understood, but do not fit together: exit code 2, nothing was done. `key` says it to the person. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  readonly key: TextKey;
  readonly params: TextParams;

  constructor(key: TextKey, params: TextParams = {}) {
    super(key);
    this.key = key;
    this.params = params;
  }
}

export const exitCodes = { done: 0, fault: 1, usage: 2, warnings: 3, cancelled: 130 } as const;

export type { Fault };
