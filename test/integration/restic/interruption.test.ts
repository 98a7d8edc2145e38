import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EngineRun } from '../../../src-main/restic/index.ts';
import { faultOf, valueOf } from '../../helpers/expect-outcome.ts';
import { engines, openBench } from '../../helpers/restic-engine.ts';
import { bytesOf, indexesOf, locksOf, packsOf, writeRandomFiles } from '../../helpers/restic-process.ts';
import { backUp, backupOf, sampleTags } from '../../helpers/restic-samples.ts';
import { until } from '../../helpers/until.ts';

const MiB = 1024 * 1024;

describe.each(engines)('interrupting restic %s', (_name, engine) => {
  test('a cancelled first backup loses nothing that was sent: the next one sends only the rest', async () => {
    const bench = await openBench(engine);
    const { restic, options } = bench;
    const repository = await bench.newRepository();
    const source = join(bench.folder, 'source');
    writeRandomFiles(source, 30, 10 * MiB);

    const control = new AbortController();
    const cancelled = await restic.backup(repository, backupOf(source), {
      ...options,
      signal: control.signal,
      onProgress: ({ bytesRead }) => {
        if (bytesRead > 100 * MiB) control.abort();
      },
    });
    expect(faultOf(cancelled).code).toBe('request.cancelled');
    expect(locksOf(repository)).toEqual([]);
    expect(indexesOf(repository)).toEqual([]);
    const sent = bytesOf(packsOf(repository));
    expect(sent).toBeGreaterThan(30 * MiB);
    expect(await restic.needsRecovery(repository.key)).toBe(true);

    const second = valueOf(await restic.backup(repository, backupOf(source), options));
    expect(second).toMatchObject({ isComplete: true, filesTotal: 30 });
    expect(Math.abs(second.bytesAdded + sent - 300 * MiB)).toBeLessThan(2 * MiB);
    expect(bytesOf(packsOf(repository))).toBeLessThan(302 * MiB);
    expect(await restic.needsRecovery(repository.key)).toBe(false);
    expect(valueOf(await restic.check(repository, { readDataPercent: 100 })).isClean).toBe(true);
  });

  test('restic killed in the middle of a backup is a crash, and recovery takes its lock and keeps its packs', async () => {
    const bench = await openBench(engine);
    const { restic, options } = bench;
    const repository = await bench.newRepository();
    const source = join(bench.folder, 'source');
    writeRandomFiles(source, 15, 10 * MiB);
    let run: EngineRun | undefined;
    const crashed = await restic.backup(repository, backupOf(source), {
      ...options,
      onRun: (each) => (run = each),
      onProgress: ({ bytesRead }) => {
        if (bytesRead > 60 * MiB && run !== undefined) process.kill(run.pid, 'SIGKILL');
      },
    });
    expect(faultOf(crashed)).toMatchObject({ code: 'engine.crashed', params: { signal: 'SIGKILL' } });
    expect(locksOf(repository).length).toBe(1);
    const sent = bytesOf(packsOf(repository));
    expect(valueOf(await restic.recoverAfterInterruption(repository, options))).toEqual({
      locksRemoved: 1,
      isIndexRepaired: true,
    });
    expect(locksOf(repository)).toEqual([]);
    const second = valueOf(await restic.backup(repository, backupOf(source), options));
    expect(Math.abs(second.bytesAdded + sent - 150 * MiB)).toBeLessThan(2 * MiB);
    expect(valueOf(await restic.check(repository)).isClean).toBe(true);
  });

  test('restic killed in the middle of a prune: the next backup goes on by itself, and nothing is damaged', async () => {
    const bench = await openBench(engine);
    const { restic, options } = bench;
    const repository = await bench.newRepository();
    const source = join(bench.folder, 'source');
    writeRandomFiles(source, 20, MiB);
    const first = await backUp(bench, repository, backupOf(source));
    writeRandomFiles(source, 10, MiB);
    const second = await backUp(bench, repository, backupOf(source));
    valueOf(await restic.forgetSnapshots(repository, [first], options));
    let run: EngineRun | undefined;
    const crashed = await restic.prune(
      repository,
      { maxUnusedPercent: 0 },
      {
        ...options,
        limitUploadKiBps: 1000,
        onRun: (each) => (run = each),
        onProgress: () => {
          if (run !== undefined) process.kill(run.pid, 'SIGKILL');
        },
      },
    );
    expect(faultOf(crashed).code).toBe('engine.crashed');
    expect(locksOf(repository).length).toBe(1);
    expect(await restic.needsRecovery(repository.key)).toBe(true);

    await backUp(bench, repository, backupOf(source));
    expect(locksOf(repository)).toEqual([]);
    valueOf(await restic.prune(repository, { maxUnusedPercent: 0 }, options));
    expect(valueOf(await restic.check(repository, { readDataPercent: 100 })).isClean).toBe(true);
    expect(valueOf(await restic.snapshots(repository)).map(({ id }) => id)).toContain(second);
  });
});

