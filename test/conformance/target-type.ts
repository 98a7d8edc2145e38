import { describe, expect, it } from 'vitest';
import type {
  PathsPiece,
  PluginContext,
  SettingsValue,
  TargetType,
} from '../../src-shared/plugin-sdk/index.ts';
import { faultOf, valueOf } from '../helpers/expect-outcome.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { cancelledContext, pluginContext } from './plugin-context.ts';
import { listedNodes, rawRestic } from './raw-restic.ts';

/** One kind of target with real things to try it on; each is made anew by its function. */
export interface TargetTypeSample {
  readonly type: TargetType;
  /** What the host lends, e.g. the presets that the settings name. */
  readonly context?: Partial<PluginContext>;
  /** Settings of a target that is wholly there, and names of files that its snapshot must hold. */
  readonly whole: () => Promise<{
    readonly settings: SettingsValue;
    readonly fileNames: readonly string[];
  }>;
  /** A target of which a part is gone: the part's path has to be told. */
  readonly partlyGone: () => Promise<{
    readonly settings: SettingsValue;
    readonly missingPath: string;
  }>;
  readonly gone: () => Promise<SettingsValue>;
  readonly invalid: readonly { readonly settings: SettingsValue; readonly field: string }[];
}

/** The promises that every target type makes; `make` is called once for each test. */
export function describeTargetType(name: string, make: () => TargetTypeSample): void {
  const context = (sample: TargetTypeSample): PluginContext => pluginContext(sample.context ?? {});

  describe(`The target type ${name}`, () => {
    it('takes its own normalised settings again without changing them', async () => {
      const { type, whole } = make();
      const once = valueOf(await type.parseSettings((await whole()).settings));
      expect(valueOf(await type.parseSettings(once))).toEqual(once);
      expect(JSON.parse(JSON.stringify(once))).toEqual(once);
    });

    it('refuses settings that cannot work, and names the field', async () => {
      const { type, invalid } = make();
      expect(invalid.length).toBeGreaterThan(0);
      for (const { settings, field } of invalid) {
        const fault = faultOf(await type.parseSettings(settings));
        expect(fault).toMatchObject({ code: 'plugin.settings-invalid', params: { field } });
      }
    });

    it('discovers only what it would accept', async () => {
      const sample = make();
      for (const settings of valueOf(await sample.type.discover(context(sample))))
        expect((await sample.type.parseSettings(settings)).ok).toBe(true);
    });

    it('says of each source whether it is there', async () => {
      const sample = make();
      const { settings } = await sample.whole();
      const { sources } = valueOf(await sample.type.inspect(settings, context(sample)));
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(source.state).toBe('present');
      const gone = valueOf(await sample.type.inspect(await sample.gone(), context(sample)));
      for (const source of gone.sources) expect(source.state).toBe('missing');
    });

    it('prepares pieces from which restic saves what the target holds', async () => {
      const sample = make();
      const { settings, fileNames } = await sample.whole();
      const { pieces, problems } = valueOf(await sample.type.prepare(settings, context(sample)));
      expect(problems).toEqual([]);
      const paths = pieces.filter((piece) => piece.kind === 'paths');
      expect(paths.length).toBeGreaterThan(0);
      const saved = await saveWithRestic(paths);
      for (const fileName of fileNames) expect(saved).toContain(fileName);
    });

    it('tells each part that is gone, and saves the rest', async () => {
      const sample = make();
      const { settings, missingPath } = await sample.partlyGone();
      const { pieces, problems } = valueOf(await sample.type.prepare(settings, context(sample)));
      expect(problems).toContainEqual(expect.objectContaining({ path: missingPath, cause: 'missing' }));
      expect(pieces.length).toBeGreaterThan(0);
    });

    it('refuses to make an empty snapshot of a target that is gone', async () => {
      const sample = make();
      const answer = await sample.type.prepare(await sample.gone(), context(sample));
      expect(faultOf(answer).code).toBe('target.source-missing');
    });

    it('answers a cancelled call with request.cancelled', async () => {
      const { type, whole } = make();
      const { settings } = await whole();
      const answers = await Promise.all([
        type.discover(cancelledContext()),
        type.inspect(settings, cancelledContext()),
        type.prepare(settings, cancelledContext()),
      ]);
      for (const answer of answers) expect(faultOf(answer).code).toBe('request.cancelled');
    });
  });
}

/** The names of all files that arrive in a snapshot of the pieces. */
async function saveWithRestic(pieces: readonly PathsPiece[]): Promise<readonly string[]> {
  const restic = rawRestic(temporaryFolder());
  await restic.run('init');
  const names: string[] = [];
  for (const piece of pieces) {
    const flag = piece.excludesIgnoreCase ? '--iexclude' : '--exclude';
    const excludes = piece.excludes.map((pattern) => `${flag}=${pattern}`);
    if (piece.skipsTaggedCaches) excludes.push('--exclude-caches');
    await restic.run('backup', ...excludes, '--', ...piece.paths);
    for (const node of await listedNodes(restic)) names.push(node.path.split('/').at(-1) ?? '');
  }
  return names;
}
