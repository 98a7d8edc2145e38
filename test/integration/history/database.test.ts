import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database, DatabaseShape } from '../../../src-main/platform/database.ts';
import { createManualClock } from '../../../src-main/platform/memory/manual-clock.ts';
import { openDatabase } from '../../../src-main/platform/node/open-database.ts';
import { compileScript } from '../../helpers/compile-script.ts';
import { faultOf, valueOf } from '../../helpers/expect-outcome.ts';
import { killAfterLines } from '../../helpers/kill-later.ts';
import { canMount, mountSmallDisk } from '../../helpers/small-disk.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { addJob, countJobs, firstShape, secondShape } from './shape.ts';

const clock = createManualClock();
const open = async (path: string, shape: DatabaseShape = firstShape): Promise<Database> =>
  valueOf(await openDatabase({ path, shape, clock }));
const add = (database: Database, id: string, body = 'body') =>
  database.run(addJob, [id, body, clock.now().toISOString()]);
const count = (database: Database): number => Number(database.get(countJobs)?.['count']);
const newPath = (): string => join(temporaryFolder(), 'history.db');

async function withJobs(path: string, jobs: number): Promise<void> {
  const database = await open(path);
  for (let index = 0; index < jobs; index += 1) valueOf(add(database, `job-${index}`, 'b'.repeat(500)));
  await database.close();
}

describe('the database', () => {
  it('is fresh at first and read back by the next start, for the owner’s eyes only', async () => {
    const path = newPath();
    const first = await open(path);
    expect(first.loaded).toEqual({ kind: 'fresh' });
    valueOf(add(first, 'a', 'ä\n🎻'));
    for (const name of await readdir(dirname(path))) {
      if (!name.endsWith('.lock')) expect((await stat(join(dirname(path), name))).mode & 0o077, name).toBe(0);
    }
    await first.close();
    const second = await open(path);
    expect(second.loaded).toEqual({ kind: 'loaded' });
    expect(second.all('SELECT id, body FROM jobs')).toEqual([{ id: 'a', body: 'ä\n🎻' }]);
    expect(second.get('SELECT id FROM jobs WHERE id = :id', { ':id': 'b' })).toBeNull();
    await second.close();
  });

  it('keeps all of a transaction or nothing', async () => {
    const database = await open(newPath());
    expect(() =>
      database.transaction((sql) => {
        sql.run(addJob, ['a', '', '']);
        throw new Error('a bug');
      }),
    ).toThrow('a bug');
    expect(() => add(database, 'b').ok && add(database, 'b')).toThrow('UNIQUE');
    expect(valueOf(database.transaction((sql) => sql.get(countJobs)))).toEqual({ count: 1 });
    valueOf(add(database, 'c'));
    expect(count(database)).toBe(2);
    await database.close();
  });

  it('brings an older file to the newest version and keeps the older one as the last good copy', async () => {
    const path = newPath();
    await withJobs(path, 3);
    const database = await open(path, secondShape);
    expect(database.all('SELECT DISTINCT kind FROM jobs')).toEqual([{ kind: 'backup' }]);
    await database.close();
    expect((await open(path, secondShape)).loaded.kind).toBe('loaded');
  });

  it('copies itself once a day while it is open, without losing what is written meanwhile', async () => {
    const path = newPath();
    const copy = join(dirname(path), 'history.last-good.db');
    const database = await open(path);
    valueOf(add(database, 'first'));
    await expect.poll(() => existsSync(copy), { timeout: 20_000 }).toBe(true);
    const { mtimeMs } = await stat(copy);
    valueOf(add(database, 'same day'));
    clock.advance(25 * 60 * 60 * 1000);
    for (let index = 0; index < 2000; index += 1)
      valueOf(add(database, `next-day-${index}`, 'x'.repeat(1000)));
    await expect.poll(async () => (await stat(copy)).mtimeMs, { timeout: 20_000 }).toBeGreaterThan(mtimeMs);
    await database.close();
    const again = await open(path);
    expect([again.loaded.kind, count(again)]).toEqual(['loaded', 2002]);
    await again.close();
  });
});