const hasSignals = process.platform !== 'win32';

test.skipIf(!hasSignals)(
  'a paused backup stands still, holds its lock, goes on, and can be cancelled while it stands',
  async () => {
    const bench = await openBench();
    const { restic, options, processes } = bench;
    const repository = await bench.newRepository();
    const source = join(bench.folder, 'source');
    writeRandomFiles(source, 20, 10 * MiB);
    const idle = { last: 1, hourly: 0, daily: 0, weekly: 0, monthly: 0, yearly: 0 };

    for (const isCancelled of [false, true]) {
      const control = new AbortController();
      let run: EngineRun | undefined;
      let wasPaused = false;
      const running = restic.backup(
        repository,
        backupOf(source, { rereadEverything: true, host: String(isCancelled) }),
        {
          ...options,
          signal: control.signal,
          onRun: (each) => (run = each),
          onProgress: ({ bytesRead }) => {
            if (bytesRead > 0 && !wasPaused) wasPaused = run?.pause() === true;
          },
        },
      );
      await until('it stands still', () => processes.hasPaused(repository.key));
      const standing = run;
      expect(standing?.isPaused).toBe(true);
      const [lock] = locksOf(repository);

      // Nobody of ours unlocks now: the lock of a child that stands for long looks stale.
      expect(faultOf(await restic.unlock(repository)).code).toBe('repository.in-use');
      const forgetting = await restic.forget(repository, { rules: idle, dryRun: false }, options);
      expect(faultOf(forgetting)).toMatchObject({
        code: 'repository.locked',
        params: { pid: standing?.pid },
      });
      expect(locksOf(repository)).toEqual([lock]);
      expect(valueOf(await restic.snapshots(repository)).length).toBe(isCancelled ? 1 : 0);

      if (isCancelled) control.abort();
      else standing?.resume();
      const end = await running;
      expect(processes.hasPaused(repository.key)).toBe(false);
      if (isCancelled) expect(faultOf(end).code).toBe('request.cancelled');
      else expect(valueOf(end).isComplete).toBe(true);
      expect(locksOf(repository)).toEqual([]);
    }
  },
);

test('cancelling before the start starts nothing, and a cancelled read leaves nothing to put right', async () => {
  const bench = await openBench();
  const repository = await bench.newRepository();
  const signal = AbortSignal.abort();
  expect(faultOf(await bench.restic.snapshots(repository, {}, { signal, ...bench.options })).code).toBe(
    'request.cancelled',
  );
  expect(bench.log).toEqual([]);
  const control = new AbortController();
  const reading = bench.restic.find(
    repository,
    { query: { kind: 'text', text: 'x' }, tags: sampleTags },
    { signal: control.signal, onRun: () => control.abort() },
  );
  expect(faultOf(await reading).code).toBe('request.cancelled');
  expect(await bench.restic.needsRecovery(repository.key)).toBe(false);
});
