import { copyFile, open, rename } from 'node:fs/promises';
import { lastGoodPath } from './load-document.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { removeSqlite } from './sqlite-files.ts';

export interface CopyKeeper {
  /** Replaces the last good copy by the state of now, without holding up the main thread. Never rejects. */
  keep(): Promise<void>;
}

/**
 * Copies a database while it is in use: everything is moved from the log into the file, and until the file is copied
 * new transactions stay in the log. (`VACUUM INTO` would do it in one call, but on the main thread.)
 */
export function createCopyKeeper(path: string, connection: SqliteConnection): CopyKeeper {
  let last = Promise.resolve();

  const copy = async (): Promise<void> => {
    const unfinished = `${path}.copy`;
    if (!connection.isSound) return;
    try {
      connection.execute('PRAGMA wal_autocheckpoint = 0; PRAGMA wal_checkpoint(TRUNCATE)');
      await removeSqlite(unfinished);
      await copyFile(path, unfinished);
      const file = await open(unfinished, 'r+');
      await file.sync().finally(() => file.close());
      await rename(unfinished, lastGoodPath(path));
    } catch {
      // A full disk, most likely: the older copy stays, and the next time it is tried again.
      await removeSqlite(unfinished).catch(() => undefined);
    } finally {
      connection.execute('PRAGMA wal_autocheckpoint = 1000');
    }
  };

  return {
    keep: () => (last = last.then(copy)),
  };
}
