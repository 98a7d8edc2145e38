import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Gauge } from '../../../src-shared/model/event.ts';
import type { FolderMeasure } from '../../../src-shared/model/place.ts';
import { protectSources } from '../../../src-shared/plugin-sdk/index.ts';
import { createSources, type Sources } from '../../../src-main/sources/index.ts';
import { rawRestic, type RawRestic } from '../../conformance/raw-restic.ts';
import { compileScript } from '../../helpers/compile-script.ts';
import { faultOf, valueOf } from '../../helpers/expect-outcome.ts';
import { makeSampleTree } from '../../helpers/sample-tree.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

let measureWorker: URL;
beforeAll(async () => {
  const program = await compileScript(import.meta.url, '../../../src-main/sources/measure-worker.ts');
  measureWorker = pathToFileURL(program);
});

interface Bench extends Sources {
  readonly gauges: readonly Gauge[];
}

function bench(homeFolder: string, worker: URL | null): Bench {
  const gauges: Gauge[] = [];
  const sources = createSources({
    system: 'linux',
    homeFolder,
    environment: {},
    emitGauge: (gauge) => gauges.push(gauge),
    measureWorker: worker,
  });
  return { ...sources, gauges };
}

const never = new AbortController().signal;

async function measure(
  { handlers }: Sources,
  folder: string,
  excludes: { readonly presets?: string[]; readonly patterns?: string[] } = {},
): Promise<FolderMeasure> {
  const answer = await handlers['sources.measure'](
    {
      measureId: 'one',
      folders: [folder],
      excludePresets: excludes.presets ?? [],
      excludePatterns: excludes.patterns ?? [],
    },
    { signal: never },
  );
  const [measured] = valueOf(answer).folders;
  if (measured === undefined) throw new Error('not measured');
  return measured;
}

async function newRestic(): Promise<RawRestic> {
  const restic = rawRestic(temporaryFolder());
  await restic.run('init');
  return restic;
}

/** Files and bytes that restic would save, by its own count. */
async function countOf(restic: RawRestic, folder: string, args: readonly string[]) {
  const lines = (await restic.run('backup', '--dry-run', '--json', ...args, folder)).trim().split('\n');
  const summary = JSON.parse(lines.at(-1) ?? '') as {
    readonly total_files_processed?: number;
    readonly total_bytes_processed?: number;
  };
  return { files: summary.total_files_processed ?? 0, bytes: summary.total_bytes_processed ?? 0 };
}