describe('a damaged database', () => {
  it.each([0, 1, 100, 4096, 10_000])(
    'cut off at %i bytes is kept aside, and the last good copy is used',
    async (length) => {
      const path = newPath();
      await withJobs(path, 60);
      await truncate(path, length);
      const database = await open(path);
      if (database.loaded.kind !== 'recovered-from-last-good') throw new Error(database.loaded.kind);
      expect((await readFile(database.loaded.keptAside ?? '')).length).toBe(length);
      expect(count(database)).toBe(60);
      valueOf(add(database, 'new'));
      await database.close();
      const again = await open(path);
      expect([again.loaded.kind, count(again)]).toEqual(['loaded', 61]);
      await again.close();
    },
  );

  it('never makes the start fail, wherever its bytes were overwritten', async () => {
    const path = newPath();
    await withJobs(path, 60);
    const whole = await readFile(path);
    const damage = fc.array(fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(damage, async (bytes) => {
        const damaged = Buffer.from(whole);
        for (const { at, byte } of bytes) damaged[at] = byte;
        await writeFile(path, damaged);
        const database = await open(path);
        valueOf(add(database, crypto.randomUUID()));
        expect(database.get('PRAGMA quick_check')).toEqual({ quick_check: 'ok' });
        await database.close();
      }),
      { numRuns: 40 },
    );
  });

  it('is begun anew when there is no good copy', async () => {
    const path = newPath();
    await writeFile(path, 'not a database '.repeat(1000));
    const database = await open(path);
    expect(database.loaded.kind).toBe('lost');
    expect(count(database)).toBe(0);
    await database.close();
  });

  it('comes back when it is gone, and when a folder stands in its place', async () => {
    const path = newPath();
    await withJobs(path, 2);
    await rm(path);
    await mkdir(path);
    const database = await open(path);
    expect([database.loaded.kind, count(database)]).toEqual(['recovered-from-last-good', 2]);
    await database.close();
  });
});

describe('a database from a newer version', () => {
  it('is kept aside whole, and the last good copy is used', async () => {
    const path = newPath();
    await withJobs(path, 2);
    const copy = await readFile(path);
    const newer = await open(path, secondShape);
    valueOf(add(newer, 'from the future'));
    await newer.close();
    await writeFile(join(dirname(path), 'history.last-good.db'), copy);
    const database = await open(path);
    if (database.loaded.kind !== 'from-newer-version') throw new Error(database.loaded.kind);
    expect(database.loaded).toMatchObject({ used: 'last-good', version: 2 });
    expect(count(database)).toBe(2);
    await database.close();
    const kept = await open(database.loaded.keptAside, secondShape);
    expect(count(kept)).toBe(3);
    await kept.close();
  });

  it('does not use a copy that is newer too, and does not lose it', async () => {
    const path = newPath();
    const newer = await open(path, secondShape);
    valueOf(add(newer, 'from the future'));
    await newer.close();
    const database = await open(path);
    expect(database.loaded).toMatchObject({ kind: 'from-newer-version', used: 'nothing' });
    valueOf(add(database, 'now'));
    await database.close();
    const kept = (await readdir(dirname(path))).filter((name) => name.includes('.version-2-'));
    expect(kept.filter((name) => name.startsWith('history.db'))).not.toEqual([]);
  });
});

describe.skipIf(!canMount)('on a disk that is full', () => {
  it('says so, keeps what was there, and goes on when there is room', async () => {
    const disk = await mountSmallDisk(600);
    try {
      const path = join(disk.path, 'history.db');
      const database = await open(path);
      valueOf(add(database, 'first'));
      await writeFile(join(disk.path, 'filler'), Buffer.alloc(200 * 1024));
      const outcomes = Array.from({ length: 300 }, (_, index) =>
        add(database, `job-${index}`, 'x'.repeat(4000)),
      );
      const added = outcomes.filter((outcome) => outcome.ok).length;
      const refused = outcomes.find((outcome) => !outcome.ok);
      expect(refused && faultOf(refused)).toMatchObject({ code: 'home.disk-full', params: { path } });
      expect(count(database)).toBe(added + 1);
      await rm(join(disk.path, 'filler'));
      valueOf(add(database, 'last'));
      await database.close();
      const again = await open(path);
      expect(again.loaded.kind).toBe('loaded');
      expect(again.get('SELECT id FROM jobs WHERE id = ?', ['last'])).toEqual({ id: 'last' });
      await again.close();
    } finally {
      await disk.remove();
    }
  });
});

describe('a writer that is killed', () => {
  it('leaves a lock and a log behind, and everything it had confirmed', async () => {
    const program = await compileScript(import.meta.url, './writer.script.ts');
    const path = newPath();
    for (let round = 0; round < 6; round += 1) {
      const [opened, ...counts] = await killAfterLines(program, [path], 5 + round * 30, round);
      expect(opened).toBe(round === 0 ? 'opened fresh' : 'opened loaded');
      expect(existsSync(`${path}.lock`)).toBe(true);
      const database = await open(path);
      expect(database.loaded.kind).toBe('loaded');
      expect(count(database) % 2).toBe(0);
      expect(count(database)).toBeGreaterThanOrEqual(Number(counts.at(-1)));
      if (round % 2 === 0) await database.close();
    }
  });
});
