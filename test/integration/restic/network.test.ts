import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RetryNotice } from '../../../src-main/restic/index.ts';
import { faultOf, valueOf } from '../../helpers/expect-outcome.ts';
import { engines, openBench } from '../../helpers/restic-engine.ts';
import { writeRandomFiles } from '../../helpers/restic-process.ts';
import { startRestServer } from '../../helpers/restic-rest-server.ts';
import { backUp, backupOf } from '../../helpers/restic-samples.ts';

const rules = { last: 1, hourly: 0, daily: 0, weekly: 0, monthly: 0, yearly: 0 };

describe.each(engines)('a server and restic %s', (_name, engine) => {
  test('that refuses to delete makes a fault of forgetting, though restic may say that all went well', async () => {
    const bench = await openBench(engine);
    const { restic, options } = bench;
    const server = await startRestServer({ isAppendOnly: true });
    const repository = bench.access('rest', { location: server.location });
    valueOf(await restic.init(repository, options));
    const source = join(bench.folder, 'source');
    writeRandomFiles(source, 2, 50_000);
    const first = await backUp(bench, repository, backupOf(source));
    await backUp(bench, repository, backupOf(source));
    const forgotten = await restic.forget(repository, { rules, dryRun: false }, options);
    expect(faultOf(forgotten).code).toBe('repository.deletion-refused');
    expect(faultOf(await restic.forgetSnapshots(repository, [first])).code).toBe(
      'repository.deletion-refused',
    );
    expect(valueOf(await restic.snapshots(repository)).length).toBe(2);
    expect(server.names().some((name) => name.includes('/locks/'))).toBe(false);
  });

  test('that does not answer is given up early when asked so, and a wrong login at once', async () => {
    const bench = await openBench(engine);
    const server = await startRestServer();
    const repository = bench.access('rest', { location: server.location });
    const stranger = bench.access('rest', { location: server.location.replace('canary-rest', 'canary-no') });
    expect(faultOf(await bench.restic.readConfig(stranger, bench.options)).code).toBe(
      'repository.credentials-refused',
    );
    expect(faultOf(await bench.restic.readConfig(repository, bench.options)).code).toBe(
      'repository.not-found',
    );
    await server.stop();
    const notices: RetryNotice[] = [];
    const dead = await bench.restic.readConfig(repository, {
      ...bench.options,
      giveUpAfterRetries: 2,
      onRetry: (notice) => notices.push(notice),
    });
    expect(faultOf(dead)).toMatchObject({ code: 'repository.port-closed', retry: 'later' });
    expect(notices.map(({ count, isOver }) => [count, isOver])).toEqual([
      [1, false],
      [2, false],
    ]);
    expect(notices[0]?.cause).toContain('refused');
  });

  test('that goes away for a while is waited for, and the backup is whole', async () => {
    const bench = await openBench(engine);
    const server = await startRestServer();
    const repository = bench.access('rest', { location: server.location });
    valueOf(await bench.restic.init(repository));
    const source = join(bench.folder, 'source');
    writeRandomFiles(source, 6, 8_000_000);
    const notices: RetryNotice[] = [];
    let isAway = false;
    const summary = valueOf(
      await bench.restic.backup(repository, backupOf(source), {
        ...bench.options,
        limitUploadKiBps: 10_000,
        onProgress: ({ bytesRead }) => {
          if (bytesRead === 0 || isAway) return;
          isAway = true;
          void server.stop();
        },
        onRetry: (notice) => {
          if (notices.push(notice) === 1) void server.start();
        },
      }),
    );
    expect(summary.isComplete).toBe(true);
    expect(notices.some(({ isOver }) => isOver)).toBe(true);
    expect(valueOf(await bench.restic.check(repository, { readDataPercent: 100 })).isClean).toBe(true);
  });
});
