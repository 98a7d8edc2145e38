import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { done, type Outcome } from '../../src-shared/model/fault.ts';
import { historyShape } from '../jobs/index.ts';
import type { LogBug } from '../platform/bug-log.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { acquireHome } from '../platform/node/acquire-home.ts';
import { openDatabase } from '../platform/node/open-database.ts';
import { openDocumentFile } from '../platform/node/open-document-file.ts';
import { systemClock } from '../platform/node/system-clock.ts';
import type { ChildProcesses, OrphanReport } from '../platform/processes/child-processes.ts';
import { openChildProcesses } from '../platform/processes/node-child-processes.ts';
import type { SystemCipher } from '../platform/secrets.ts';
import { openEngine, type Restic } from '../restic/index.ts';
import { openSettings, type Settings } from '../settings/index.ts';

export interface CoreOptions {
  /** Where all state lives; see `platform/home-folder.ts`. */
  readonly home: string;
  readonly version: string;
  /** Absolute path of the restic binary. */
  readonly enginePath: string;
  /** The built program of sources/measure-worker.ts; null measures in this thread. */
  readonly measureWorker: URL | null;
  /** The built program of trust/kit-worker.ts; without it kits are drawn in this thread. */
  readonly kitWorker?: URL | undefined;
  /** The built program of hosts/plugin-host.ts; without it plugins work in this process. */
  readonly pluginHost?: URL | undefined;
  readonly cipher: SystemCipher;
  /** Opens a vault that a passphrase protects, or protects a new one. */
  readonly passphrase?: string | undefined;
  /** As the system says it, e.g. `de-AT`. */
  readonly locale: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly logBug: LogBug;
  /** Checks every answer against its schema: in development and tests. */
  readonly validatesOutput: boolean;
  readonly clock?: Clock | undefined;
}

/** What the features stand on: the home, the files of state, the engine. */
export interface Ground {
  readonly clock: Clock;
  readonly settings: Settings;
  readonly database: Database;
  readonly processes: ChildProcesses;
  readonly orphans: OrphanReport;
  readonly restic: Restic;
  /** Ends what still runs, keeps last good copies, and lets the home go. */
  readonly close: () => Promise<void>;
}

type Closing = () => Promise<unknown>;

/** Opens everything in order; if one part cannot be had, what was opened before is closed again. */
export async function openGround(options: CoreOptions): Promise<Outcome<Ground>> {
  const closings: Closing[] = [];
  const close = async (): Promise<void> => {
    for (const closing of closings.splice(0).reverse()) await closing();
  };
  const ground = await openParts(options, closings);
  if (!ground.ok) {
    await close();
    return ground;
  }
  return done({ ...ground.value, close });
}

const childGraceMs = 10_000;

async function openParts(options: CoreOptions, closings: Closing[]): Promise<Outcome<Omit<Ground, 'close'>>> {
  const { home, clock = systemClock } = options;
  const lock = await acquireHome(home);
  if (!lock.ok) return lock;
  closings.push(() => lock.value.release());
  const folders = { children: join(home, 'run', 'children'), cache: join(home, 'cache', 'restic') };
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true, mode: 0o700 });
  const settings = await openSettings(openDocumentFile, home, clock);
  if (!settings.ok) return settings;
  closings.push(() => settings.value.settled());
  const database = await openDatabase({ path: join(home, 'history.db'), shape: historyShape, clock });
  if (!database.ok) return database;
  closings.push(() => database.value.close());
  const processes = openChildProcesses(folders.children);
  closings.push(() => processes.shutDown(childGraceMs));
  const orphans = await processes.cleanUpOrphans();
  const restic = await openEngine(options.enginePath, { processes, cacheDirectory: folders.cache });
  if (!restic.ok) return restic;
  return done({
    clock,
    settings: settings.value,
    database: database.value,
    processes,
    orphans,
    restic: restic.value,
  });
}
