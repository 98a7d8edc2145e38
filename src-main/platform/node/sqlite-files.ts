import { open, rename, rm, rmdir } from 'node:fs/promises';
import type { Clock } from '../clock.ts';
import type { DatabaseShape } from '../database.ts';
import { errorCodeOf } from './file-fault.ts';
import { keepAside } from './keep-aside.ts';
import { connectSqlite, type SqliteConnection } from './sqlite-connection.ts';

export type Inspected =
  | { readonly kind: 'absent' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'good'; readonly version: number; readonly connection: SqliteConnection };

/** What SQLite keeps beside a database; they belong to it and move with it. */
const companions = ['-wal', '-journal'] as const;

/** Opens the file if it is whole and of a version that is understood. Rejects with the system's error. */
export async function inspectSqlite(path: string, shape: DatabaseShape): Promise<Inspected> {
  const entry = await entryAt(path);
  if (entry !== 'file') return { kind: entry };
  await prepareFolderFor(path);
  let connection: SqliteConnection | undefined;
  try {
    connection = connectSqlite(path);
    connection.execute('PRAGMA locking_mode = EXCLUSIVE');
    const version = Number(connection.get('PRAGMA user_version')?.['user_version']);
    const isWhole = connection.get('PRAGMA quick_check(1)')?.['quick_check'] === 'ok' && version > 0;
    if (isWhole && version <= shape.migrations.length) return { kind: 'good', version, connection };
    connection.close();
    return isWhole ? { kind: 'newer', version } : { kind: 'damaged' };
  } catch {
    closeQuietly(connection);
    return { kind: 'damaged' };
  }
}

async function entryAt(path: string): Promise<'absent' | 'damaged' | 'file'> {
  try {
    const file = await open(path, 'r+');
    await file.close();
    return 'file';
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === 'ENOENT') return 'absent';
    if (code === 'EISDIR') return 'damaged';
    throw error;
  }
}

/**
 * Removes the lock of a dead owner (node-sqlite3-wasm locks by a folder that stays after a kill; whoever calls this owns
 * the home, so no living owner can exist), and makes the write-ahead log before SQLite does, which would let others read it.
 */
async function prepareFolderFor(path: string): Promise<void> {
  await rmdir(`${path}.lock`).catch(() => undefined);
  const log = await open(`${path}-wal`, 'a', 0o600);
  await log.close();
}

function closeQuietly(connection: SqliteConnection | undefined): void {
  try {
    connection?.close();
  } catch {
    return;
  }
}

export async function keepSqliteAside(path: string, label: string, clock: Clock): Promise<string> {
  const aside = await keepAside(path, label, clock);
  for (const companion of companions) {
    await rename(`${path}${companion}`, `${aside}${companion}`).catch(() => undefined);
  }
  return aside;
}

/** Makes the file whole before it gets its name: a crash leaves either none or a good one. */
export async function createSqlite(path: string, shape: DatabaseShape): Promise<void> {
  const unfinished = `${path}.new`;
  await removeSqlite(unfinished);
  const file = await open(unfinished, 'wx', 0o600);
  await file.close();
  const connection = connectSqlite(unfinished);
  try {
    connection.execute('PRAGMA locking_mode = EXCLUSIVE');
    migrate(connection, shape, 0);
  } finally {
    closeQuietly(connection);
  }
  await rename(unfinished, path);
}

export async function removeSqlite(path: string): Promise<void> {
  await rmdir(`${path}.lock`).catch(() => undefined);
  for (const companion of ['', ...companions]) await rm(`${path}${companion}`, { force: true });
}

/** Throws what SQLite throws; the file is then as it was. */
export function migrate(connection: SqliteConnection, shape: DatabaseShape, fromVersion: number): void {
  const steps = shape.migrations.slice(fromVersion);
  if (steps.length === 0) return;
  const sql = [...steps, `PRAGMA user_version = ${shape.migrations.length}`].join(';\n');
  try {
    connection.execute(`BEGIN IMMEDIATE;\n${sql};\nCOMMIT`);
  } catch (error) {
    try {
      connection.execute('ROLLBACK');
    } catch {
      // SQLite has rolled back by itself already.
    }
    throw error;
  }
}
