import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentFile } from '../../../src-main/platform/document-file.ts';
import { createManualClock } from '../../../src-main/platform/memory/manual-clock.ts';
import { openDocumentFile } from '../../../src-main/platform/node/open-document-file.ts';
import { compileScript } from '../../helpers/compile-script.ts';
import { faultOf, valueOf } from '../../helpers/expect-outcome.ts';
import { killAfterLines } from '../../helpers/kill-later.ts';
import { canMount, mountSmallDisk } from '../../helpers/small-disk.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { notesShape, type Notes } from './shape.ts';

const clock = createManualClock();
const open = async (path: string): Promise<DocumentFile<Notes>> =>
  valueOf(await openDocumentFile({ path, shape: notesShape, clock }));
const write = (file: DocumentFile<Notes>, count: number, lines: readonly string[] = ['ä', '🎻']) =>
  file.change(() => ({ count, lines }));

async function written(path: string): Promise<Buffer> {
  const file = await open(path);
  valueOf(await write(file, 7));
  return readFile(path);
}

describe('a document', () => {
  it('is fresh at first and read back by the next start, for the owner’s eyes only', async () => {
    const path = join(temporaryFolder(), 'notes.json');
    const first = await open(path);
    expect(first.loaded).toEqual({ kind: 'fresh' });
    expect(first.value()).toEqual({ count: 0, lines: [] });
    valueOf(await write(first, 1));
    const second = await open(path);
    expect(second.loaded).toEqual({ kind: 'loaded' });
    expect(second.value()).toEqual({ count: 1, lines: ['ä', '🎻'] });
    for (const name of ['notes.json', 'notes.last-good.json']) {
      expect((await stat(join(path, '..', name))).mode & 0o777).toBe(0o600);
    }
  });

  it('applies changes in the order in which they were asked for', async () => {
    const path = join(temporaryFolder(), 'notes.json');
    const file = await open(path);
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        file.change((notes) => ({ count: notes.count + 1, lines: [...notes.lines, String(index)] })),
      ),
    );
    expect((await open(path)).value()).toEqual({
      count: 50,
      lines: Array.from({ length: 50 }, (_, index) => String(index)),
    });
  });

  it('rejects a change that throws or breaks the schema, and keeps those around it', async () => {
    const file = await open(join(temporaryFolder(), 'notes.json'));
    const [first, thrown, refused, last] = await Promise.allSettled([
      write(file, 1),
      file.change(() => {
        throw new Error('a bug');
      }),
      file.change((notes) => ({ ...notes, count: 1.5 })),
      file.change((notes) => ({ ...notes, count: notes.count + 1 })),
    ]);
    expect([first.status, thrown.status, refused.status, last.status]).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
    expect(file.value().count).toBe(2);
  });

  it('upgrades what an older version wrote', async () => {
    const path = join(temporaryFolder(), 'notes.json');
    await writeFile(path, '{"version":1,"count":5}');
    const file = await open(path);
    expect(file.loaded).toEqual({ kind: 'loaded' });
    expect(file.value()).toEqual({ count: 5, lines: [] });
  });

  it('removes what an interrupted write left behind', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'notes.json');
    await written(path);
    await writeFile(join(folder, '.notes.json.0123456789ab.unfinished'), '{"ver');
    await open(path);
    expect((await readdir(folder)).sort()).toEqual(['notes.json', 'notes.last-good.json']);
  });
});

describe('a damaged document', () => {
  it('is kept aside and replaced by the last good copy, wherever it was cut off', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'notes.json');
    const whole = await written(path);
    // The last byte is the line feed after the closing brace: without it the document is still whole.
    for (let length = 0; length < whole.length - 1; length += 1) {
      const cut = whole.subarray(0, length);
      await writeFile(path, cut);
      const file = await open(path);
      expect(file.value()).toEqual({ count: 7, lines: ['ä', '🎻'] });
      if (file.loaded.kind !== 'recovered-from-last-good') throw new Error(`${length}: ${file.loaded.kind}`);
      expect(await readFile(file.loaded.keptAside ?? '')).toEqual(cut);
      expect(await readFile(path)).toEqual(whole);
    }
  });

  it('never makes the start fail, whatever bytes stand there', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'notes.json');
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.json().map((text) => new TextEncoder().encode(text)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, bytes, async (main, copy) => {
        await writeFile(path, main);
        await writeFile(join(folder, 'notes.last-good.json'), copy);
        const file = await open(path);
        expect(notesShape.schema.safeParse(file.value()).success).toBe(true);
        valueOf(await write(file, 3));
        expect((await open(path)).loaded).toEqual({ kind: 'loaded' });
      }),
      { numRuns: 100 },
    );
  });

  it('is begun anew when its copy is damaged too, and both are kept', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'notes.json');
    await writeFile(path, 'not json');
    await writeFile(join(folder, 'notes.last-good.json'), '');
    const file = await open(path);
    expect(file.loaded.kind).toBe('lost');
    expect((await readdir(folder)).filter((name) => name.includes('.damaged-'))).toHaveLength(2);
  });

  it('is told once: the next start finds it whole', async () => {
    const path = join(temporaryFolder(), 'notes.json');
    await written(path);
    await writeFile(path, '');
    expect((await open(path)).loaded.kind).toBe('recovered-from-last-good');
    expect((await open(path)).loaded.kind).toBe('loaded');
  });

  it('comes back when it is gone, and when a folder stands in its place', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'notes.json');
    const copy = await written(path);
    await mkdir(join(folder, 'other'));
    const other = join(folder, 'other', 'notes.json');
    await mkdir(other);
    await writeFile(join(folder, 'other', 'notes.last-good.json'), copy);
    expect((await open(other)).value().count).toBe(7);
    await writeFile(join(folder, 'other', 'gone.last-good.json'), copy);
    const gone = await open(join(folder, 'other', 'gone.json'));
    expect(gone.loaded).toEqual({ kind: 'recovered-from-last-good', keptAside: null });
    expect(gone.value().count).toBe(7);
  });
});

