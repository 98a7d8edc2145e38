import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SnapshotId } from '../../../src-shared/model/ids.ts';
import { useHistory } from '../../helpers/jobs.ts';
import { openRestoreBench, type RestoreBench, stagingsIn } from './restore-bench.ts';

useHistory();

interface Saved extends RestoreBench {
  readonly home: string;
  readonly at: (...names: readonly string[]) => string;
  readonly read: (...names: readonly string[]) => string;
  readonly snapshotId: SnapshotId;
}

/** `anna/letters/{one,two}.txt`, `anna/letters/old/three.txt` and `anna/photos/one.jpg`, saved. */
async function savedHome(): Promise<Saved> {
  const bench = await openRestoreBench();
  const home = join(bench.folder, 'anna');
  const at = (...names: readonly string[]): string => join(home, ...names);
  mkdirSync(at('letters', 'old'), { recursive: true });
  mkdirSync(at('photos'));
  writeFileSync(at('letters', 'one.txt'), 'one, as saved', { mode: 0o640 });
  writeFileSync(at('letters', 'two.txt'), 'two, as saved');
  writeFileSync(at('letters', 'old', 'three.txt'), 'three, as saved');
  writeFileSync(at('photos', 'one.jpg'), 'picture, as saved');
  utimesSync(at('letters', 'one.txt'), 1_600_000_000, 1_600_000_000);
  return {
    ...bench,
    home,
    at,
    read: (...names) => readFileSync(at(...names), 'utf8'),
    snapshotId: await bench.save(home),
  };
}

const original = { kind: 'original' } as const;
const restoredName = /^one \(restored \d{4}-\d\d-\d\d \d\d\.\d\d\)\.txt$/u;

describe('A file that is there already', () => {
  it('is kept, and the restored one gets a new name beside it (keep both)', async () => {
    const { restored, at, read, snapshotId } = await savedHome();
    writeFileSync(at('letters', 'one.txt'), 'one, changed since');
    const paths = [at('letters')];
    const result = await restored({ snapshotId, paths, destination: original, onConflict: 'keep-both' });
    expect(result).toMatchObject({ filesRestored: 1, filesKeptBeside: 1, filesSkipped: 2 });
    const beside = readdirSync(at('letters')).filter((name) => restoredName.test(name));
    expect(beside).toHaveLength(1);
    expect(read('letters', beside[0] ?? '')).toBe('one, as saved');
    expect(lstatSync(at('letters', beside[0] ?? '')).mtimeMs).toBe(1_600_000_000_000);
    expect(read('letters', 'one.txt')).toBe('one, changed since');
    expect(readdirSync(at('letters')).sort()).toEqual([beside[0], 'old', 'one.txt', 'two.txt'].sort());
  });

  it('gets as many new names as it takes, and none when the content is the same', async () => {
    const { restored, at, snapshotId } = await savedHome();
    writeFileSync(at('letters', 'one.txt'), 'one, changed since');
    const input = { snapshotId, paths: [at('letters', 'one.txt')], destination: original } as const;
    for (const count of [1, 2, 3]) {
      const result = await restored({ ...input, onConflict: 'keep-both', paths: [...input.paths] });
      expect(result).toMatchObject({ filesRestored: 1, filesKeptBeside: 1 });
      expect(readdirSync(at('letters')).filter((name) => name.startsWith('one (restored'))).toHaveLength(
        count,
      );
    }
    writeFileSync(at('letters', 'one.txt'), 'one, as saved');
    const result = await restored({ ...input, onConflict: 'keep-both', paths: [...input.paths] });
    expect(result).toMatchObject({ filesRestored: 0, filesSkipped: 1, bytesRestored: 0 });
  });

  it('differs even if size and time say otherwise: content is compared', async () => {
    const { restored, at, snapshotId } = await savedHome();
    writeFileSync(at('letters', 'one.txt'), 'ONE, as saved');
    utimesSync(at('letters', 'one.txt'), 1_600_000_000, 1_600_000_000);
    const paths = [at('letters', 'one.txt')];
    const result = await restored({ snapshotId, paths, destination: original, onConflict: 'keep-both' });
    expect(result).toMatchObject({ filesRestored: 1, filesKeptBeside: 1 });
  });

  it('stays as it is, and only what is missing comes back (skip)', async () => {
    const { restored, at, read, snapshotId } = await savedHome();
    writeFileSync(at('letters', 'one.txt'), 'one, changed since');
    rmSync(at('letters', 'old'), { recursive: true });
    const paths = [at('letters')];
    const result = await restored({ snapshotId, paths, destination: original, onConflict: 'skip' });
    expect(result).toMatchObject({
      filesRestored: 1,
      filesSkipped: 2,
      filesKeptBeside: 0,
      bytesRestored: 15,
    });
    expect(read('letters', 'one.txt')).toBe('one, changed since');
    expect(read('letters', 'old', 'three.txt')).toBe('three, as saved');
  });

  it('is replaced with content, mode and time; what was added since stays (replace)', async () => {
    const { restored, at, read, snapshotId } = await savedHome();
    writeFileSync(at('letters', 'one.txt'), 'one, changed since');
    chmodSync(at('letters', 'one.txt'), 0o777);
    writeFileSync(at('letters', 'new.txt'), 'written later');
    const paths = [at('letters')];
    const result = await restored({ snapshotId, paths, destination: original, onConflict: 'replace' });
    expect(result).toMatchObject({ filesRestored: 3, filesSkipped: 0, filesKeptBeside: 0 });
    expect(read('letters', 'one.txt')).toBe('one, as saved');
    expect(lstatSync(at('letters', 'one.txt'))).toMatchObject({ mode: 0o100640, mtimeMs: 1_600_000_000_000 });
    expect(read('letters', 'new.txt')).toBe('written later');
  });
});

