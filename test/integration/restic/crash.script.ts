import { openChildProcesses } from '../../../src-main/platform/processes/node-child-processes.ts';
import { openEngine } from '../../../src-main/restic/index.ts';
import type { BackupRequest, EngineRun, ResticAccess, RunOptions } from '../../../src-main/restic/index.ts';
import type { SnapshotId } from '../../../src-shared/model/ids.ts';

/** What a test asks of the app that it is going to kill; by environment, like everything with a password. */
export interface CrashOrder {
  readonly engine: string;
  readonly children: string;
  readonly cache: string;
  readonly access: ResticAccess;
  readonly verb: 'backup' | 'check' | 'prune' | 'restore' | 'paused backup';
  readonly backup: BackupRequest;
  readonly snapshotId?: SnapshotId;
  readonly restoreTo: string;
}

const order = JSON.parse(process.env['CRASH_ORDER'] ?? '') as CrashOrder;
const opened = await openEngine(order.engine, {
  processes: openChildProcesses(order.children),
  cacheDirectory: order.cache,
});
if (!opened.ok) throw new Error(opened.fault.code);
const restic = opened.value;
let current: EngineRun | undefined;
const options: RunOptions = {
  limitUploadKiBps: 2000,
  limitDownloadKiBps: 2000,
  onRun: (run) => {
    current = run;
    process.stdout.write(`${run.pid}\n`);
  },
};

switch (order.verb) {
  case 'backup':
    await restic.backup(order.access, order.backup, options);
    break;
  case 'paused backup':
    await restic.backup(order.access, order.backup, {
      ...options,
      onProgress: ({ bytesRead }) => {
        if (bytesRead > 0) current?.pause();
      },
    });
    break;
  case 'check':
    await restic.check(order.access, { readDataPercent: 100 }, options);
    break;
  case 'prune':
    await restic.prune(order.access, { maxUnusedPercent: 0 }, options);
    break;
  case 'restore':
    await restic.restore(
      order.access,
      {
        snapshotId: order.snapshotId ?? ('' as SnapshotId),
        items: ['/'],
        destination: { kind: 'folder', folder: order.restoreTo, layout: 'full-paths' },
        overwrite: 'always',
      },
      options,
    );
}