describe('Measuring a folder', () => {
  it('counts what restic counts, on a tree of everything that backups trip over', async () => {
    const tree = join(temporaryFolder(), 'tree');
    await makeSampleTree(tree);
    const expected = await countOf(await newRestic(), tree, []);
    for (const worker of [null, measureWorker]) {
      const measured = await measure(bench('/home/anna', worker), tree);
      expect(measured).toMatchObject({ ...expected, unreadable: 0, excludedBytes: 0, isComplete: true });
    }
  });

  it('leaves out what restic leaves out, whatever the patterns', async () => {
    const root = join(temporaryFolder(), 'root');
    for (const folder of ['a', 'a/b', 'a/b/ab', 'b', 'b/a', 'ab', 'ab/ba'])
      for (const file of ['a', 'b.txt', 'ab.txt', 'B.TXT', 'x[1]']) {
        mkdirSync(join(root, folder, 'f'), { recursive: true });
        writeFileSync(join(root, folder, file === 'a' ? 'f/a' : file), 'x'.repeat(file.length));
      }
    const restic = await newRestic();
    const part = fc.constantFrom('a', 'b', '**', '*', 'f', '?b', '*.txt', '[ab]*', 'ab', String.raw`x\[1\]`);
    const pattern = fc
      .tuple(fc.constantFrom('', '', '!', `${root}/`, '/'), fc.array(part, { minLength: 1, maxLength: 3 }))
      .map(([start, parts]) => start + parts.join('/'));
    await fc.assert(
      fc.asyncProperty(fc.array(pattern, { minLength: 1, maxLength: 4 }), async (patterns) => {
        // What is named is always saved; restic has to be told so, as the plugin does.
        const excludes = protectSources(patterns, [root], { system: 'linux', ignoreCase: false });
        const expected = await countOf(
          restic,
          root,
          excludes.map((text) => `--exclude=${text}`),
        );
        expect(await measure(bench('/home/anna', null), root, { patterns })).toMatchObject(expected);
      }),
      { numRuns: 15, seed: 7 },
    );
  });

  it('says what each preset leaves out, tagged caches too', async () => {
    const home = join(temporaryFolder(), 'anna');
    for (const [path, bytes] of [
      ['Documents/a.txt', 10],
      ['.cache/x/y', 100],
      ['Downloads/a.part', 1000],
      ['work/node_modules/z', 10_000],
      ['work/target/CACHEDIR.TAG', 0],
      ['work/target/debug/app', 100_000],
      ['own.bak', 1_000_000],
    ] as const) {
      mkdirSync(join(home, path, '..'), { recursive: true });
      writeFileSync(join(home, path), Buffer.alloc(bytes));
    }
    const tag = 'Signature: 8a477f597d28d172789f06886806bc55\n';
    writeFileSync(join(home, 'work/target/CACHEDIR.TAG'), tag);
    const presets = ['caches', 'unfinished-downloads', 'developer-files', 'trash'];
    const measured = await measure(bench(home, measureWorker), home, { presets, patterns: ['*.bak'] });
    expect(measured).toMatchObject({
      files: 2,
      bytes: 10 + tag.length,
      excludedBytes: 1_111_100,
      excludedBytesByPreset: {
        caches: 100_100,
        'unfinished-downloads': 1000,
        'developer-files': 10_000,
      },
    });
    const flags = [`${home}/.cache`, '*.part', 'node_modules', '*.bak'].map((text) => `--exclude=${text}`);
    expect(await countOf(await newRestic(), home, ['--exclude-caches', ...flags])).toEqual({
      files: measured.files,
      bytes: measured.bytes,
    });
  });

  it('follows a link that is named, and counts a cache that is named', async () => {
    const home = join(temporaryFolder(), 'anna');
    mkdirSync(join(home, '.cache'), { recursive: true });
    writeFileSync(join(home, '.cache', 'a'), 'abc');
    symlinkSync(join(home, '.cache'), join(home, 'link'));
    const sources = bench(home, null);
    expect(await measure(sources, join(home, 'link'))).toMatchObject({ files: 1, bytes: 3 });
    expect(await measure(sources, join(home, '.cache'), { presets: ['caches'] })).toMatchObject({ files: 1 });
    expect(await measure(sources, join(home, 'gone'))).toMatchObject({ files: 0, unreadable: 1 });
  });

  it('counts live, and stops when it is cancelled', async () => {
    const root = join(temporaryFolder(), 'many');
    for (let folder = 0; folder < 40; folder += 1) {
      mkdirSync(join(root, String(folder)), { recursive: true });
      for (let file = 0; file < 100; file += 1) writeFileSync(join(root, String(folder), String(file)), '');
    }
    for (const worker of [null, measureWorker]) {
      const sources = bench('/home/anna', worker);
      expect((await measure(sources, root)).files).toBe(4000);
      expect(sources.gauges.length).toBeGreaterThan(0);
      expect(sources.gauges[0]).toMatchObject({ type: 'measure-progress', measureId: 'one' });
      const stop = new AbortController();
      const answer = bench('/home/anna', worker).handlers['sources.measure'](
        { measureId: 'two', folders: [root], excludePresets: [], excludePatterns: [] },
        { signal: stop.signal },
      );
      stop.abort();
      expect(faultOf(await answer).code).toBe('request.cancelled');
    }
  });

  it('refuses a preset that does not exist', async () => {
    const { handlers } = bench('/home/anna', null);
    const input = { measureId: 'one', folders: [], excludePresets: ['__proto__'], excludePatterns: [] };
    const answer = await handlers['sources.measure'](input, { signal: never });
    expect(faultOf(answer).code).toBe('plugin.settings-invalid');
  });
});

describe.runIf(process.getuid?.() === 0)('Measuring without permission', () => {
  it('says how many folders could not be read', async () => {
    const root = join(temporaryFolder(), 'root');
    mkdirSync(join(root, 'private'), { recursive: true });
    writeFileSync(join(root, 'a'), 'a');
    chmodSync(join(root, '..'), 0o755);
    chmodSync(join(root, 'private'), 0o700);
    const program = await compileScript(import.meta.url, './measure.script.ts');
    const output = execFileSync(process.execPath, [program, root], { uid: 65_534, encoding: 'utf8' });
    expect(JSON.parse(output)).toMatchObject({ files: 1, unreadable: 1, isComplete: true });
  });
});
