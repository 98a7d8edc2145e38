import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import type { BackupProgress, DiffChange, ResticNode } from '../../../src-main/restic/index.ts';
import type { SnapshotId } from '../../../src-shared/model/ids.ts';
import { faultOf, valueOf } from '../../helpers/expect-outcome.ts';
import { engines, openBench } from '../../helpers/restic-engine.ts';
import { backUp, backupOf, sampleTags, startWithSource } from '../../helpers/restic-samples.ts';

describe.each(engines)('restic %s', (name, engine) => {
  test('is opened with its version and capabilities', async () => {
    const { restic } = await openBench(engine);
    expect(restic.engine.text).toBe(name);
    expect(restic.engine.isShippedVersion).toBe(name === '0.19.1');
  });

  test('makes a repository once, and tells its id again to whoever has the password', async () => {
    const { restic, access } = await openBench(engine);
    const { id } = valueOf(await restic.init(access()));
    expect(valueOf(await restic.readConfig(access()))).toMatchObject({ id, version: 2 });
    expect(faultOf(await restic.init(access())).code).toBe('repository.already-exists');
    expect(faultOf(await restic.readConfig(access('repository', { password: 'no' }))).code).toBe(
      'repository.wrong-password',
    );
  });

  test('saves, lists, finds and compares', async () => {
    const bench = await startWithSource(engine);
    const { restic, source, repository } = bench;
    const progress: BackupProgress[] = [];
    const items: string[] = [];
    const first = valueOf(
      await restic.backup(repository, backupOf(source), {
        ...bench.options,
        onProgress: (each) => progress.push(each),
        onItem: ({ action, path }) => items.push(`${action} ${path}`),
      }),
    );
    expect(first).toMatchObject({
      isComplete: true,
      problemCount: 0,
      filesTotal: 3,
      bytesTotal: 300_011,
      files: { new: 3, changed: 0, unmodified: 0 },
    });
    expect(items).toContain(`new ${source}/docs/a.txt`);

    writeFileSync(join(source, 'docs', 'a.txt'), 'changed');
    writeFileSync(join(source, 'new.txt'), 'new');
    const second = valueOf(await restic.backup(repository, backupOf(source), bench.options));
    expect(second.files).toEqual({ new: 1, changed: 1, unmodified: 2 });

    const all = valueOf(await restic.snapshots(repository, { host: 'fixed-host', tags: sampleTags }));
    expect(all.map(({ id }) => id)).toEqual([first.snapshotId, second.snapshotId]);
    expect(all[1]).toMatchObject({
      host: 'fixed-host',
      tags: sampleTags,
      paths: [source],
      parent: first.snapshotId,
      filesTotal: 4,
    });
    expect(valueOf(await restic.snapshots(repository, { tags: ['tl-plan:other'] }))).toEqual([]);

    const [older, newer] = all.map(({ id }) => id);
    if (older === undefined || newer === undefined) throw new Error('two snapshots');
    const changes: DiffChange[] = [];
    const difference = valueOf(
      await restic.diff(repository, older, newer, { onChange: (each) => changes.push(each) }),
    );
    expect(changes).toEqual(
      expect.arrayContaining([
        { path: `${source}/docs/a.txt`, change: 'modified' },
        { path: `${source}/new.txt`, change: 'added' },
      ]),
    );
    expect(difference.added.files).toBe(1);

    const found = valueOf(
      await restic.find(repository, {
        query: { kind: 'text', text: 'DOCS OF' },
        ignoreCase: true,
        tags: sampleTags,
      }),
    );
    expect(
      found.map(({ snapshotId, matches }) => [snapshotId, matches.map(({ path }) => path)]).sort(),
    ).toEqual([older, newer].map((id) => [id, [`${source}/docs/sub/Docs of mine.txt`]]).sort());
    const folders = valueOf(
      await restic.find(repository, { query: { kind: 'text', text: 'docs' }, snapshotIds: [newer] }),
    );
    expect(folders[0]?.matches.map(({ path, kind }) => [path, kind])).toEqual([[`${source}/docs`, 'folder']]);
    expect(valueOf(await restic.find(repository, { query: { kind: 'text', text: 'nowhere' } }))).toEqual([]);
  });

  test('lists one folder or everything below, and knows what is not there', async () => {
    const bench = await startWithSource(engine);
    const { restic, source, repository } = bench;
    mkdirSync(join(source, 'empty'));
    symlinkSync('top.bin', join(source, 'link'));
    const snapshotId = await backUp(bench, repository, backupOf(source));
    const list = async (path: string, recursive = false) =>
      valueOf(await restic.listFolder(repository, { snapshotId, path, recursive }));

    expect((await list(source)).map(({ name: entry, kind, size }) => [entry, kind, size])).toEqual([
      ['docs', 'folder', null],
      ['empty', 'folder', null],
      ['link', 'link', null],
      ['top.bin', 'file', 300_000],
    ]);
    expect((await list(`${source}/`)).length).toBe(4);
    expect(await list(`${source}/empty`)).toEqual([]);
    expect((await list('/')).map(({ path }) => path)).toEqual([`/${source.split('/')[1] ?? ''}`]);
    expect((await list(`${source}/docs`, true)).map(({ path }) => path.slice(source.length))).toEqual([
      '/docs/a.txt',
      '/docs/sub',
      '/docs/sub/Docs of mine.txt',
    ]);
    const streamed: ResticNode[] = [];
    const nothing = await restic.listFolder(
      repository,
      { snapshotId, path: source, recursive: true },
      { onEntry: (entry) => streamed.push(entry) },
    );
    expect([valueOf(nothing).length, streamed.length]).toEqual([0, 7]);

    for (const path of [`${source}/nope`, `${source}/top.bin`]) {
      expect(faultOf(await restic.listFolder(repository, { snapshotId, path })).code).toBe(
        'snapshot.path-not-found',
      );
    }
    const unknown = 'a'.repeat(64) as SnapshotId;
    expect(faultOf(await restic.listFolder(repository, { snapshotId: unknown, path: '/' })).code).toBe(
      'snapshot.unknown',
    );
  });

  test('gives the bytes of a file, an archive of a folder, and no half file as a whole one', async () => {
    const bench = await startWithSource(engine);
    const { restic, source, repository } = bench;
    const snapshotId = await backUp(bench, repository, backupOf(source));
    const dump = async (path: string, archive?: 'tar' | 'zip') => {
      const sink = new PassThrough();
      const bytes = buffer(sink).catch(() => undefined);
      const end = await restic.dump(
        repository,
        { snapshotId, path, ...(archive === undefined ? {} : { archive }) },
        sink,
        bench.options,
      );
      return { end, bytes: await bytes };
    };
    const file = await dump(`${source}/top.bin`);
    expect(valueOf(file.end)).toEqual({ bytes: 300_000 });
    expect(file.bytes?.equals(readFileSync(join(source, 'top.bin')))).toBe(true);
    const archive = await dump(`${source}/docs`, 'zip');
    expect(archive.bytes?.subarray(0, 2).toString()).toBe('PK');
    const missing = await dump(`${source}/nope`);
    expect(faultOf(missing.end).code).toBe('snapshot.path-not-found');
    expect(missing.bytes).toBeUndefined();
  });

  test('counts what the repository takes', async () => {
    const bench = await startWithSource(engine);
    await backUp(bench, bench.repository, backupOf(bench.source));
    const sizes = valueOf(await bench.restic.stats(bench.repository, 'restore-size'));
    expect(sizes).toMatchObject({ totalBytes: 300_011, snapshotCount: 1 });
    const raw = valueOf(await bench.restic.stats(bench.repository, 'raw-data'));
    expect(raw.totalBytes).toBeLessThan(300_011);
    expect(raw.uncompressedBytes).toBeGreaterThan(300_000);
  });
});
