import { copyFile } from 'node:fs/promises';
import { done, failed } from '../../../src-shared/model/fault.ts';
import type { Outcome } from '../../../src-shared/model/fault.ts';
import type { Clock } from '../clock.ts';
import type { Database, DatabaseShape, OpenDatabase } from '../database.ts';
import type { LoadReport } from '../load-report.ts';
import { errorCodeOf, homeFaultOf } from './file-fault.ts';
import { createCopyKeeper } from './last-good-database.ts';
import { lastGoodPath } from './load-document.ts';
import { faultOf, type SqliteConnection } from './sqlite-connection.ts';
import { createSqlite, inspectSqlite, keepSqliteAside, migrate, type Inspected } from './sqlite-files.ts';

export const openDatabase: OpenDatabase = async ({ path, shape, clock }) => {
  try {
    const { connection, report } = await openOrRecover(path, shape, clock);
    return done(databaseOf(path, connection, report, clock));
  } catch (error) {
    return failed(errorCodeOf(error) === undefined ? faultOf(error, path) : homeFaultOf(error, path));
  }
};

async function openOrRecover(
  path: string,
  shape: DatabaseShape,
  clock: Clock,
): Promise<{ readonly connection: SqliteConnection; readonly report: LoadReport }> {
  const found = await inspectSqlite(path, shape);
  if (found.kind === 'good') {
    return { connection: await brought(found, path, shape), report: { kind: 'loaded' } };
  }
  const kept =
    found.kind === 'absent'
      ? null
      : await keepSqliteAside(path, found.kind === 'newer' ? `version-${found.version}` : 'damaged', clock);
  const hasCopy = await restoreCopy(path, shape);
  if (!hasCopy) await createSqlite(path, shape);
  const used = await inspectSqlite(path, shape);
  if (used.kind !== 'good') throw new Error(`A database that was just made is ${used.kind}: ${path}`);
  return { connection: await brought(used, path, shape), report: reportOf(found, kept, hasCopy) };
}

function reportOf(found: Inspected, keptAside: string | null, hasCopy: boolean): LoadReport {
  if (found.kind === 'newer' && keptAside !== null) {
    return {
      kind: 'from-newer-version',
      keptAside,
      used: hasCopy ? 'last-good' : 'nothing',
      version: found.version,
    };
  }
  if (hasCopy) return { kind: 'recovered-from-last-good', keptAside };
  return keptAside === null ? { kind: 'fresh' } : { kind: 'lost', keptAside };
}

/** Puts a copy of the last good copy into place; false if there is none that can be used. */
async function restoreCopy(path: string, shape: DatabaseShape): Promise<boolean> {
  const copy = lastGoodPath(path);
  const found = await inspectSqlite(copy, shape);
  if (found.kind !== 'good') return false;
  found.connection.close();
  await copyFile(copy, path);
  return true;
}

/** Brings it to the newest version and sets how it writes; what it was before stays as the last good copy. */
async function brought(
  found: Extract<Inspected, { kind: 'good' }>,
  path: string,
  shape: DatabaseShape,
): Promise<SqliteConnection> {
  const { connection, version } = found;
  if (version < shape.migrations.length) {
    await createCopyKeeper(path, connection).keep();
    migrate(connection, shape, version);
  }
  // With the exclusive lock the log's index lives in memory, so that no shared memory is needed. In this mode a
  // commit is one append without waiting for the disk; only moving the log into the file waits.
  connection.execute('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON');
  return connection;
}

const copyEveryMs = 24 * 60 * 60 * 1000;

function databaseOf(path: string, connection: SqliteConnection, loaded: LoadReport, clock: Clock): Database {
  const copies = createCopyKeeper(path, connection);
  let copiedAtMs: number | null = null;
  let isOpen = true;

  const keepCopyIfDue = (): void => {
    if (copiedAtMs !== null && clock.monotonicMs() - copiedAtMs < copyEveryMs) return;
    copiedAtMs = clock.monotonicMs();
    void copies.keep();
  };
  const transaction: Database['transaction'] = (work) => {
    const outcome = connection.transaction(work);
    if (outcome.ok) keepCopyIfDue();
    return outcome;
  };

  return {
    loaded,
    get: (sql, values) => connection.get(sql, values),
    all: (sql, values) => connection.all(sql, values),
    transaction,
    run: (sql, values): Outcome<{ readonly changes: number }> => transaction((open) => open.run(sql, values)),
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      await copies.keep();
      connection.close();
    },
  };
}
