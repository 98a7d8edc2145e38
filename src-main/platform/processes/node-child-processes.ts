import { randomUUID } from 'node:crypto';
import { processIdentity } from '../process-identity.ts';
import type { ChildProcesses, OrphanReport, RunningChild, SpawnRequest } from './child-processes.ts';
import { openChildRecords } from './child-records.ts';
import type { ChildRecord, ChildRecords } from './child-records.ts';
import { createCrashGuard } from './crash-guard.ts';
import type { CrashGuard } from './crash-guard.ts';
import { endGroup, untilBuried } from './end-process-group.ts';
import { startChild } from './start-child.ts';
import type { StartedChild } from './start-child.ts';

interface Running {
  readonly key: string;
  readonly child: StartedChild;
}

/** The real thing; `directory` (`<home>/run/children`) holds the registry and is made when first needed. */
export function openChildProcesses(directory: string): ChildProcesses {
  const records = openChildRecords(directory);
  const guard = createCrashGuard();
  const running = new Map<string, Running>();

  return {
    spawn: (request) => spawnRecorded(request, { records, guard, running }),
    hasPaused: (key) => [...running.values()].some((each) => each.key === key && each.child.isPaused),
    recoveryNeeded: (key) => records.markOf(key),
    markRecovered: (key) => records.clearMark(key),
    cleanUpOrphans: () => cleanUpOrphans(records, running),
    shutDown: async (graceMs) => {
      const pids = [...running.values()].flatMap(({ child }) => child.pid ?? []);
      await Promise.all(pids.map((pid) => endGroup(pid, graceMs)));
      await Promise.all([...running.values()].map(({ child }) => child.exit));
      guard.close();
    },
  };
}

interface Registry {
  readonly records: ChildRecords;
  readonly guard: CrashGuard;
  readonly running: Map<string, Running>;
}

async function spawnRecorded(request: SpawnRequest, registry: Registry): Promise<RunningChild> {
  const { records, guard, running } = registry;
  const id = randomUUID();
  const { key, name, recoveryIfInterrupted } = request.purpose;
  const record: ChildRecord = {
    key,
    purpose: name,
    recovery: recoveryIfInterrupted,
    pid: null,
    startTime: null,
  };
  // Before it runs: if we die in between, the next start at least knows that this key needs recovery.
  if (recoveryIfInterrupted !== 'none') await records.put(id, record);
  const child = startChild(request);
  running.set(id, { key, child });
  const { pid } = child;
  if (pid !== undefined) guard.watch(pid);
  const recorded = pid === undefined ? Promise.resolve() : recordRunning(records, id, record, pid);
  void child.exit.then(() => {
    if (pid !== undefined) guard.forget(pid);
    running.delete(id);
  });
  return withSettle(child, async (recovery) => {
    await child.exit;
    await recorded;
    await records.raiseMark(key, recovery);
    await records.remove(id);
  });
}

/** Copies the getters as getters: `isPaused` changes over time. */
function withSettle(child: StartedChild, settle: RunningChild['settle']): RunningChild {
  return Object.defineProperties({ settle }, Object.getOwnPropertyDescriptors(child)) as RunningChild;
}

async function recordRunning(
  records: ChildRecords,
  id: string,
  record: ChildRecord,
  pid: number,
): Promise<void> {
  try {
    await records.put(id, { ...record, pid, startTime: await processIdentity(pid) });
  } catch {
    // The home is full or gone: the run goes on, and the crash guard still knows the child.
  }
}

async function cleanUpOrphans(
  records: ChildRecords,
  running: ReadonlyMap<string, unknown>,
): Promise<OrphanReport> {
  let ended = 0;
  for (const record of await records.list()) {
    if (running.has(record.id)) continue;
    if (await endOrphan(record)) ended += 1;
    if (record.pid !== null) await untilBuried(record.pid);
    await records.raiseMark(record.key, record.recovery);
    await records.remove(record.id);
  }
  return { ended, keysNeedingRecovery: await records.markedKeys() };
}

const orphanGraceMs = 5000;

/** True if it was still running. A pid whose start time differs belongs to somebody else by now. */
async function endOrphan(record: ChildRecord): Promise<boolean> {
  if (record.pid === null || record.startTime === null) return false;
  if ((await processIdentity(record.pid)) !== record.startTime) return false;
  await endGroup(record.pid, orphanGraceMs);
  return true;
}