describe('a document from a newer version', () => {
  const newer = '{"version":3,"count":"many","colour":"blue"}';

  it('is kept aside unchanged, and the last good copy is used', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'notes.json');
    await written(path);
    await writeFile(path, newer);
    const file = await open(path);
    expect(file.loaded).toEqual({
      kind: 'from-newer-version',
      keptAside: `${path}.version-3-20261122T120000Z`,
      used: 'last-good',
      version: 3,
    });
    expect(file.value().count).toBe(7);
    expect(await readFile(`${path}.version-3-20261122T120000Z`, 'utf8')).toBe(newer);
  });

  it('is kept aside with its copy when that is newer too', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'notes.json');
    await writeFile(path, newer);
    await writeFile(join(folder, 'notes.last-good.json'), newer);
    const file = await open(path);
    expect(file.loaded).toMatchObject({ kind: 'from-newer-version', used: 'nothing' });
    valueOf(await write(file, 1));
    const kept = (await readdir(folder)).filter((name) => name.includes('.version-3-'));
    expect(kept).toHaveLength(2);
    for (const name of kept) expect(await readFile(join(folder, name), 'utf8')).toBe(newer);
  });
});

describe.skipIf(!canMount)('on a disk that refuses', () => {
  it('leaves file and value as they were when the disk is full, and goes on when there is room', async () => {
    const disk = await mountSmallDisk(96);
    try {
      const path = join(disk.path, 'notes.json');
      const file = await open(path);
      valueOf(await write(file, 1));
      const before = await readFile(path);
      // Room for a part of it: one write(2) takes that part and reports success.
      await writeFile(join(disk.path, 'filler'), Buffer.alloc(60 * 1024));
      const refused = await write(file, 2, ['x'.repeat(40 * 1024)]);
      expect(faultOf(refused)).toMatchObject({ code: 'home.disk-full', params: { path } });
      expect(file.value().count).toBe(1);
      expect(await readFile(path)).toEqual(before);
      expect((await readdir(disk.path)).sort()).toEqual(['filler', 'notes.json', 'notes.last-good.json']);
      valueOf(await write(file, 3));
      expect((await open(path)).value().count).toBe(3);
    } finally {
      await disk.remove();
    }
  });

  it('says that the home cannot be written', async () => {
    const disk = await mountSmallDisk(96);
    try {
      const path = join(disk.path, 'notes.json');
      const file = await open(path);
      valueOf(await write(file, 1));
      await disk.setReadOnly(true);
      expect(faultOf(await write(file, 2)).code).toBe('home.not-writable');
      expect(file.value().count).toBe(1);
    } finally {
      await disk.remove();
    }
  });
});

describe('a writer that is killed', () => {
  it('leaves a whole document that holds everything it had confirmed', async () => {
    const program = await compileScript(import.meta.url, './writer.script.ts');
    const path = join(temporaryFolder(), 'notes.json');
    let confirmed = 0;
    for (let round = 0; round < 12; round += 1) {
      const [opened, ...counts] = await killAfterLines(program, [path], 3 + round, round * 2);
      expect(opened).toBe(round === 0 ? 'opened fresh' : 'opened loaded');
      confirmed = Math.max(confirmed, Number(counts.at(-1)));
      const file = await open(path);
      expect(file.loaded.kind).toBe('loaded');
      expect(file.value().count).toBeGreaterThanOrEqual(confirmed);
    }
  });
});
