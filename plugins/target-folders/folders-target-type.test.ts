import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { ExcludeRule, PluginContext, Preparation } from '../../src-shared/plugin-sdk/index.ts';
import { foldersTargetType as type } from './folders-target-type.ts';

let root: string;
const at = (...parts: string[]): string => join(root, ...parts);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'timelocker-folders-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  for (const folder of ['home/Documents/letters', 'home/Pictures', 'disk/Music', 'home/.cache/keep'])
    mkdirSync(at(folder), { recursive: true });
});

const rule = (...patterns: string[]): ExcludeRule => ({
  patterns,
  skipsTaggedCaches: true,
  isOnByDefault: true,
});

let logged: string[];
const context = (given: Partial<PluginContext> = {}): PluginContext => {
  logged = [];
  return {
    signal: new AbortController().signal,
    system: 'linux',
    homeFolder: at('home'),
    excludePresets: { caches: rule(at('home/.cache')) },
    knownFolders: [],
    secrets: {},
    findProgram: () => Promise.resolve(null),
    stagingFolder: () => Promise.reject(new Error('no staging folder was lent')),
    lookWithRestic: () => Promise.reject(new Error('restic was not lent')),
    report: () => undefined,
    log: (line) => logged.push(line),
    ...given,
  };
};

async function prepared(
  settings: Parameters<typeof type.prepare>[0],
  given: Partial<PluginContext> = {},
): Promise<Preparation> {
  const answer = await type.prepare(settings, context(given));
  if (!answer.ok) throw new Error(answer.fault.code);
  return answer.value;
}

describe('Folders as a target', () => {
  it('keep each folder once, tidied', () => {
    const folders = ['/home/anna/', '/home/anna', '/home/./anna/x/..', '/'];
    expect(type.parseSettings({ folders })).toMatchObject({ value: { folders: ['/home/anna', '/'] } });
  });

  it('give restic a folder inside another only once', async () => {
    const { pieces } = await prepared({
      folders: [at('home/Documents/letters'), at('home'), at('home/Pictures')],
    });
    expect(pieces).toMatchObject([{ kind: 'paths', paths: [at('home')] }]);
  });

  it('follow a link that was chosen as a source, and say so', async () => {
    symlinkSync(at('disk/Music'), at('home/Music'));
    const { pieces, problems } = await prepared({ folders: [at('home/Music')] });
    expect(pieces).toMatchObject([{ paths: [at('disk/Music')] }]);
    expect(problems).toEqual([]);
    expect(logged.join('\n')).toContain(at('disk/Music'));
  });

  it('refuse a link when told not to follow it, and never call that a success', async () => {
    symlinkSync(at('disk/Music'), at('home/Music'));
    const link = at('home/Music');
    const { problems } = await prepared({ folders: [link, at('home/Pictures')], followsLinks: false });
    expect(problems).toEqual([{ path: link, cause: 'is-link', detail: at('disk/Music') }]);
    const alone = await type.prepare({ folders: [link], followsLinks: false }, context());
    expect(alone).toMatchObject({ ok: false, fault: { code: 'target.source-is-link' } });
  });

  it('take a link that leads nowhere, or to itself, for missing', async () => {
    symlinkSync(at('gone'), at('home/Gone'));
    symlinkSync(at('home/Loop'), at('home/Loop'));
    for (const path of [at('home/Gone'), at('home/Loop')]) {
      const { problems } = await prepared({ folders: [path, at('home/Pictures')] });
      expect(problems).toMatchObject([{ path, cause: 'missing' }]);
    }
  });

  it('put presets and own patterns together, and leave out a restore that is under way', async () => {
    const settings = { folders: [at('home')], excludePresets: ['caches'], excludePatterns: ['*.tmp'] };
    const { pieces } = await prepared(settings);
    expect(pieces).toMatchObject([
      {
        excludes: [at('home/.cache'), '*.tmp', expect.stringContaining('.timelocker-restore-')],
        skipsTaggedCaches: true,
      },
    ]);
  });

  it('ignore upper and lower case in excludes where the file system does', async () => {
    const piece = async (system: PluginContext['system']): Promise<unknown> =>
      (await prepared({ folders: [at('home')] }, { system })).pieces[0];
    expect(await piece('linux')).toMatchObject({ excludesIgnoreCase: false });
    expect(await piece('macos')).toMatchObject({ excludesIgnoreCase: true });
    expect(await piece('windows')).toMatchObject({ excludesIgnoreCase: true });
  });

  it('refuse a preset that the host does not know instead of saving without it', async () => {
    const answer = await type.prepare({ folders: [root], excludePresets: ['cachez'] }, context());
    expect(answer).toMatchObject({ fault: { code: 'plugin.settings-invalid', detail: 'cachez' } });
  });

  it('keep a folder that is named although it lies in something left out', async () => {
    const folders = [at('home'), at('home/.cache/keep')];
    const { pieces } = await prepared({ folders, excludePresets: ['caches'] });
    expect(pieces).toMatchObject([
      { paths: folders, excludes: [at('home/.cache'), `!${at('home/.cache/keep')}`, expect.any(String)] },
    ]);
  });

  it('do not skip tagged caches when such a cache was named', async () => {
    writeFileSync(at('home/.cache/CACHEDIR.TAG'), 'Signature: 8a477f597d28d172789f06886806bc55\n');
    const { pieces } = await prepared({ folders: [at('home/.cache')], excludePresets: ['caches'] });
    expect(pieces).toMatchObject([{ skipsTaggedCaches: false }]);
  });

  it('discover the known folders that are worth saving, with the presets that are on by default', async () => {
    const answer = await type.discover(
      context({
        excludePresets: { caches: rule('a'), games: { ...rule('b'), isOnByDefault: false } },
        knownFolders: [
          { path: at('home/Documents'), role: 'documents', isWorthSaving: true },
          { path: at('home/Downloads'), role: 'downloads', isWorthSaving: false },
        ],
      }),
    );
    expect(answer).toMatchObject({
      value: [{ folders: [at('home/Documents')], excludePresets: ['caches'] }],
    });
    expect(await type.discover(context())).toEqual({ ok: true, value: [] });
  });
});
