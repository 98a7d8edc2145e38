import type { Outcome } from '../../src-shared/model/fault.ts';
import type { Clock } from './clock.ts';
import type { LoadReport } from './load-report.ts';

export type SqlValue = number | bigint | string | Uint8Array | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;
/** Values for `?` in order, or for `:name` by name (`{ ':name': 1 }`). */
export type SqlValues = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

/** The statements of one transaction. They throw to roll it back; `transaction` turns expected failures into a Fault. */
export interface SqlTransaction {
  run(sql: string, values?: SqlValues): { readonly changes: number };
  get(sql: string, values?: SqlValues): SqlRow | null;
  all(sql: string, values?: SqlValues): readonly SqlRow[];
}

/**
 * One SQLite file of this process. Everything but `close` is synchronous and must be short: less than 20 ms, as it runs
 * on the main thread. Statements are prepared once per text, so texts must be constant.
 *
 * What a transaction wrote survives the death of the process; a power cut may take the last moments, never the file.
 * Faults of writing: `home.disk-full`, `home.not-writable`; nothing of the transaction is kept then.
 */
export interface Database {
  readonly loaded: LoadReport;
  run(sql: string, values?: SqlValues): Outcome<{ readonly changes: number }>;
  get(sql: string, values?: SqlValues): SqlRow | null;
  all(sql: string, values?: SqlValues): readonly SqlRow[];
  /** All of it or nothing. Does not nest, and `work` is synchronous. */
  transaction<Value>(work: (sql: SqlTransaction) => Value): Outcome<Value>;
  /** Keeps a last good copy (also made once a day while open) and closes. */
  close(): Promise<void>;
}

export interface DatabaseShape {
  /** `migrations[n]` brings a file of version n to n + 1; the newest version is their number. */
  readonly migrations: readonly string[];
}

/**
 * Opens or makes the file; `platform/node/open-database.ts` implements it. Damaged files and those
 * of newer versions are kept aside, and the last good copy is used. Faults: `home.disk-full`, `home.not-writable`.
 */
export type OpenDatabase = (options: {
  readonly path: string;
  readonly shape: DatabaseShape;
  readonly clock: Clock;
}) => Promise<Outcome<Database>>;