describe('Something of another kind in the way', () => {
  it('a folder is never thrown away for a file of its name, not even by replacing', async () => {
    const { restored, at, read, snapshotId } = await savedHome();
    rmSync(at('letters', 'one.txt'));
    mkdirSync(at('letters', 'one.txt'));
    writeFileSync(at('letters', 'one.txt', 'precious'), 'precious');
    const paths = [at('letters', 'one.txt')];
    const result = await restored({ snapshotId, paths, destination: original, onConflict: 'replace' });
    expect(result).toMatchObject({ filesRestored: 1, filesKeptBeside: 1 });
    expect(read('letters', 'one.txt', 'precious')).toBe('precious');
  });

  it('a file makes way for a chosen folder when replacing, and stays otherwise', async () => {
    const { restored, at, read, snapshotId } = await savedHome();
    rmSync(at('letters'), { recursive: true });
    writeFileSync(at('letters'), 'a file now');
    const input = { snapshotId, paths: [at('letters')], destination: original };
    expect(await restored({ ...input, onConflict: 'skip' })).toMatchObject({
      filesRestored: 0,
      filesSkipped: 3,
    });
    expect(await restored({ ...input, onConflict: 'keep-both' })).toMatchObject({ filesKeptBeside: 1 });
    expect(readFileSync(at('letters'), 'utf8')).toBe('a file now');
    expect(await restored({ ...input, onConflict: 'replace' })).toMatchObject({ filesRestored: 3 });
    expect(read('letters', 'old', 'three.txt')).toBe('three, as saved');
  });

  it('a link to a folder is not followed: the restored folder comes beside it or in its place', async () => {
    const { restored, at, read, folder, snapshotId } = await savedHome();
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    rmSync(at('letters'), { recursive: true });
    symlinkSync(elsewhere, at('letters'));
    const input = { snapshotId, paths: [at('letters')], destination: original };
    await restored({ ...input, onConflict: 'keep-both' });
    expect(readlinkSync(at('letters'))).toBe(elsewhere);
    await restored({ ...input, onConflict: 'replace' });
    expect(read('letters', 'one.txt')).toBe('one, as saved');
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

describe('A selection', () => {
  it('from one folder lies side by side in the destination', async () => {
    const { restored, at, folder, snapshotId } = await savedHome();
    const path = join(folder, 'out');
    const paths = [at('letters', 'one.txt'), at('letters', 'old')];
    const result = await restored({
      snapshotId,
      paths,
      destination: { kind: 'folder', path },
      onConflict: 'skip',
    });
    expect(readdirSync(path, { recursive: true }).sort()).toEqual([
      'old',
      join('old', 'three.txt'),
      'one.txt',
    ]);
    expect(result).toMatchObject({ destination: path, filesRestored: 2 });
  });

  it('from several folders keeps them apart, so that nothing of one name meets', async () => {
    const { restored, at, folder, snapshotId } = await savedHome();
    const path = join(folder, 'out');
    const paths = [
      at('letters', 'one.txt'),
      at('photos', 'one.jpg'),
      at('letters', 'old'),
      at('letters', 'old', 'three.txt'),
    ];
    await restored({ snapshotId, paths, destination: { kind: 'folder', path }, onConflict: 'keep-both' });
    expect(readdirSync(path, { recursive: true }).sort()).toEqual(
      [
        'letters',
        'letters/old',
        'letters/old/three.txt',
        'letters/one.txt',
        'photos',
        'photos/one.jpg',
      ].sort(),
    );
  });

  it('comes back to its original place together with the folders above it that are gone', async () => {
    const { restored, at, read, snapshotId } = await savedHome();
    rmSync(at('letters'), { recursive: true });
    const paths = [at('letters', 'old', 'three.txt'), at('letters', 'two.txt')];
    const result = await restored({
      snapshotId,
      paths,
      destination: original,
      onConflict: 'keep-both',
    });
    expect(read('letters', 'old', 'three.txt')).toBe('three, as saved');
    expect(readdirSync(at('letters')).sort()).toEqual(['old', 'two.txt']);
    expect(result).toMatchObject({ filesRestored: 2, filesSkipped: 0 });
  });

  it('of everything brings back what was saved and leaves the folders above it alone', async () => {
    const { restored, read, home, folder, snapshotId } = await savedHome();
    rmSync(home, { recursive: true });
    utimesSync(folder, 1_500_000_000, 1_500_000_000);
    const before = lstatSync(folder).mode;
    const result = await restored({ snapshotId, paths: ['/'], destination: original, onConflict: 'skip' });
    expect(read('photos', 'one.jpg')).toBe('picture, as saved');
    expect(result).toMatchObject({ filesRestored: 4, destination: folder });
    expect(lstatSync(folder).mode).toBe(before);
    expect(stagingsIn(folder)).toEqual([]);
  });

  it('whose names are no text comes back by what is shown of them', async () => {
    const bench = await openRestoreBench();
    const home = Buffer.from(join(bench.folder, 'anna/'));
    mkdirSync(home);
    const name = Buffer.from('caf\xe9.txt', 'latin1');
    writeFileSync(Buffer.concat([home, name]), 'coffee');
    writeFileSync(Buffer.concat([home, Buffer.from('cafe.txt')]), 'not chosen');
    const snapshotId = await bench.save(join(bench.folder, 'anna'));
    const out = join(bench.folder, 'out');
    const result = await bench.restored({
      snapshotId,
      paths: [join(bench.folder, 'anna', 'caf\uFFFD.txt')],
      destination: { kind: 'folder', path: out },
      onConflict: 'keep-both',
    });
    expect(readdirSync(out, { encoding: 'buffer' })).toEqual([name]);
    expect(result.filesRestored).toBe(1);
  });
});
