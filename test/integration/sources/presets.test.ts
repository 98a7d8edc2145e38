import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src-shared/i18n/en/index.ts';
import { compileExcludes } from '../../../src-shared/plugin-sdk/index.ts';
import { createSources, type Sources } from '../../../src-main/sources/index.ts';
import { pathsRead, rawRestic } from '../../conformance/raw-restic.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { presetSamples } from './preset-samples.ts';

const systems = ['linux', 'macos', 'windows'] as const;

/** Glob characters in the name of the home must not become part of a pattern's meaning. */
function makeHome(paths: readonly string[]): string {
  const home = join(temporaryFolder(), 'anna [work]');
  for (const path of paths) {
    mkdirSync(join(home, dirname(path)), { recursive: true });
    writeFileSync(join(home, path), path);
  }
  return home;
}

const sourcesFor = (system: (typeof systems)[number], homeFolder: string): Sources =>
  createSources({ system, homeFolder, environment: {}, emitGauge: () => undefined, measureWorker: null });

async function presetsFor(system: (typeof systems)[number], home: string) {
  const { excludePresets } = await sourcesFor(system, home).pluginFacts();
  return excludePresets;
}

describe.each(systems)('The exclude presets of %s', (system) => {
  const { leftOut, kept } = presetSamples[system];
  const all = [...kept, ...Object.values(leftOut).flat()];

  it('leave out what they say and nothing else, each for itself, as restic reads them', async () => {
    const home = makeHome(all);
    const presets = await presetsFor(system, home);
    const restic = rawRestic(temporaryFolder());
    await restic.run('init');
    for (const [id, { patterns }] of Object.entries(presets)) {
      const flag = system === 'linux' ? '--exclude' : '--iexclude';
      const saved = await pathsRead(restic, ...patterns.map((pattern) => `${flag}=${pattern}`), home);
      const gone = all.filter((path) => !saved.has(join(home, path)));
      expect({ id, gone: gone.sort() }).toEqual({ id, gone: [...(leftOut[id] ?? [])].sort() });
    }
  });

  it('mean the same to the app as to restic', async () => {
    const home = '/home/anna [work]';
    for (const [id, { patterns }] of Object.entries(await presetsFor(system, home))) {
      const { matches } = compileExcludes(patterns, { ignoreCase: system !== 'linux' });
      const gone = all.filter((path) => matches(`${home}/${path}`));
      expect({ id, gone: gone.sort() }).toEqual({ id, gone: [...(leftOut[id] ?? [])].sort() });
    }
  });

  it('all have a sample, a name and an explanation', async () => {
    const ids = Object.keys(await presetsFor(system, '/home/anna'));
    expect(ids).toEqual([
      'caches',
      'trash',
      'unfinished-downloads',
      'system-junk',
      'developer-files',
      'virtual-machines',
      'game-libraries',
    ]);
    expect(Object.keys(leftOut).sort()).toEqual([...ids].sort());
    for (const id of ids) expect(en).toHaveProperty([`preset.${id}.explanation`]);
  });
});
