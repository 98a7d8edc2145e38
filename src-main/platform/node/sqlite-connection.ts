import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import type { Statement } from 'node-sqlite3-wasm';
import { done, failed, makeFault } from '../../../src-shared/model/fault.ts';
import type { Fault, Outcome } from '../../../src-shared/model/fault.ts';
import type { SqlRow, SqlTransaction, SqlValue, SqlValues } from '../database.ts';

export interface SqliteConnection extends SqlTransaction {
  /** False once SQLite has said that the file is damaged. */
  readonly isSound: boolean;
  /** Several statements without values. */
  execute(sql: string): void;
  transaction<Value>(work: (sql: SqlTransaction) => Value): Outcome<Value>;
  close(): void;
}

type Bound = Parameters<Statement['run']>[0];

/** Opens an existing file, or makes one. Throws what SQLite throws. */
export function connectSqlite(path: string): SqliteConnection {
  const database = new sqlite.Database(path);
  const prepared = new Map<string, Statement>();
  let isSound = true;

  const use = <Value>(sql: string, work: (statement: Statement) => Value): Value => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    try {
      return work(statement);
    } catch (error) {
      // SQLite repeats a statement's last error at its next reset: it cannot be used again.
      prepared.delete(sql);
      finalize(statement);
      if (/malformed|not a database/u.test(String(error))) isSound = false;
      throw error;
    }
  };
  const statements: SqlTransaction = {
    run: (sql, values) => use(sql, (statement) => ({ changes: statement.run(bind(values)).changes })),
    // Not the library's `get`: it leaves the cursor open, and that keeps the log from ever being emptied.
    get: (sql, values) => statements.all(sql, values)[0] ?? null,
    all: (sql, values) => use(sql, (statement) => statement.all(bind(values)) as SqlRow[]),
  };

  return {
    ...statements,
    get isSound() {
      return isSound;
    },
    execute: (sql) => database.exec(sql),
    transaction: (work) => {
      try {
        database.exec('BEGIN IMMEDIATE');
        const value = work(statements);
        database.exec('COMMIT');
        return done(value);
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK');
        return failed(faultOf(error, path));
      }
    },
    close: () => {
      for (const statement of prepared.values()) finalize(statement);
      database.close();
    },
  };
}

const bind = (values: SqlValues | undefined): Bound =>
  values === undefined ? undefined : isList(values) ? [...values] : { ...values };

const isList = (values: SqlValues): values is readonly SqlValue[] => Array.isArray(values);

/** It throws the statement's last error once more although the statement is gone then. */
function finalize(statement: Statement): void {
  try {
    statement.finalize();
  } catch {
    return;
  }
}

/** SQLite's file layer says "disk I/O error" for a full disk too: the free space tells them apart. */
export function faultOf(error: unknown, path: string): Fault {
  const text = error instanceof sqlite.SQLite3Error ? error.message : '';
  if (!/disk I\/O error|is full|readonly|unable to open|Could not open/u.test(text)) throw error;
  const isFull = text.includes('is full') || freeBytesAt(path) < 1024 * 1024;
  return makeFault(isFull ? 'home.disk-full' : 'home.not-writable', { params: { path }, detail: text });
}

function freeBytesAt(path: string): number {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
