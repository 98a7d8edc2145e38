import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import type { BackupRequest, StepProgress } from '../../../src-main/restic/index.ts';
import type { SnapshotId } from '../../../src-shared/model/ids.ts';
import { faultOf, valueOf } from '../../helpers/expect-outcome.ts';
import { canary, engines } from '../../helpers/restic-engine.ts';
import { backUp, backupOf, sampleTags, startWithSource } from '../../helpers/restic-samples.ts';

describe.each(engines)('restic %s', (name, engine) => {
  test('thins out by rules with a preview, forgets by id, and frees the space', async () => {
    const bench = await startWithSource(engine);
    const { restic, source, repository } = bench;
    const ids: SnapshotId[] = [];
    for (const day of [1, 2, 3, 4]) {
      writeFileSync(join(source, `day ${day}`), Buffer.alloc(50_000, day));
      ids.push(await backUp(bench, repository, backupOf(source, { time: new Date(2026, 0, day, 12) })));
    }
    const rules = { last: 1, hourly: 0, daily: 2, weekly: 0, monthly: 0, yearly: 0 };
    const forget = async (dryRun: boolean) =>
      valueOf(
        await restic.forget(
          repository,
          { host: 'fixed-host', tags: sampleTags, rules, dryRun },
          bench.options,
        ),
      );
    const [preview] = await forget(true);
    expect(preview?.remove.map(({ id }) => id).sort()).toEqual(ids.slice(0, 2).sort());
    expect(preview?.keep.map(({ snapshot }) => snapshot.id).sort()).toEqual(ids.slice(2).sort());
    expect(preview?.keep.flatMap(({ reasons }) => reasons)).toContain('last');
    expect(valueOf(await restic.snapshots(repository)).length).toBe(4);

    await forget(false);
    expect(valueOf(await restic.snapshots(repository)).map(({ id }) => id)).toEqual(ids.slice(2));
    const [third, fourth] = ids.slice(2);
    if (third === undefined || fourth === undefined) throw new Error('two left');
    valueOf(await restic.forgetSnapshots(repository, [third], bench.options));
    expect(faultOf(await restic.forgetSnapshots(repository, [third])).code).toBe('snapshot.unknown');
    expect(valueOf(await restic.snapshots(repository)).map(({ id }) => id)).toEqual([fourth]);

    const steps: StepProgress[] = [];
    const freed = valueOf(
      await restic.prune(
        repository,
        { maxUnusedPercent: 0 },
        { ...bench.options, onProgress: (step) => steps.push(step) },
      ),
    );
    expect(freed.bytesFreed).toBeGreaterThan(0);
    expect(steps.length).toBeGreaterThan(0);
    expect(valueOf(await restic.check(repository, { readDataPercent: 100 })).isClean).toBe(true);
    const none = { last: 0, hourly: 0, daily: 0, weekly: 0, monthly: 0, yearly: 0 };
    expect(faultOf(await restic.forget(repository, { rules: none, dryRun: true })).code).toBe(
      'retention.keeps-nothing',
    );
  });

  test('checks with progress, in parts or whole', async () => {
    const bench = await startWithSource(engine);
    const { restic, repository } = bench;
    await backUp(bench, repository, backupOf(bench.source));
    const steps: StepProgress[] = [];
    const report = valueOf(
      await restic.check(
        repository,
        { readDataPercent: 100 },
        { ...bench.options, onProgress: (step) => steps.push(step) },
      ),
    );
    expect(report).toEqual({
      isClean: true,
      errorCount: 0,
      brokenPacks: [],
      suggestsRepairIndex: false,
      suggestsPrune: false,
      errors: [],
    });
    expect(steps.at(-1)?.fraction).toBe(1);
    expect(valueOf(await restic.check(repository, { readDataSubset: { part: 1, parts: 3 } })).isClean).toBe(
      true,
    );
    expect(valueOf(await restic.check(repository, { readDataPercent: 12.5 })).isClean).toBe(true);
  });

  test('adds a second key that opens, lists it, and removes it but never the one in use', async () => {
    const bench = await startWithSource(engine);
    const { restic, repository } = bench;
    const newPassword = 'canary-of-the-kit "and" more <>';
    const { id } = valueOf(
      await restic.keys.add(repository, { newPassword, user: 'recovery', host: 'kit' }, bench.options),
    );
    const byKit = bench.access('repository', { password: newPassword, keyHint: id });
    valueOf(await restic.readConfig(byKit));
    const keys = valueOf(await restic.keys.list(repository));
    expect(keys.find((key) => key.id === id)).toMatchObject({
      user: 'recovery',
      host: 'kit',
      isCurrent: false,
    });
    const current = keys.find((key) => key.isCurrent);
    if (current === undefined) throw new Error('no current key');
    expect(faultOf(await restic.keys.remove(repository, current.id)).code).toBe('request.not-allowed');
    valueOf(await restic.keys.remove(repository, id));
    expect(faultOf(await restic.readConfig(bench.access('repository', { password: newPassword }))).code).toBe(
      'repository.wrong-password',
    );
    expect(faultOf(await restic.keys.remove(repository, id)).code).toBe('kit.none');
  });

  test('copies to a second repository once', async () => {
    const bench = await startWithSource(engine);
    const { restic, repository, access } = bench;
    const snapshotId = await backUp(bench, repository, backupOf(bench.source));
    const second = access('second', { password: 'canary-second' });
    valueOf(await restic.init(second, { copyChunkerFrom: repository }));
    const [one, two] = [
      valueOf(await restic.readConfig(repository)),
      valueOf(await restic.readConfig(second)),
    ];
    expect(two.chunkerPolynomial).toBe(one.chunkerPolynomial);
    const copy = async () =>
      valueOf(await restic.copy(second, repository, { filter: { tags: sampleTags } }, bench.options));
    expect(await copy()).toEqual({ copied: 1, skipped: 0 });
    expect(await copy()).toEqual({ copied: 0, skipped: 1 });
    expect(valueOf(await restic.snapshots(second))[0]).toMatchObject({
      original: snapshotId,
      tags: sampleTags,
    });
    const unknown = 'a'.repeat(64) as SnapshotId;
    expect(faultOf(await restic.copy(second, repository, { ids: [unknown] })).code).toBe('snapshot.unknown');
    const wrong = { ...repository, password: 'no' };
    expect(faultOf(await restic.copy(second, wrong, { ids: [snapshotId] })).code).toBe(
      'repository.wrong-password',
    );
  });

  test('changes tags, which changes ids', async () => {
    const bench = await startWithSource(engine);
    const { restic, repository } = bench;
    const snapshotId = await backUp(bench, repository, backupOf(bench.source));
    const { changed } = valueOf(
      await restic.tag(repository, { ids: [snapshotId], add: ['tl-keep'] }, bench.options),
    );
    const [snapshot] = valueOf(await restic.snapshots(repository));
    expect(changed).toEqual([{ oldId: snapshotId, newId: snapshot?.id }]);
    expect(snapshot?.tags).toContain('tl-keep');
  });

  test('saves the output of a program that never sees the password; a failing program leaves no snapshot', async () => {
    const bench = await startWithSource(engine);
    const { restic, repository } = bench;
    // 0.18.0 cannot put it into a folder (#5324).
    const fileName = name === '0.18.0' ? 'dump.txt' : '/dumps/dump.txt';
    const program = (script: string): BackupRequest => ({
      source: {
        kind: 'program',
        command: ['/bin/sh', '-c', script],
        fileName,
        environment: { PGPASSWORD: 'mine' },
      },
      host: 'fixed-host',
      tags: sampleTags,
    });
    const snapshotId = await backUp(bench, repository, program('env'));
    const sink = new PassThrough();
    const text = buffer(sink);
    valueOf(await restic.dump(repository, { snapshotId, path: `/${fileName.replace(/^\//u, '')}` }, sink));
    const seen = (await text).toString();
    expect(seen).toContain('PGPASSWORD=mine');
    expect(seen).not.toContain(canary);
    expect(seen).not.toMatch(/RESTIC_/u);

    const failing = faultOf(await restic.backup(repository, program('echo half; exit 7')));
    expect(failing.code).toBe('target.source-unreadable');
    expect(valueOf(await restic.snapshots(repository)).length).toBe(1);
  });

  test('leaves out what the patterns say, with odd characters in them', async () => {
    const bench = await startWithSource(engine);
    const { restic, repository, source } = bench;
    for (const file of ['a.tmp', 'B.LOG', '$HOME', '#note', ' edge ', 'line\nfeed', 'kept.txt']) {
      writeFileSync(join(source, file), file);
    }
    mkdirSync(join(source, 'cache'));
    writeFileSync(join(source, 'cache', 'CACHEDIR.TAG'), 'Signature: 8a477f597d28d172789f06886806bc55');
    writeFileSync(join(source, 'cache', 'big'), 'x');
    const snapshotId = await backUp(
      bench,
      repository,
      backupOf(source, {
        excludes: [
          ...['*.tmp', '$HOME', '#note', ' edge ', 'line\nfeed'].map((pattern) => ({ pattern })),
          { pattern: '*.log', ignoreCase: true },
        ],
        excludeCaches: true,
        excludeLargerThanBytes: 200_000,
      }),
    );
    const entries = valueOf(
      await restic.listFolder(repository, { snapshotId, path: source, recursive: true }),
    );
    expect(entries.filter(({ kind }) => kind === 'file').map(({ name: entry }) => entry)).toEqual([
      'CACHEDIR.TAG',
      'a.txt',
      'Docs of mine.txt',
      'kept.txt',
    ]);
    const bad = await restic.backup(repository, backupOf(source, { excludes: [{ pattern: '[a' }] }));
    expect(faultOf(bad).code).toBe('request.invalid');
  });

  test('makes no snapshot of nothing new when asked so, nor on a dry run', async () => {
    const bench = await startWithSource(engine);
    const { restic, repository } = bench;
    // The folders above are part of a snapshot, and the temporary folder changes all the time.
    const source = '/etc/passwd';
    await backUp(bench, repository, backupOf(source));
    const again = valueOf(await restic.backup(repository, backupOf(source, { skipIfUnchanged: true })));
    expect(again).toMatchObject({ snapshotId: null, isComplete: true });
    expect(again.durationSeconds).toBeGreaterThanOrEqual(0);
    const dry = valueOf(await restic.backup(repository, backupOf(source, { dryRun: true })));
    expect(dry.snapshotId).toBeNull();
    expect(valueOf(await restic.snapshots(repository)).length).toBe(1);
  });
});
